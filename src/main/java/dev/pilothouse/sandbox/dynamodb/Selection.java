package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.expression.Path;
import dev.pilothouse.sandbox.dynamodb.expression.Projector;
import dev.pilothouse.sandbox.dynamodb.table.Index;
import dev.pilothouse.sandbox.dynamodb.table.Row;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.ValueWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * Which attributes a Query or Scan answers.
 *
 * @param counts only how many there are
 * @param paths empty for whole rows
 * @param fetches whether a local index's rows must be completed from the table
 * @param flat whether what stands inside of something is answered under its last name alone, as PartiQL does
 */
record Selection(boolean counts, Optional<List<Path>> paths, boolean fetches, boolean flat) {
    static Selection of(Optional<Select> asked, Optional<List<Path>> paths, Optional<Index> index) {
        asked.filter(select -> paths.isPresent() && select != Select.SPECIFIC_ATTRIBUTES)
                .ifPresent(select -> {
                    throw Invalid.request("Cannot specify the ProjectionExpression when choosing to get " + select);
                });
        if (asked.filter(Select.SPECIFIC_ATTRIBUTES::equals).isPresent() && paths.isEmpty()) {
            throw Invalid.request("Must specify the AttributesToGet or ProjectionExpression when choosing to get"
                    + " SPECIFIC_ATTRIBUTES");
        }
        if (asked.filter(Select.ALL_PROJECTED_ATTRIBUTES::equals).isPresent() && index.isEmpty()) {
            throw Invalid.request("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
        }
        boolean all = asked.filter(Select.ALL_ATTRIBUTES::equals).isPresent();
        Optional<Set<String>> has = index.flatMap(it -> it.shape().projected());
        boolean lacks = has.isPresent() && (all || lacks(has.get(), paths));
        if (lacks && index.get().shape().global()) {
            throw refused(index.get().shape().name(), all, has.get(), paths);
        }
        return new Selection(asked.filter(Select.COUNT::equals).isPresent(), paths, lacks, false);
    }

    /** As PartiQL answers. */
    Selection flattened() {
        return new Selection(counts, paths, fetches, true);
    }

    /** What is answered of a row. */
    byte[] shown(Row row) {
        return flat && paths.isPresent()
                ? ValueWriter.item(Projector.flat(paths.get(), row.item()))
                : ItemReads.shown(row, paths);
    }

    private static boolean lacks(Set<String> has, Optional<List<Path>> paths) {
        return paths.stream().flatMap(List::stream).anyMatch(path -> !has.contains(path.head()));
    }

    private static RuntimeException refused(String index, boolean all, Set<String> has, Optional<List<Path>> paths) {
        return all
                ? Invalid.parameter("Select type ALL_ATTRIBUTES is not supported for global secondary index " + index
                        + " because its projection type is not ALL")
                : Invalid.parameter("Global secondary index " + index + " does not project "
                        + paths.orElseThrow().stream()
                                .map(Path::head)
                                .filter(name -> !has.contains(name))
                                .distinct()
                                .toList());
    }
}
