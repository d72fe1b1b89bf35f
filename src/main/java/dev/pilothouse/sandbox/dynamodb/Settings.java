package dev.pilothouse.sandbox.dynamodb;

import java.util.Optional;

/**
 * What can be set of a table, without its keys and indexes.
 *
 * @param provisioned empty where each request is paid for
 * @param timeToLive the attribute with the second in which an item expires; empty for none
 * @param stream empty for none
 */
record Settings(
        Optional<Provisioned> provisioned,
        boolean deletionProtection,
        Optional<String> timeToLive,
        Optional<Stream> stream) {
    /** Paid for by request, nothing else on. */
    static final Settings ON_DEMAND = new Settings(Optional.empty(), false, Optional.empty(), Optional.empty());

    /** Capacity units a second. */
    record Provisioned(long read, long write) {}

    /**
     * A stream of changes; nobody can read it here.
     *
     * @param view such as {@code NEW_AND_OLD_IMAGES}
     * @param label the time at which it was switched on
     */
    record Stream(String view, String label) {}

    Settings provisioned(Optional<Provisioned> units) {
        return new Settings(units, deletionProtection, timeToLive, stream);
    }

    Settings protectedFromDeletion(boolean on) {
        return new Settings(provisioned, on, timeToLive, stream);
    }

    Settings expiringBy(Optional<String> attribute) {
        return new Settings(provisioned, deletionProtection, attribute, stream);
    }

    Settings streaming(Optional<Stream> to) {
        return new Settings(provisioned, deletionProtection, timeToLive, to);
    }
}
