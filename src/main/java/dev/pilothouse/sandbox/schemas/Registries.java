package dev.pilothouse.sandbox.schemas;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** All registries. Thread-safe: one thread at a time looks or changes. */
final class Registries {
    private final TreeMap<String, Registry> byName = new TreeMap<>();

    synchronized <T> T with(Function<Map<String, Registry>, T> work) {
        return work.apply(byName);
    }

    /** Looks into one registry, or changes it. */
    <T> T in(String name, Function<Registry, T> work) {
        return with(all ->
                work.apply(Optional.ofNullable(name).map(all::get).orElseThrow(() -> SchemasErrors.noRegistry(name))));
    }

    synchronized void clear() {
        byName.clear();
    }
}
