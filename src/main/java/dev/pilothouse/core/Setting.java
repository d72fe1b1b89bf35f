package dev.pilothouse.core;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.type.TypeFactory;

/**
 * One thing that a person may choose; declared in one line by the package that obeys it.
 *
 * @param name its member in the settings file
 * @param otherwise what holds where nothing was chosen
 * @param <T> anything that Jackson reads and writes: an enum, a number, a list, a record
 */
public record Setting<T>(String name, JavaType type, T otherwise) {
    public static <T> Setting<T> of(String name, Class<T> type, T otherwise) {
        return new Setting<>(name, TypeFactory.createDefaultInstance().constructType(type), otherwise);
    }

    /** For types with parameters: {@code Setting.of("recent", new TypeReference<>() {}, List.of())}. */
    public static <T> Setting<T> of(String name, TypeReference<T> type, T otherwise) {
        return new Setting<>(name, TypeFactory.createDefaultInstance().constructType(type), otherwise);
    }
}
