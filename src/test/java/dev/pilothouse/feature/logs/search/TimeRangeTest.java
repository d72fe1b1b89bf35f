package dev.pilothouse.feature.logs.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRangeTest {
    private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @ParameterizedTest
    @CsvSource({
        "14:30, 2026-07-01T13:30:00Z",
        "9:05, 2026-07-01T08:05:00Z",
        "14:31:10.205, 2026-07-01T13:31:10.205Z",
        "2026-11-26 14:30, 2026-11-26T14:30:00Z",
        "2026-11-26, 2026-11-26T00:00:00Z",
        "2026-11-26T14:30:05Z, 2026-11-26T14:30:05Z"
    })
    void aMomentIsReadAsPeopleWriteIt(String text, Instant moment) {
        assertThat(TimeRange.moment(text, DUBLIN, TODAY)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "25:00", "2026-13-01", "14"})
    void whatIsNoMomentIsNone(String text) {
        assertThat(TimeRange.moment(text, DUBLIN, TODAY)).isEmpty();
    }
}
