package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseWordsTest {
    private static final List<String> COUNTED =
            List.of("new files", "changed files", "pages", "entries", "removed pages", "verify");

    @ParameterizedTest
    @CsvSource({
        "new files, 1, 1 new file",
        "new files, 1200, '1,200 new files'",
        "changed files, 1, 1 changed file",
        "pages, 1, 1 page",
        "pages, 2, 2 pages",
        "entries, 1, 1 entry",
        "entries, 3, 3 entries",
        "removed pages, 1, 1 removed page",
        "verify, 0, comparison",
        "verify, 1, 1 file compared",
        "verify, 5, 5 files compared",
        "manifest, 0, manifest",
        "invalidation, 0, invalidation"
    })
    void whatIsDoneIsCounted(String phase, long items, String words) {
        assertThat(PhaseWords.done(phase, items)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "pages, 0, 1, 1 page",
        "pages, 5, 8, 5 of 8 pages",
        "entries, 0, 2, 0 of 2 entries",
        "new files, 900, 1200, '900 of 1,200 new files'",
        "verify, 2, 5, 2 of 5 files compared",
        "manifest, 1, 2, manifest",
        "invalidation, 0, 0, invalidation",
        "invalidation, 0, 1, invalidation of 1 path",
        "invalidation, 0, 3, invalidation of 3 paths"
    })
    void whatIsUnderWayIsCountedWhereThatSaysSomething(String phase, long items, long of, String words) {
        assertThat(PhaseWords.underWay(phase, items, of)).isEqualTo(words);
    }

    @Test
    void oneIsNeverManyAndManyAreNeverOne() {
        for (String phase : COUNTED) {
            String one = PhaseWords.toCome(phase, 1);
            assertThat(PhaseWords.done(phase, 1)).isEqualTo("1 " + one);
            assertThat(PhaseWords.underWay(phase, 0, 1)).isEqualTo("1 " + one);
            for (int many : List.of(2, 11, 21, 1001)) {
                assertThat(PhaseWords.toCome(phase, many)).isNotEqualTo(one);
            }
        }
    }
}
