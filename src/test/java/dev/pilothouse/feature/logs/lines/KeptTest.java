package dev.pilothouse.feature.logs.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptTest {
    private static final Source ORDERS = new Source("/aws/lambda/orders-api", "2026/11/26/[$LATEST]ab");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyLineComesBackAsItCameFromMemoryAndFromTheFile(long seed) {
        Random random = new Random(seed);
        List<Arrival> came = new ArrayList<>();
        try (Kept kept = new Kept(new Limits(2_000, 300_000, 1 << 24), folder)) {
            while (came.size() < 12_000) {
                List<Arrival> some = random.ints(random.nextInt(60), 0, 400)
                        .mapToObj(length -> new Arrival(
                                1_790_000_000_000L + random.nextLong(-5_000_000_000L, 5_000_000_000L),
                                new Source("group-" + random.nextInt(3), "stream-" + random.nextInt(9)),
                                text(random, length)))
                        .toList();
                kept.add(some);
                came.addAll(some);
            }
            assertThat(kept.end()).isEqualTo(came.size());
            assertThat(kept.spilledBytes()).isPositive();
            for (int number = 0; number < came.size(); number++) {
                Line line = kept.line(number).orElseThrow();
                Arrival arrival = came.get(number);
                assertThat(line.text()).isEqualTo(arrival.text());
                assertThat(line.time()).isEqualTo(arrival.time());
                assertThat(line.source()).isEqualTo(arrival.source());
            }
        }
    }

    @Test
    void memoryAndDiskAreBoundedAndWhatIsOldestGoes() throws IOException {
        Limits limits = new Limits(3_000, 400_000, 2_000_000);
        try (Kept kept = new Kept(limits, folder)) {
            for (int round = 0; round < 400; round++) {
                kept.add(lines(round * 100, 100));
                assertThat(kept.bytes()).isLessThan(limits.bytes() + 2L * Chunk.TEXT);
                assertThat(kept.spilledBytes()).isLessThan(limits.spilled() + limits.spilled() / 4);
            }
            assertThat(kept.first()).isPositive();
            assertThat(kept.line(kept.first() - 1)).isEmpty();
            assertThat(kept.line(kept.first())).isPresent();
            assertThat(kept.line(kept.end() - 1).orElseThrow().text()).endsWith("39999");
            for (Path file : files()) {
                assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            }
            assertThat(kept.spilledBytes()).isPositive();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void aMillionLinesTakeNoMoreThanAThirdOverTheirBytes() {
        try (Kept kept = new Kept(Limits.USUAL, folder)) {
            long bytes = 0;
            for (int round = 0; round < 40; round++) {
                List<Arrival> some = lines(round * 5_000, 5_000);
                bytes += some.stream().mapToLong(line -> line.text().length()).sum();
                kept.add(some);
            }
            Shown all = new Shown(kept, LineFilter.ALL);
            all.catchUp();
            assertThat(kept.spilledBytes()).isZero();
            assertThat((kept.bytes() + 4.0 * all.size()) / bytes).isLessThanOrEqualTo(1.3);
        }
    }

    @Test
    void aLineOverTheLimitIsCutBetweenTwoCharacters() {
        try (Kept kept = new Kept(Limits.USUAL, folder)) {
            kept.add(List.of(
                    new Arrival(0, ORDERS, "x" + "ü".repeat(Limits.LINE)),
                    new Arrival(0, ORDERS, "y".repeat(Limits.LINE))));
            Line cut = kept.line(0).orElseThrow();
            assertThat(cut.cut()).isTrue();
            assertThat(cut.text()).isEqualTo("x" + "ü".repeat(Limits.LINE / 2 - 1));
            assertThat(kept.line(1).orElseThrow().cut()).isFalse();
        }
    }

    @Test
    void whatAProgramThatIsGoneLeftIsDeletedAtTheNextStart() throws IOException {
        Path left = Files.writeString(folder.resolve("pilothouse-lines-999999999-1.tmp"), "x");
        Path running = Files.writeString(
                folder.resolve("pilothouse-lines-" + ProcessHandle.current().pid() + "-1.tmp"), "x");
        Path foreign = Files.writeString(folder.resolve("other.tmp"), "x");
        Spill.sweep(folder);
        assertThat(left).doesNotExist();
        assertThat(running).exists();
        assertThat(foreign).exists();
    }

    @Test
    void whatIsClearedIsGoneAndNumbersGoOn() throws IOException {
        try (Kept kept = new Kept(new Limits(1_000, 100_000, 1 << 24), folder)) {
            kept.add(lines(0, 20_000));
            kept.clear();
            assertThat(files()).isEmpty();
            assertThat(kept.line(5)).isEmpty();
            kept.add(lines(7, 1));
            assertThat(kept.line(20_000).orElseThrow().text()).endsWith("7");
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static List<Arrival> lines(int from, int count) {
        return Stream.iterate(from, number -> number + 1)
                .limit(count)
                .map(number -> new Arrival(
                        1_790_000_000_000L + number,
                        ORDERS,
                        "2026-11-26T14:31:10.205Z\t7f0c1d2e-0000-4000-8000-00000000a41b\tINFO\trequest done ms="
                                + number))
                .toList();
    }

    private static String text(Random random, int length) {
        int most = random.nextInt(4) == 0 ? 0x2FFF : 0x7E;
        return random.ints(length, 0x20, most)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
