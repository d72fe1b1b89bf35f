package dev.pilothouse.sandbox.logs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What can be set of a group. Immutable.
 *
 * @param retention days; empty for ever
 * @param logClass STANDARD, INFREQUENT_ACCESS or DELIVERY
 */
record GroupSettings(OptionalInt retention, String logClass, Map<String, String> tags, boolean deletionProtection) {
    static final List<String> CLASSES = List.of("STANDARD", "INFREQUENT_ACCESS", "DELIVERY");
    static final GroupSettings USUAL = new GroupSettings(OptionalInt.empty(), "STANDARD", Map.of(), false);

    GroupSettings keptFor(OptionalInt days) {
        return new GroupSettings(days, logClass, tags, deletionProtection);
    }

    GroupSettings protectedFromDeletion(boolean wanted) {
        return new GroupSettings(retention, logClass, tags, wanted);
    }

    GroupSettings tagged(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(tags);
        all.putAll(more);
        return new GroupSettings(retention, logClass, Map.copyOf(all), deletionProtection);
    }

    GroupSettings untagged(List<String> keys) {
        Map<String, String> left = new HashMap<>(tags);
        left.keySet().removeAll(keys);
        return new GroupSettings(retention, logClass, Map.copyOf(left), deletionProtection);
    }
}
