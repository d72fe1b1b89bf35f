package dev.pilothouse.sandbox.logs.insights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The functions on one record's values, and how many arguments they take. */
enum Function {
    ABS(1, 1),
    CEIL(1, 1),
    FLOOR(1, 1),
    GREATEST(1, 99),
    LEAST(1, 99),
    LOG(1, 1),
    SQRT(1, 1),
    ISPRESENT(1, 1),
    COALESCE(1, 99),
    ISEMPTY(1, 1),
    ISBLANK(1, 1),
    CONCAT(1, 99),
    LTRIM(1, 2),
    RTRIM(1, 2),
    TRIM(1, 2),
    STRLEN(1, 1),
    TOUPPER(1, 1),
    TOLOWER(1, 1),
    SUBSTR(2, 3),
    REPLACE(3, 3),
    STRCONTAINS(2, 2),
    DATEFLOOR(2, 2),
    DATECEIL(2, 2),
    BIN(1, 1),
    TOMILLIS(1, 1),
    FROMMILLIS(1, 1);

    private final int least;
    private final int most;

    Function(int least, int most) {
        this.least = least;
        this.most = most;
    }

    boolean takes(int arguments) {
        return arguments >= least && arguments <= most;
    }

    static Optional<Function> called(String name) {
        return Arrays.stream(values())
                .filter(it -> it.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
