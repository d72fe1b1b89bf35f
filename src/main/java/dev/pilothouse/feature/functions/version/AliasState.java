package dev.pilothouse.feature.functions.version;

import dev.pilothouse.core.journal.Kept;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where an alias of a function leads, as it is kept to take a change back.
 *
 * @param version empty where there is no such alias
 */
record AliasState(
        String function, String alias, Optional<String> version, Map<String, Double> weights, String description) {
    private static final JsonMapper JSON = JsonMapper.shared();

    AliasState {
        weights = new TreeMap<>(weights);
    }

    static AliasState of(String function, String name, Optional<Alias> alias) {
        return new AliasState(
                function,
                name,
                alias.map(Alias::version),
                alias.map(Alias::weights).orElse(Map.of()),
                alias.map(Alias::description).orElse(""));
    }

    static AliasState read(Optional<byte[]> kept) {
        return JSON.readValue(kept.orElseThrow(), AliasState.class);
    }

    /** Both sides of a change. */
    static Kept kept(AliasState before, AliasState after) {
        return new Kept(Optional.of(JSON.writeValueAsBytes(before)), Optional.of(JSON.writeValueAsBytes(after)));
    }

    /** As an alias, at that revision. */
    Optional<Alias> toAlias(String revision) {
        return version.map(it -> new Alias(alias, it, weights, description, revision));
    }
}
