package dev.pilothouse.feature.tables.editor.form;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.settings.DateForm;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value that stands for a moment, as people in a zone read it.
 *
 * @param day there
 * @param time there; empty where the attribute holds days alone
 */
record Moment(LocalDate day, Optional<LocalTime> time) {
    // Outside of it nobody means a moment, and arithmetic ends.
    private static final BigDecimal LATEST = new BigDecimal("253402300799999");
    private static final Pattern MILLIS = Pattern.compile(".*\\.\\d{3}Z");
    private static final DateTimeFormatter WITH_MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    /** The moment that a value stands for; empty where it stands for none in this form. */
    static Optional<Moment> of(Value value, DateForm form, ZoneId zone) {
        try {
            return switch (form) {
                case DAY ->
                    value instanceof Value.Text(String text)
                            ? Optional.of(new Moment(LocalDate.parse(text), Optional.empty()))
                            : Optional.empty();
                case TEXT ->
                    value instanceof Value.Text(String text)
                            ? Optional.of(in(Instant.parse(text), zone))
                            : Optional.empty();
                case SECONDS -> number(value, 3).map(at -> in(at, zone));
                case MILLISECONDS -> number(value, 0).map(at -> in(at, zone));
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A time as it is typed: {@code 15:29}, {@code 15:29:11}, {@code 15:29:11.5}. */
    static Parsed<LocalTime> time(String typed) {
        try {
            return new Parsed.Fit<>(LocalTime.parse(typed.strip()));
        } catch (DateTimeException e) {
            return new Parsed.Broken<>(1, 1, Text.tr("A time looks like 15:29 or 15:29:11."));
        }
    }

    /**
     * The value that stands for it; parts that the form can't hold are cut.
     *
     * @param like the one that stood there before: where it had milliseconds, so has this one
     */
    Value value(DateForm form, ZoneId zone, Value like) {
        Instant at =
                ZonedDateTime.of(day, time.orElse(LocalTime.MIDNIGHT), zone).toInstant();
        return switch (form) {
            case DAY -> new Value.Text(day.toString());
            case TEXT ->
                new Value.Text(
                        like instanceof Value.Text(String before)
                                        && MILLIS.matcher(before).matches()
                                ? WITH_MILLIS.format(at)
                                : at.toString());
            case SECONDS -> new Value.Num(String.valueOf(at.getEpochSecond()));
            case MILLISECONDS -> new Value.Num(String.valueOf(at.toEpochMilli()));
        };
    }

    /** {@code Mon 23 Nov 2026, 15:29:11}. */
    String words() {
        return time.map(it -> Text.tr("{0}, {1}", DAY.format(day), it)).orElseGet(() -> DAY.format(day));
    }

    private static Moment in(Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        return new Moment(there.toLocalDate(), Optional.of(there.toLocalTime()));
    }

    private static Optional<Instant> number(Value value, int move) {
        if (!(value instanceof Value.Num(String digits)) || digits.length() > 20) {
            return Optional.empty();
        }
        BigDecimal millis = new BigDecimal(digits).movePointRight(move);
        return millis.abs().compareTo(LATEST) > 0
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(millis.longValue()));
    }
}
