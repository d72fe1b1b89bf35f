package dev.pilothouse.feature.tables.settings;

import java.util.Optional;

/** How an attribute holds a moment. */
public enum DateForm {
    /** ISO 8601 in UTC, as in {@code 2026-11-23T14:29:11Z}; fractions of a second may follow. */
    TEXT("text"),
    /** A day alone, as in {@code 2026-11-23}. */
    DAY("day"),
    /** A number of seconds since 1970, as time to live wants it. */
    SECONDS("seconds"),
    /** A number of milliseconds since 1970. */
    MILLISECONDS("milliseconds");

    private final String word;

    DateForm(String word) {
        this.word = word;
    }

    /** As a workspace writes it. */
    public String word() {
        return word;
    }

    static Optional<DateForm> of(String word) {
        for (DateForm form : values()) {
            if (form.word.equals(word)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }
}
