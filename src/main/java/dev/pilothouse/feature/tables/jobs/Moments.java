package dev.pilothouse.feature.tables.jobs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Moments as they are typed: {@code 2026-11-25 14:30} in the person's zone, or as ISO 8601 with a zone of their own. */
final class Moments {
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd[ ]['T']HH:mm[:ss]", Locale.ENGLISH);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ENGLISH);

    private Moments() {}

    /** Empty where it is none. */
    static Optional<Instant> read(String text, ZoneId zone) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text.strip(), TYPED).atZone(zone).toInstant());
        } catch (DateTimeException notLocal) {
            return withZone(text.strip());
        }
    }

    private static Optional<Instant> withZone(String text) {
        try {
            return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    /** To the minute, as it can be typed. */
    static String text(Instant moment, ZoneId zone) {
        return SHOWN.format(moment.atZone(zone));
    }
}
