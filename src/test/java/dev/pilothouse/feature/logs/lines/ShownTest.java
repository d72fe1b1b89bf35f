package dev.pilothouse.feature.logs.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {
    private static final List<String> WORDS = List.of(
            "order", "Order#4410", "ERROR", "INFO", "a", "", " retry ", "zzz", "ñandú", "{\"level\":\"warn\"}", "b=1");

    @TempDir
    Path folder;

    /** What is found while lines come, spill and are dropped is what looking at every line would find. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void whatIsShownIsWhatLookingAtEveryLineFinds(long seed) {
        Random random = new Random(seed);
        try (Kept kept = new Kept(new Limits(4_000, 150_000, 500_000), folder)) {
            List<LineFilter> filters =
                    IntStream.range(0, 6).mapToObj(i -> filter(random)).toList();
            List<Shown> shown =
                    filters.stream().map(filter -> new Shown(kept, filter)).toList();
            for (int round = 0; round < 60; round++) {
                kept.add(IntStream.range(0, random.nextInt(900))
                        .mapToObj(i -> arrival(random))
                        .toList());
                if (random.nextInt(3) > 0) {
                    shown.get(random.nextInt(shown.size())).catchUp();
                }
            }
            for (Shown each : shown) {
                each.catchUp();
                assertThat(numbers(each)).isEqualTo(expected(kept, each.filter()));
                for (int row = 0; row < each.size(); row += 97) {
                    assertThat(each.row(each.number(row))).isEqualTo(row);
                }
            }
        }
    }

    @Test
    void aMatchAcrossTwoLinesIsNone() {
        try (Kept kept = new Kept(Limits.USUAL, folder)) {
            Source source = new Source("g", "s");
            kept.add(List.of(
                    new Arrival(0, source, "one tw"), new Arrival(0, source, "o two"), new Arrival(0, source, "")));
            Shown shown = new Shown(kept, LineFilter.ALL.containing("two"));
            shown.catchUp();
            assertThat(numbers(shown)).containsExactly(1L);
        }
    }

    @Test
    void barsCountEveryLineOnceAndWidenAsTimeGoesOn() {
        try (Kept kept = new Kept(Limits.USUAL, folder)) {
            Random random = new Random(5);
            Source source = new Source("g", "s");
            kept.add(random.longs(5_000, 0, 10_000_000)
                    .mapToObj(time -> new Arrival(time, source, random.nextBoolean() ? "ERROR x" : "INFO y"))
                    .toList());
            Shown shown = new Shown(kept, LineFilter.ALL);
            shown.catchUp();
            List<Histogram.Bar> bars = shown.histogram().bars();
            assertThat(bars).hasSizeBetween(Histogram.BARS / 2, Histogram.BARS);
            assertThat(bars.stream().mapToInt(Histogram.Bar::total).sum()).isEqualTo(5_000);
            assertThat(bars.stream().mapToInt(Histogram.Bar::errors).sum()).isEqualTo((int) IntStream.range(0, 5_000)
                    .filter(row -> shown.line(row).orElseThrow().level().isError())
                    .count());
        }
    }

    private static LineFilter filter(Random random) {
        LineFilter filter = LineFilter.ALL;
        for (int i = random.nextInt(3); i > 0; i--) {
            filter = filter.containing(WORDS.get(random.nextInt(WORDS.size())));
        }
        if (random.nextBoolean()) {
            filter = filter.excluding(WORDS.get(random.nextInt(WORDS.size())));
        }
        Set<Level> levels = EnumSet.noneOf(Level.class);
        random.ints(5, 0, Level.values().length).forEach(i -> levels.add(Level.values()[i]));
        return random.nextBoolean() ? filter : filter.of(levels);
    }

    private static Arrival arrival(Random random) {
        if (random.nextInt(200) == 0) {
            return Arrival.note(0, "lines are missing here");
        }
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(6), 0, WORDS.size())
                .forEach(word -> text.append(WORDS.get(word)).append(' '));
        return new Arrival(random.nextInt(100_000), new Source("g", "s"), text.toString());
    }

    private static List<Long> numbers(Shown shown) {
        return IntStream.range(0, shown.size()).mapToObj(shown::number).toList();
    }

    private static List<Long> expected(Kept kept, LineFilter filter) {
        List<Long> expected = new ArrayList<>();
        for (long number = kept.first(); number < kept.end(); number++) {
            Line line = kept.line(number).orElseThrow();
            String text = line.text().toLowerCase(Locale.ROOT);
            boolean fits = filter.levels().contains(line.level())
                    && filter.contains().stream()
                            .allMatch(it -> text.contains(it.text().toLowerCase(Locale.ROOT)))
                    && filter.excludes().stream()
                            .noneMatch(it -> text.contains(it.text().toLowerCase(Locale.ROOT)));
            if (fits || line.level() == Level.NOTE) {
                expected.add(number);
            }
        }
        return expected;
    }
}
