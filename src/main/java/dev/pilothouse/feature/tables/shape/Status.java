package dev.pilothouse.feature.tables.shape;

/** What a table or an index is doing (DynamoDB API, {@code TableStatus} and {@code IndexStatus}). */
public enum Status {
    ACTIVE,
    CREATING,
    UPDATING,
    DELETING,
    /** Its key can't be used: archived, or not reachable. */
    OUT_OF_ORDER;

    /** Whether it answers reads. */
    public boolean readable() {
        return this == ACTIVE || this == UPDATING;
    }
}
