package dev.pilothouse.feature.tables.shape;

/** How reads and writes are paid for (DynamoDB API, {@code BillingMode}). */
public sealed interface Capacity {
    /** By the request. */
    record OnDemand() implements Capacity {}

    /**
     * By the hour, up to a limit; what goes beyond it is throttled.
     *
     * @param read units a second
     * @param write units a second
     */
    record Provisioned(long read, long write) implements Capacity {}
}
