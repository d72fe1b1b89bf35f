package dev.pilothouse.feature.tables.query;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.Capacity;
import dev.pilothouse.feature.tables.shape.Counts;
import dev.pilothouse.feature.tables.shape.IndexShape;
import dev.pilothouse.feature.tables.shape.Projection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the requests and the words for a place that has been chosen. */
final class PlanWriter {
    // DynamoDB Developer Guide, "Service quotas": an expression string, in bytes.
    private static final int LONGEST_EXPRESSION = 4096;
    private static final long SEGMENT_BYTES = 8_000_000;
    private static final int MOST_SEGMENTS = 8;
    private final Candidate chosen;
    private final Search search;
    private final PlanWords words;

    PlanWriter(Candidate chosen, Search search, TableSettings settings) {
        this.chosen = chosen;
        this.search = search;
        this.words = new PlanWords(chosen, search, settings);
    }

    Plan write() {
        Where rest = new Where.All(chosen.use().map(KeyUse::rest).orElse(List.of()));
        return new Plan(
                chosen.table(),
                chosen.index(),
                chosen.use().map(this::queries).orElseGet(() -> List.of(scan())),
                rest,
                chosen.lacking(),
                chosen.isWhole() && search.columns().isEmpty(),
                words.line(),
                words.notes(rest));
    }

    private List<PagedRead> queries(KeyUse use) {
        return use.partitions().stream()
                .<PagedRead>map(partition -> query(use, partition))
                .toList();
    }

    private ReadRequest query(KeyUse use, List<Where> partition) {
        Expressions expressions = new Expressions();
        List<Where> keys = new ArrayList<>(partition);
        keys.addAll(use.sort());
        return request(expressions, Optional.of(expressions.all(keys)), filter(expressions, use.filter()));
    }

    private ReadRequest scan() {
        Expressions expressions = new Expressions();
        return request(expressions, Optional.empty(), filter(expressions, chosen.conjuncts()));
    }

    private static Optional<String> filter(Expressions expressions, List<Where> parts) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(expressions.all(parts));
    }

    private ReadRequest request(Expressions expressions, Optional<String> keys, Optional<String> filter) {
        Optional<String> projection = projection(expressions);
        Stream.of(keys, filter, projection).flatMap(Optional::stream).forEach(PlanWriter::refuseTooLong);
        return new ReadRequest(
                chosen.table().name(),
                chosen.index().map(IndexShape::name),
                keys,
                filter,
                projection,
                expressions.names(),
                expressions.values(),
                !search.descending() || keys.isEmpty(),
                search.consistent(),
                projection.isEmpty() && chosen.isLocal() && !isAll(),
                search.pageItems(),
                keys.isPresent() ? 1 : segments());
    }

    private boolean isAll() {
        return chosen.index()
                .filter(it -> it.projection() instanceof Projection.All)
                .isPresent();
    }

    // Keys always come along: without them a row is nobody's. DynamoDB takes no path inside another.
    private Optional<String> projection(Expressions expressions) {
        if (search.columns().isEmpty()) {
            return Optional.empty();
        }
        TreeSet<Path> wanted = new TreeSet<>(search.columns());
        chosen.table().keys().names().forEach(name -> wanted.add(Path.of(name)));
        chosen.keys().names().forEach(name -> wanted.add(Path.of(name)));
        chosen.use().stream()
                .flatMap(use -> use.rest().stream())
                .flatMap(Where::conditions)
                .forEach(one -> wanted.add(one.path()));
        return Optional.of(wanted.stream()
                .filter(path -> wanted.stream().noneMatch(other -> !other.equals(path) && path.within(other)))
                .map(expressions::path)
                .collect(Collectors.joining(", ")));
    }

    private int segments() {
        boolean paced =
                chosen.index().map(IndexShape::capacity).orElse(chosen.table().capacity())
                        instanceof Capacity.Provisioned;
        Counts counts =
                chosen.index().map(IndexShape::counts).orElse(chosen.table().counts());
        return paced || search.pageItems().isPresent()
                ? 1
                : Math.clamp(counts.bytes() / SEGMENT_BYTES, 1, MOST_SEGMENTS);
    }

    private static void refuseTooLong(String expression) {
        if (expression.getBytes(StandardCharsets.UTF_8).length > LONGEST_EXPRESSION) {
            throw Refused.notDone(
                    Text.tr("These conditions are too long for DynamoDB: an expression has 4,096 bytes at most."),
                    Text.tr("Remove some of them."));
        }
    }
}
