package dev.pilothouse.feature.logs.search;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** From when to when. */
public sealed interface TimeRange {
    /** Those that are offered. */
    List<Last> OFFERED = Stream.of(5, 15, 60, 180, 720, 1440, 10_080)
            .map(minutes -> new Last(Duration.ofMinutes(minutes)))
            .toList();

    /** Up to now. */
    record Last(Duration length) implements TimeRange {}

    /** @param to without it */
    record Between(Instant from, Instant to) implements TimeRange {}

    /** From when, if it is now. */
    default Instant from(Instant now) {
        return switch (this) {
            case Last last -> now.minus(last.length());
            case Between between -> between.from();
        };
    }

    /** To when, if it is now; without it. */
    default Instant to(Instant now) {
        return switch (this) {
            case Last last -> now;
            case Between between -> between.to();
        };
    }

    /** {@code last 15 min}, {@code 11-26 14:00 – 15:00}. */
    default String words(ZoneId zone) {
        return switch (this) {
            case Last last -> Text.tr("last {0}", Humane.duration(last.length()));
            case Between between -> {
                LocalDateTime from = between.from().atZone(zone).toLocalDateTime();
                LocalDateTime to = between.to().atZone(zone).toLocalDateTime();
                DateTimeFormatter day = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);
                DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
                boolean same = from.toLocalDate().equals(to.toLocalDate());
                yield Text.tr("{0} – {1}", day.format(from), (same ? time : day).format(to));
            }
        };
    }

    /**
     * A moment as people write it: {@code 14:30} today, {@code 2026-11-26 14:30:05}, or with a zone as ISO 8601 has it.
     *
     * @param today the day of a time without one
     */
    static Optional<Instant> moment(String text, ZoneId zone, LocalDate today) {
        String wanted = text.strip().replace(' ', 'T');
        try {
            if (wanted.endsWith("Z")) {
                return Optional.of(Instant.parse(wanted));
            }
            LocalDateTime local = wanted.contains("T")
                    ? LocalDateTime.parse(wanted)
                    : wanted.contains("-")
                            ? LocalDate.parse(wanted).atStartOfDay()
                            : today.atTime(LocalTime.parse(wanted.length() == 4 ? "0" + wanted : wanted));
            return Optional.of(local.atZone(zone).toInstant());
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }
}
