package dev.pilothouse.aws.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** security.md 3.4, C2. */
class BatchesTest {
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 0, 1", "3000, 15, 1", "3001, 0, 2", "0, 16, 2", "3001, 16, 2", "6001, 31, 3"})
    void whatIsTooMuchForOneInvalidationBecomesSeveral(int plain, int wildcards, int batches) {
        assertThat(Batches.of(paths(plain, wildcards))).hasSize(batches);
    }

    @Test
    void nothingIsLostOrDoubledAndNoBatchIsTooLarge() {
        Random random = new Random(20261125);
        for (int i = 0; i < 50; i++) {
            List<String> paths = paths(random.nextInt(7000), random.nextInt(40));
            List<List<String>> batches = Batches.of(paths);
            List<String> all = new ArrayList<>();
            batches.forEach(all::addAll);
            assertThat(all).containsExactlyInAnyOrderElementsOf(paths);
            assertThat(batches).allSatisfy(batch -> {
                long wild = batch.stream().filter(Batches::isWildcard).count();
                assertThat(wild).isLessThanOrEqualTo(Batches.WILDCARDS);
                assertThat(batch.size() - wild).isLessThanOrEqualTo(Batches.PATHS);
                assertThat(batch).isNotEmpty();
            });
        }
    }

    private static List<String> paths(int plain, int wildcards) {
        List<String> paths = new ArrayList<>();
        IntStream.range(0, plain).forEach(i -> paths.add("/p/" + i));
        IntStream.range(0, wildcards).forEach(i -> paths.add("/w/" + i + "/*"));
        return paths;
    }
}
