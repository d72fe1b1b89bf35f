package dev.pilothouse.feature.logs.request;

import dev.pilothouse.aws.logs.LogLine;
import dev.pilothouse.aws.logs.Report;
import dev.pilothouse.feature.logs.lines.Arrival;
import dev.pilothouse.feature.logs.lines.Ids;
import dev.pilothouse.feature.logs.lines.Levels;
import dev.pilothouse.feature.logs.lines.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the lines of a request together. Pure. */
final class Pulling {
    private final Map<String, LogLine> lines = new LinkedHashMap<>();

    /** Lines of it; those that are known already count once. */
    synchronized void add(Collection<LogLine> more) {
        more.forEach(line -> lines.putIfAbsent(line.group() + " " + line.id(), line));
    }

    /** All lines, by time. */
    List<LogLine> lines() {
        return lines.values().stream()
                .sorted(Comparator.comparing(LogLine::at).thenComparing(LogLine::ingested))
                .toList();
    }

    /** The trace that it belongs to: a report tells it, or some line. */
    Optional<String> trace() {
        return lines().stream()
                .flatMap(line -> Report.of(line).flatMap(Report::trace).stream())
                .findFirst()
                .or(() -> lines().stream()
                        .flatMap(line -> Ids.trace(line.message()).stream())
                        .findFirst());
    }

    /** Invocations that lines of it tell of. */
    Set<Invocation> invocations() {
        Set<Invocation> all = new LinkedHashSet<>();
        lines().forEach(line -> Ids.request(line.message())
                .filter(Ids::isRequest)
                .ifPresent(id -> all.add(new Invocation(line.group(), id))));
        return all;
    }

    /** One invocation of a function, by its group and id. */
    record Invocation(String group, String id) {}

    List<Arrival> arrivals() {
        return lines().stream()
                .map(line ->
                        new Arrival(line.at().toEpochMilli(), new Source(line.group(), line.stream()), line.message()))
                .toList();
    }

    /** What each function did, by time. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Invocation invocation : invocations()) {
            List<LogLine> own = lines().stream()
                    .filter(line -> line.group().equals(invocation.group())
                            && line.message().contains(invocation.id()))
                    .toList();
            parts.add(part(invocation, own));
        }
        parts.sort(Comparator.comparing(Part::began));
        return parts;
    }

    private static Part part(Invocation invocation, List<LogLine> own) {
        Optional<Report> report = own.stream()
                .flatMap(line -> Report.of(line).stream())
                .filter(it -> it.requestId().equals(invocation.id()))
                .findFirst();
        Instant first = own.getFirst().at();
        Instant last = own.getLast().at();
        Instant ended = report.map(it -> first.plus(it.duration()))
                .filter(it -> it.isAfter(first))
                .orElse(last);
        int errors = (int)
                own.stream().filter(line -> Levels.of(line.message()).isError()).count();
        return new Part(new Source(invocation.group(), "").shown(), invocation.id(), first, ended, report, errors);
    }

    /** What the lines alone tell of the time: the functions, each with its start before it where it was cold. */
    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (Part part : parts()) {
            part.report()
                    .flatMap(Report::init)
                    .ifPresent(init -> spans.add(new Span(
                            part.function(), Span.Kind.ENTRY, part.began().minus(init), part.began(), 0, false)));
            spans.add(new Span(part.function(), Span.Kind.FUNCTION, part.began(), part.ended(), 0, part.failed()));
        }
        return spans;
    }
}
