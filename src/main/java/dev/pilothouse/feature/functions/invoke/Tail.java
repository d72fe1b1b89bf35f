package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.aws.logs.LogLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last 4 KB of what an invocation wrote, as they come with its answer: without times but those that the lines tell. Pure. */
final class Tail {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z");

    private Tail() {}

    /** @param since the time of lines before the first that tells one */
    static List<LogLine> lines(String group, Instant since, String text) {
        Instant[] at = {since};
        return text.lines()
                // The trace belongs to the report before it.
                .filter(line -> !line.isBlank() && !line.startsWith("XRAY TraceId:"))
                .map(line -> {
                    time(line).ifPresent(told -> at[0] = told);
                    return new LogLine(group, "", "", at[0], at[0], line);
                })
                .toList();
    }

    private static Optional<Instant> time(String line) {
        Matcher time = TIME.matcher(line);
        return time.find() ? Optional.of(Instant.parse(time.group())) : Optional.empty();
    }
}
