package dev.pilothouse.ui.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.ui.paint.Advances;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

class LaidTest {
    private static final double ROUNDING = 1e-6;

    @Test
    void linesAreAsLongAsFitsAndNothingGetsLost() {
        Random random = new Random(20_261_126);
        Advances even = new Advances(Font.font("Monospaced", 12));
        Advances uneven = new Advances(Font.font("System", 12));
        assertThat(even.even()).isPresent();
        assertThat(uneven.even()).isEmpty();
        for (int round = 0; round < 400; round++) {
            Advances advances = random.nextBoolean() ? even : uneven;
            double room = 20 + random.nextInt(300);
            List<Run> runs = random.ints(1 + random.nextInt(5), 0, 90)
                    .mapToObj(length -> Run.of(text(random, length), Tint.TEXT))
                    .toList();
            check(runs, advances, room);
        }
    }

    @Test
    void aLineEndsBehindAWordUnlessThatLeavesMostOfItEmpty() {
        Advances even = new Advances(Font.font("Monospaced", 12));
        double room = 20 * even.of('0') + ROUNDING;
        assertThat(lines("Billed Duration: 12 ms Memory Size: 256 MB", even, room))
                .containsExactly("Billed Duration: 12 ", "ms Memory Size: 256 ", "MB");
        // Tabs, and what is wider than a letter, make no difference.
        assertThat(lines("Duration: 12 ms\tBilled Duration: 13 ms", even, room))
                .containsExactly("Duration: 12 ms", "Billed Duration: 13 ", "ms");
        assertThat(lines("Größe “256” MB, so viel wie zuvor", even, room))
                .containsExactly("Größe “256” MB, so ", "viel wie zuvor");
        assertThat(lines("one é " + "x".repeat(30), even, room))
                .containsExactly("one é " + "x".repeat(14), "x".repeat(16));
        assertThat(lines("one " + "x".repeat(30), even, room)).containsExactly("one " + "x".repeat(16), "x".repeat(14));
    }

    @Test
    void aWordInSeveralColoursStaysTogether() {
        Advances even = new Advances(Font.font("Monospaced", 12));
        List<Run> runs = List.of(
                Run.of("order placed", Tint.TEXT),
                Run.of(" service=", Tint.MUTED),
                Run.of("\"checkout\"", Tint.TEXT),
                Run.of(" total=", Tint.MUTED),
                Run.of("22", Tint.TEXT));
        assertThat(lines(runs, even, 20 * even.of('0') + ROUNDING))
                .containsExactly("order placed ", "service=\"checkout\" ", "total=22");
    }

    @Test
    void whereThereIsLittleRoomWordsStayWholeToo() {
        Advances even = new Advances(Font.font("Monospaced", 12));
        assertThat(lines("total=22 customer=\"cust#7593\" lines=1", even, 26 * even.of('0') + ROUNDING))
                .containsExactly("total=22 ", "customer=\"cust#7593\" ", "lines=1");
    }

    private static List<String> lines(String text, Advances advances, double room) {
        return lines(List.of(Run.of(text, Tint.TEXT)), advances, room);
    }

    private static List<String> lines(List<Run> runs, Advances advances, double room) {
        List<List<Run>> body = List.of(runs);
        return Laid.of(new LineRow(List.of(), body, LineRow.Fold.NONE, false), advances, room).lines().stream()
                .map(LaidTest::text)
                .toList();
    }

    private static void check(List<Run> runs, Advances advances, double room) {
        Laid laid = Laid.of(new LineRow(List.of(), List.of(runs), LineRow.Fold.NONE, false), advances, room);
        String whole = runs.stream().map(Run::text).collect(Collectors.joining());
        assertThat(laid.lines().stream().map(LaidTest::text).collect(Collectors.joining()))
                .isEqualTo(whole);
        for (int at = 0; at < laid.lines().size(); at++) {
            List<Laid.Piece> line = laid.lines().get(at);
            double end = 0;
            for (Laid.Piece piece : line) {
                assertThat(piece.x()).isCloseTo(end, org.assertj.core.data.Offset.offset(ROUNDING));
                end = piece.x() + piece.width();
            }
            assertThat(end <= room + ROUNDING
                            || text(line).codePointCount(0, text(line).length()) == 1)
                    .isTrue();
            if (at + 1 < laid.lines().size()) {
                int next = text(laid.lines().get(at + 1)).codePointAt(0);
                assertThat(end + advances.of(next) > room - ROUNDING
                                || text(line).endsWith(" "))
                        .isTrue();
            }
        }
    }

    private static String text(List<Laid.Piece> line) {
        return line.stream().map(piece -> piece.run().text()).collect(Collectors.joining());
    }

    // Mostly plain, as log lines are; now and then something wider.
    private static String text(Random random, int length) {
        boolean plain = random.nextInt(3) > 0;
        return random.ints(length, 0, 100)
                .mapToObj(it -> plain || it < 90 ? Character.toString(' ' + it % 95) : it < 95 ? "é" : "漢")
                .collect(Collectors.joining());
    }
}
