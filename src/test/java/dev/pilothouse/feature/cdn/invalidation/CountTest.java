package dev.pilothouse.feature.cdn.invalidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.aws.cloudfront.Invalidation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant LAST_MONTH = Instant.parse("2026-10-31T23:59:59Z");

    @Test
    void theMonthBeginsAtMidnightUtc() {
        History history = new History(
                List.of(row(NOW, 3), row(Instant.parse("2026-11-01T00:00:00Z"), 2), row(LAST_MONTH, 7)), false);
        assertThat(MonthCount.of(history, OptionalLong.of(0), NOW)).isEqualTo(new MonthCount(5, true));
        assertThat(MonthCount.of(history, OptionalLong.of(4), NOW)).isEqualTo(new MonthCount(9, true));
    }

    @Test
    void whatWasNotReadMakesItAtLeastSoMany() {
        History cut = new History(List.of(row(NOW, 3)), false);
        assertThat(MonthCount.of(cut, OptionalLong.of(0), NOW)).isEqualTo(new MonthCount(3, false));
        History withoutPaths = new History(
                List.of(row(NOW, 3), new History.Row(new Invalidation.Entry("I2", true, NOW), Optional.empty())), true);
        assertThat(MonthCount.of(withoutPaths, OptionalLong.of(0), NOW)).isEqualTo(new MonthCount(3, false));
        assertThat(MonthCount.of(new History(List.of(row(NOW, 3)), true), OptionalLong.empty(), NOW))
                .as("with other distributions in the account")
                .isEqualTo(new MonthCount(3, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/a /b /c; 3",
                "/*; 1 wildcard",
                "/a /b /c/*; 2, 1 wildcard",
                "#promo-2026; 1 tag",
                "/a #x #y; 1, 2 tags"
            })
    void pathsWildcardsAndTagsAreCountedApart(String paths, String words) {
        assertThat(CountWords.counted(List.of(paths.split(" ")))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "999, 1, 0", "999, 2, 0.005", "1000, 1, 0.005", "5000, 200, 1.000", "0, 1200, 1.000"})
    void eachPathBeyondAThousandCostsHalfACent(long counted, int more, BigDecimal price) {
        assertThat(new MonthCount(counted, true).price(more)).isEqualByComparingTo(price);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1; 0; true; 1 path · free",
                "2; 0; false; 2 paths · free up to 1,000 a month",
                "1; 1000; true; 1 path · $0.005 beyond the month’s 1,000 free",
                "1200; 0; true; 1,200 paths · $1.00 beyond the month’s 1,000 free"
            })
    void theCostIsToldBeforehand(int paths, long counted, boolean exact, String words) {
        assertThat(CountWords.cost(Collections.nCopies(paths, "/a"), Optional.of(new MonthCount(counted, exact))))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"/a, 1", "/a /b, 2", "/*, 1 wildcard", "/a* /b*, 2 wildcards"})
    void wildcardsAreCountedApart(String paths, String words) {
        assertThat(CountWords.counted(List.of(paths.split(" ")))).isEqualTo(words);
    }

    private static History.Row row(Instant created, int paths) {
        return new History.Row(
                new Invalidation.Entry("I1", true, created),
                Optional.of(new Invalidation("I1", true, created, "reference", Collections.nCopies(paths, "/a"))));
    }
}
