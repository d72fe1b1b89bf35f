package dev.pilothouse.feature.tables.query;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.settings.DateForm;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, a minute or a second as somebody typed it: {@code today}, {@code yesterday}, {@code -7d}, {@code -3h}, {@code
 * 2026-11-23}, {@code 2026-11-23 14:29}, {@code 2026-11-23T14:29:11Z}.
 *
 * @param from its first moment
 * @param until the first moment after it
 */
public record Span(ZonedDateTime from, ZonedDateTime until) {
    private static final Pattern BACK = Pattern.compile("-(\\d{1,5})(min|[smhdwy]|mo)");
    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2})(:\\d{2}(?:\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})?");

    /** What the text stands for, at this moment and in this zone; empty where it is no date. */
    public static Optional<Span> of(String text, Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        String word = text.strip().toLowerCase(Locale.ROOT);
        try {
            return switch (word) {
                case "now" -> Optional.of(second(here));
                case "today" -> Optional.of(day(here));
                case "yesterday" -> Optional.of(day(here.minusDays(1)));
                case "tomorrow" -> Optional.of(day(here.plusDays(1)));
                default -> back(word, here).or(() -> written(text.strip(), zone));
            };
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<Span> back(String word, ZonedDateTime here) {
        Matcher back = BACK.matcher(word);
        if (!back.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(back.group(1));
        return Optional.of(
                switch (back.group(2)) {
                    case "s" -> second(here.minusSeconds(count));
                    case "m", "min" -> second(here.minusMinutes(count));
                    case "h" -> second(here.minusHours(count));
                    case "d" -> day(here.minusDays(count));
                    case "w" -> day(here.minusWeeks(count));
                    case "mo" -> day(here.minusMonths(count));
                    default -> day(here.minusYears(count));
                });
    }

    private static Optional<Span> written(String text, ZoneId zone) {
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.of(day(LocalDate.parse(text).atStartOfDay(zone)));
        }
        Matcher moment = MOMENT.matcher(text);
        if (!moment.matches()) {
            return Optional.empty();
        }
        LocalDateTime local = LocalDate.parse(moment.group(1))
                .atTime(LocalTime.parse(
                        moment.group(2) + Optional.ofNullable(moment.group(3)).orElse("")));
        ZonedDateTime at = Optional.ofNullable(moment.group(4))
                .map(offset -> OffsetDateTime.of(local, ZoneOffset.of(offset)).toZonedDateTime())
                .orElseGet(() -> local.atZone(zone));
        return Optional.of(moment.group(3) == null ? new Span(at, at.plusMinutes(1)) : second(at));
    }

    private static Span day(ZonedDateTime within) {
        ZonedDateTime start = within.toLocalDate().atStartOfDay(within.getZone());
        return new Span(start, within.toLocalDate().plusDays(1).atStartOfDay(within.getZone()));
    }

    private static Span second(ZonedDateTime within) {
        ZonedDateTime start = within.truncatedTo(ChronoUnit.SECONDS);
        return new Span(start, start.plusSeconds(1));
    }

    /** What a place of this form has to be asked for, to compare with this span as with one moment. */
    Where compares(Path path, Comparison comparison, DateForm form) {
        return switch (comparison) {
            case EQUAL ->
                isOneValue(form)
                        ? new Where.Holds(path, new Check.Compares(comparison, value(from, form)))
                        : Where.all(
                                compares(path, Comparison.AT_LEAST, form), compares(path, Comparison.AT_MOST, form));
            case NOT_EQUAL ->
                Where.any(
                        compares(path, Comparison.LESS, form),
                        compares(path, Comparison.GREATER, form),
                        new Where.Holds(path, new Check.Missing()));
            default -> new Where.Holds(path, edge(comparison, form));
        };
    }

    /** From the first moment of one to the last of another. */
    static Where between(Path path, Span first, Span last, DateForm form) {
        return Where.all(
                first.compares(path, Comparison.AT_LEAST, form), last.compares(path, Comparison.AT_MOST, form));
    }

    private boolean isOneValue(DateForm form) {
        return switch (form) {
            case TEXT, MILLISECONDS -> false;
            case DAY ->
                from.toLocalDate().plusDays(1).atStartOfDay(from.getZone()).equals(until);
            case SECONDS -> length().equals(Duration.ofSeconds(1));
        };
    }

    private Check edge(Comparison comparison, DateForm form) {
        return switch (comparison) {
            case LESS -> new Check.Compares(Comparison.LESS, value(from, form));
            case AT_MOST -> new Check.Compares(Comparison.LESS, value(until, form));
            case GREATER -> new Check.Compares(Comparison.AT_LEAST, value(until, form));
            case AT_LEAST -> new Check.Compares(Comparison.AT_LEAST, value(from, form));
            case EQUAL, NOT_EQUAL -> throw new IllegalArgumentException(comparison.name());
        };
    }

    // A text bound ends before the Z, so that it stands before every fraction of its second too.
    private static Value value(ZonedDateTime moment, DateForm form) {
        Instant instant = moment.toInstant();
        return switch (form) {
            case TEXT ->
                new Value.Text(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT)
                        .format(instant.atOffset(ZoneOffset.UTC)));
            case DAY -> new Value.Text(moment.toLocalDate().toString());
            case SECONDS -> new Value.Num(Long.toString(instant.getEpochSecond()));
            case MILLISECONDS -> new Value.Num(Long.toString(instant.toEpochMilli()));
        };
    }

    /** Its first moment as an attribute of this form holds it. */
    Value beginning(DateForm form) {
        return value(from, form);
    }

    /** How long it is. */
    public Duration length() {
        return Duration.between(from, until);
    }

    /** What may be typed, for whoever typed something else. */
    static String examples() {
        return Text.tr("a date such as 2026-11-23, 2026-11-23 14:29, today or -7d");
    }
}
