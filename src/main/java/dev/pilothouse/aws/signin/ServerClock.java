package dev.pilothouse.aws.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** This computer's clock, put right by the dates that AWS answers with. Thread-safe. */
final class ServerClock extends Clock {
    private static final DateTimeFormatter SRP =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss 'UTC' uuuu", Locale.US);
    private final Clock local;
    private volatile Duration offset = Duration.ZERO;

    ServerClock(Clock local) {
        this.local = local;
    }

    /** @param httpDate a {@code Date} header (RFC 9110 5.6.7) that just came; anything else is ignored */
    void learn(String httpDate) {
        try {
            Instant server = ZonedDateTime.parse(httpDate, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            offset = Duration.between(local.instant(), server);
        } catch (DateTimeParseException e) {
            offset = Duration.ZERO;
        }
    }

    /** How far AWS's clock is ahead of this computer's; to about a second. */
    Duration offset() {
        return offset;
    }

    /** {@code TIMESTAMP}, such as {@code Tue Feb 1 03:04:05 UTC 2000}: always English and Western digits, the day not padded. */
    String srpTimestamp() {
        return SRP.format(instant().atOffset(ZoneOffset.UTC));
    }

    @Override
    public Instant instant() {
        return local.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return local.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
