package dev.pilothouse.aws.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerClockTest {
    private final Locale before = Locale.getDefault();
    private final ServerClock clock = at("2000-02-01T03:04:05Z");

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "ja-JP-u-ca-japanese", "tr-TR", "fa-IR", "en-US"})
    void theTimestampIsTheSameUnderEveryLocale(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(clock.srpTimestamp()).isEqualTo("Tue Feb 1 03:04:05 UTC 2000");
        assertThat(at("2026-11-23T14:00:09Z").srpTimestamp()).isEqualTo("Mon Nov 23 14:00:09 UTC 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "ja-JP-u-ca-japanese", "tr-TR"})
    void aDateHeaderPutsTheClockRight(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        clock.learn("Tue, 01 Feb 2000 04:04:05 GMT");
        assertThat(clock.offset()).isEqualTo(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2000-02-01T04:04:05Z"));
        assertThat(clock.srpTimestamp()).isEqualTo("Tue Feb 1 04:04:05 UTC 2000");
    }

    @Test
    void aDateThatIsNoneIsIgnored() {
        clock.learn("Tue, 01 Feb 2000 04:04:05 GMT");
        clock.learn("yesterday");
        assertThat(clock.offset()).isZero();
    }

    private static ServerClock at(String instant) {
        return new ServerClock(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }
}
