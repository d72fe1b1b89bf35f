package dev.pilothouse.aws.logs;

import java.util.List;
import java.util.Map;

/**
 * What a query of Logs Insights found.
 *
 * @param columns in the query's order
 * @param rows at most 10,000
 */
public record InsightsAnswer(List<String> columns, List<Row> rows, Scan scan) {
    /**
     * One row.
     *
     * @param values by column; a value that there is not is left out
     * @param pointer by which the whole event can be asked for; empty for rows that sum events up
     */
    public record Row(Map<String, String> values, String pointer) {}

    /** How many events passed the query's filters, how many were looked at, and the bytes of those, which AWS bills. */
    public record Scan(long matched, long scanned, long bytes) {}
}
