package dev.pilothouse.sandbox.logs.insights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The functions on many records' values. */
enum Aggregation {
    COUNT,
    COUNT_DISTINCT,
    SUM,
    AVG,
    MIN,
    MAX,
    PCT,
    STDDEV,
    EARLIEST,
    LATEST,
    SORTSFIRST,
    SORTSLAST;

    static Optional<Aggregation> called(String name) {
        return Arrays.stream(values())
                .filter(it -> it.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
