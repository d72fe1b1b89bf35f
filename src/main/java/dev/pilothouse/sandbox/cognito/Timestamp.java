package dev.pilothouse.sandbox.cognito;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** The {@code TIMESTAMP} of a password proof: {@code Tue Feb 1 03:04:05 UTC 2000}, the day without a zero before it. */
final class Timestamp {
    /** How far the client's clock may be off. AWS says "a few seconds" and does not document the true bound; this is ours. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss 'UTC' uuuu", Locale.US);

    private Timestamp() {}

    /** Whether the text has exactly Cognito's form (a padded day or a wrong weekday is refused) and is close to now. */
    static boolean isAcceptable(String text, Instant now) {
        try {
            LocalDateTime time = LocalDateTime.parse(text, FORM);
            Duration off = Duration.between(time.toInstant(ZoneOffset.UTC), now).abs();
            return FORM.format(time).equals(text) && off.compareTo(TOLERANCE) <= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
