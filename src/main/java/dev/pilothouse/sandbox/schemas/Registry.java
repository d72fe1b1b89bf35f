package dev.pilothouse.sandbox.schemas;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A registry with its schemas. Guarded by its {@link Registries}. */
final class Registry {
    private final String name;
    private final String description;
    private final Map<String, String> tags;
    private final TreeMap<String, Schema> schemas = new TreeMap<>();

    Registry(String name, String description, Map<String, String> tags) {
        this.name = name;
        this.description = description;
        this.tags = Map.copyOf(tags);
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    Map<String, String> tags() {
        return tags;
    }

    /** By name. */
    TreeMap<String, Schema> schemas() {
        return schemas;
    }

    Schema schema(String wanted) {
        return Optional.ofNullable(wanted).map(schemas::get).orElseThrow(() -> SchemasErrors.noSchema(wanted));
    }
}
