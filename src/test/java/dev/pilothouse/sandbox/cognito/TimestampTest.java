package dev.pilothouse.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimestampTest {
    private static final Instant NOW = Instant.parse("2000-02-01T03:04:05Z");

    @Test
    void theFormOfTheGuideIsAccepted() {
        assertThat(Timestamp.isAcceptable("Tue Feb 1 03:04:05 UTC 2000", NOW)).isTrue();
    }

    @Test
    void anyOtherFormIsRefused() {
        Stream.of(
                        "Tue Feb 01 03:04:05 UTC 2000",
                        "Mon Feb 1 03:04:05 UTC 2000",
                        "Tue Feb 1 3:04:05 UTC 2000",
                        "Tue Feb 1 03:04:05 GMT 2000",
                        "tue Feb 1 03:04:05 UTC 2000",
                        "2000-02-01T03:04:05Z",
                        "")
                .forEach(text ->
                        assertThat(Timestamp.isAcceptable(text, NOW)).as(text).isFalse());
    }

    @Test
    void fiveMinutesOffIsTheMost() {
        String text = "Tue Feb 1 03:04:05 UTC 2000";
        assertThat(Timestamp.isAcceptable(text, NOW.plusSeconds(300))).isTrue();
        assertThat(Timestamp.isAcceptable(text, NOW.minusSeconds(300))).isTrue();
        assertThat(Timestamp.isAcceptable(text, NOW.plusSeconds(301))).isFalse();
        assertThat(Timestamp.isAcceptable(text, NOW.minusSeconds(301))).isFalse();
    }
}
