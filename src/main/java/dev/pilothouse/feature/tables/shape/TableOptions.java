package dev.pilothouse.feature.tables.shape;

import java.util.Objects;
import java.util.Optional;

/**
 * What a table does beside keeping items.
 *
 * @param expiry time to live
 * @param stream what its stream carries, such as {@code NEW_AND_OLD_IMAGES}; empty where it has none
 * @param deletionProtection whether DeleteTable is refused
 * @param pointInTimeRecovery whether it can be restored to any second; empty where the role may not ask
 */
public record TableOptions(
        Expiry expiry, Optional<String> stream, boolean deletionProtection, Optional<Boolean> pointInTimeRecovery) {
    /** None of it. */
    public static final TableOptions NONE =
            new TableOptions(new Expiry.Off(), Optional.empty(), false, Optional.of(false));

    public TableOptions {
        Objects.requireNonNull(expiry);
        Objects.requireNonNull(stream);
        Objects.requireNonNull(pointInTimeRecovery);
    }
}
