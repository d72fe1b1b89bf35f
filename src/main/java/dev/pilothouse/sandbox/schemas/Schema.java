package dev.pilothouse.sandbox.schemas;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A schema in its versions. Guarded by its {@link Registries}. */
final class Schema {
    private final String type;
    private final Map<String, String> tags;
    private final TreeMap<Integer, Version> versions = new TreeMap<>();
    private String description;
    private Instant modified;

    Schema(String type, String description, String content, Map<String, String> tags, Instant now) {
        this.type = type;
        this.description = description;
        this.tags = Map.copyOf(tags);
        this.modified = now;
        versions.put(1, new Version(1, content, now));
    }

    String type() {
        return type;
    }

    String description() {
        return description;
    }

    Map<String, String> tags() {
        return tags;
    }

    Instant modified() {
        return modified;
    }

    /** By number. */
    TreeMap<Integer, Version> versions() {
        return versions;
    }

    /** The newest where none is named. */
    Version version(String name, String number) {
        if (number == null) {
            return versions.lastEntry().getValue();
        }
        return Optional.of(number)
                .filter(it -> it.matches("\\d{1,9}"))
                .map(it -> versions.get(Integer.valueOf(it)))
                .orElseThrow(() -> SchemasErrors.noVersion(name, number));
    }

    /** Other content is the next version. */
    void update(Optional<String> content, Optional<String> about, Instant now) {
        about.ifPresent(it -> description = it);
        int last = versions.lastKey();
        content.filter(it -> !it.equals(versions.get(last).content()))
                .ifPresent(it -> versions.put(last + 1, new Version(last + 1, it, now)));
        modified = now;
    }

    /** What it was at a time. */
    record Version(int number, String content, Instant created) {}
}
