package dev.pilothouse.feature.functions.setup;

import java.util.List;
import java.util.Optional;

/**
 * How many copies of a function may run at once, and how many wait ready.
 *
 * @param reserved so many and no more; empty: what the account has left
 * @param provisioned ready ones by alias or version
 */
public record Concurrency(Optional<Integer> reserved, List<Provisioned> provisioned) {
    public Concurrency {
        provisioned = List.copyOf(provisioned);
    }

    /**
     * Copies that wait ready, and cost by the hour.
     *
     * @param qualifier an alias or a version
     * @param status as Lambda calls it: READY, IN_PROGRESS, FAILED
     */
    public record Provisioned(String qualifier, int wanted, int ready, String status) {}

    /** How many wait ready for an alias or a version. */
    int provisioned(String qualifier) {
        return provisioned.stream()
                .filter(it -> it.qualifier().equals(qualifier))
                .mapToInt(Provisioned::wanted)
                .findFirst()
                .orElse(0);
    }
}
