package dev.pilothouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumaneTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.UK);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0             | 0 B
        999           | 999 B
        1000          | 1.0 kB
        184213        | 184.2 kB
        999949        | 999.9 kB
        999950        | 1.0 MB
        41600000      | 41.6 MB
        2147483648    | 2.1 GB
        -212          | -212 B
        """)
    void sizesGoInStepsOfAThousand(long bytes, String words) {
        assertThat(Humane.bytes(bytes)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"38, 38 ms", "3400, 3 s", "60000, 1 min", "2460000, 41 min", "7500000, 2 h 5 min", "259200000, 3 days"})
    void timesSayTheirLargestUnits(long millis, String words) {
        assertThat(Humane.duration(Duration.ofMillis(millis))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T11:59:30Z, now",
        "2026-11-24T11:55:00Z, 5 min ago",
        "2026-11-24T09:50:00Z, 2 h ago",
        "2026-11-23T09:50:00Z, yesterday",
        "2026-11-20T09:50:00Z, Friday",
        "2026-11-15T09:50:00Z, 9 days ago",
        "2026-09-15T09:50:00Z, 15 Sept 2026"
    })
    void pastTimesAreToldAsPeopleTellThem(Instant then, String words) {
        assertThat(Humane.ago(then, Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC))
                .isEqualTo(words);
    }

    @Test
    void theExactValueNamesItsUnit() {
        assertThat(Humane.exactBytes(184_213)).isEqualTo("184,213 bytes");
        assertThat(Humane.exactBytes(1)).isEqualTo("1 byte");
    }
}
