package dev.pilothouse.sandbox.dynamodb;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What can be set of a table, without its keys and indexes.
 *
 * @param readUnits of provisioned capacity, a second; empty where each request is paid for
 * @param timeToLive the attribute with the second in which an item expires; empty for none
 * @param recoverable whether point-in-time recovery is on
 */
record Settings(
        OptionalLong readUnits,
        OptionalLong writeUnits,
        boolean deletionProtection,
        Optional<String> timeToLive,
        boolean recoverable) {
    /** Paid for by request, nothing else on. */
    static final Settings ON_DEMAND =
            new Settings(OptionalLong.empty(), OptionalLong.empty(), false, Optional.empty(), false);

    boolean isOnDemand() {
        return readUnits.isEmpty();
    }

    Settings provisioned(long read, long write) {
        return new Settings(OptionalLong.of(read), OptionalLong.of(write), deletionProtection, timeToLive, recoverable);
    }

    Settings onDemand() {
        return new Settings(OptionalLong.empty(), OptionalLong.empty(), deletionProtection, timeToLive, recoverable);
    }

    Settings protectedFromDeletion(boolean on) {
        return new Settings(readUnits, writeUnits, on, timeToLive, recoverable);
    }

    Settings expiringBy(Optional<String> attribute) {
        return new Settings(readUnits, writeUnits, deletionProtection, attribute, recoverable);
    }

    Settings recoverable(boolean on) {
        return new Settings(readUnits, writeUnits, deletionProtection, timeToLive, on);
    }
}
