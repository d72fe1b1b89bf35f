package dev.pilothouse.sandbox.logs;

import dev.pilothouse.sandbox.logs.pattern.FilterPattern;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailRequest;

/**
 * What a live tail is to show.
 *
 * @param names streams; empty for all
 * @param prefixes beginnings of streams' names; empty for all
 */
record TailQuestion(
        List<String> arns,
        List<Group> groups,
        List<String> names,
        List<String> prefixes,
        String text,
        FilterPattern pattern) {
    static TailQuestion of(StartLiveTailRequest request, List<Group> groups) {
        String text = Objects.requireNonNullElse(request.logEventFilterPattern(), "");
        return new TailQuestion(
                request.logGroupIdentifiers(),
                groups,
                request.logStreamNames(),
                request.logStreamNamePrefixes(),
                text,
                FilterCalls.pattern(text));
    }

    boolean takes(Stream stream) {
        return (names.isEmpty() || names.contains(stream.name()))
                && (prefixes.isEmpty() || prefixes.stream().anyMatch(stream.name()::startsWith));
    }
}
