package dev.pilothouse.feature.logs.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.feature.logs.lines.Arrival;
import dev.pilothouse.feature.logs.lines.Kept;
import dev.pilothouse.feature.logs.lines.Limits;
import dev.pilothouse.feature.logs.lines.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorGroupsTest {
    private static final Source CHECKOUT = new Source("/aws/lambda/checkout", "s");

    @TempDir
    Path folder;

    @Test
    void errorsAreCountedByShapeAsTheyComeAlsoWhenTheirLinesAreGone() {
        try (Kept kept = new Kept(new Limits(500, 60_000, 200_000), folder)) {
            ErrorGroups groups = new ErrorGroups(kept);
            for (int round = 0; round < 100; round++) {
                int from = round * 100;
                kept.add(IntStream.range(from, from + 100)
                        .mapToObj(ErrorGroupsTest::arrival)
                        .toList());
                assertThat(groups.catchUp()).isTrue();
            }
            assertThat(groups.catchUp()).isFalse();
            List<ErrorGroup> all = groups.groups();
            assertThat(all).extracting(ErrorGroup::count).containsExactly(1_000L, 100L);
            ErrorGroup carts = all.getFirst();
            assertThat(carts.shape().text()).isEqualTo("ConditionalCheckFailedException on Carts cart#‹n›");
            assertThat(carts.first()).isEqualTo(5_000);
            assertThat(carts.last()).isEqualTo(9_995_000);
            assertThat(carts.example()).isEqualTo(9_995);
            assertThat(carts.sources()).containsExactly("checkout");
            assertThat(carts.trend().stream().mapToInt(bar -> bar.errors()).sum())
                    .isEqualTo(1_000);
            assertThat(carts.trend()).hasSizeBetween(12, 24);
        }
    }

    private static Arrival arrival(int at) {
        String text = at % 100 == 7
                ? "[ERROR] payment " + at + " declined"
                : at % 10 == 5 ? "ConditionalCheckFailedException on Carts cart#" + at : "INFO request done ms=" + at;
        return new Arrival(at * 1_000L, CHECKOUT, text);
    }
}
