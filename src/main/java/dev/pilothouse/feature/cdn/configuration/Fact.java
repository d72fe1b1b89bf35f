package dev.pilothouse.feature.cdn.configuration;

import java.util.Locale;

/**
 * One thing that is set, in words.
 *
 * @param exact the whole of it, for hovering; empty where the words are the whole
 */
record Fact(String name, String value, String exact) {
    Fact(String name, String value) {
        this(name, value, "");
    }

    /** Whether what a person looks for stands in it; upper and lower case are the same. */
    boolean has(String part) {
        return (name + "\n" + value + "\n" + exact).toLowerCase(Locale.ROOT).contains(part);
    }
}
