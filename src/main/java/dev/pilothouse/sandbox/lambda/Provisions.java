package dev.pilothouse.sandbox.lambda;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The concurrency that is provisioned for versions and aliases. Guarded by its function. */
final class Provisions {
    private final Map<String, Provision> byQualifier = new TreeMap<>();

    Map<String, Provision> all() {
        return Map.copyOf(byQualifier);
    }

    Optional<Provision> of(String qualifier) {
        return Optional.ofNullable(byQualifier.get(qualifier));
    }

    void put(String qualifier, Provision provision) {
        byQualifier.put(qualifier, provision);
    }

    void remove(String qualifier) {
        byQualifier.remove(qualifier);
    }

    /** How many environments of a version are kept warm, whatever its aliases. */
    int ready(String version, Versions versions, Instant now) {
        return byQualifier.entrySet().stream()
                .filter(it -> it.getKey().equals(version)
                        || versions.alias(it.getKey())
                                .filter(alias -> alias.functionVersion().equals(version))
                                .isPresent())
                .filter(it -> it.getValue().isReady(now))
                .mapToInt(it -> it.getValue().requested())
                .sum();
    }

    /**
     * One qualifier's.
     *
     * @param requested how many environments
     * @param ready when they have begun
     */
    record Provision(int requested, Instant modified, Instant ready) {
        boolean isReady(Instant now) {
            return !now.isBefore(ready);
        }
    }
}
