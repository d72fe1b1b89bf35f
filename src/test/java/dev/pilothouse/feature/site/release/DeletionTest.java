package dev.pilothouse.feature.site.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeletionTest {
    @ParameterizedTest
    @CsvSource({"0, 0, false", "1, 5, false", "2, 9, true", "1000, 100000, false", "1001, 100000, true"})
    void moreThanAThousandOrAFifthIsMuch(int gone, int of, boolean large) {
        assertThat(new Deletion(gone, of).large()).isEqualTo(large);
    }
}
