package dev.pilothouse.feature.cdn.invalidation;

import dev.pilothouse.aws.cloudfront.Invalidation;
import java.util.List;
import java.util.Optional;

/**
 * A distribution's invalidations, newest first, as far as they were read.
 *
 * @param whole whether there is none before these
 */
public record History(List<Row> rows, boolean whole) {
    public History {
        rows = List.copyOf(rows);
    }

    /**
     * One of them.
     *
     * @param detail its paths; empty where the role may not read them, or CloudFront has forgotten it since
     */
    public record Row(Invalidation.Entry entry, Optional<Invalidation> detail) {
        List<String> paths() {
            return detail.map(Invalidation::paths).orElse(List.of());
        }
    }

    /** Whether any is still in progress. */
    public boolean underWay() {
        return rows.stream().anyMatch(row -> !row.entry().complete());
    }
}
