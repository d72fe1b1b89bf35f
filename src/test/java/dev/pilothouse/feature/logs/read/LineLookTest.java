package dev.pilothouse.feature.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.logs.lines.Level;
import dev.pilothouse.feature.logs.lines.Levels;
import dev.pilothouse.feature.logs.lines.Line;
import dev.pilothouse.feature.logs.lines.Source;
import dev.pilothouse.ui.lines.LineRow;
import dev.pilothouse.ui.lines.Run;
import dev.pilothouse.ui.lines.Tint;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LineLookTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ID = "7f0c1d2e-1a2b-4c3d-8e4f-0123456789ab";

    @Test
    void whatStandsInColumnsIsLeftOutOfTheMessage() {
        LineRow row = row("2026-11-26T14:31:10.205Z\t" + ID + "\tERROR\tno such cart\n", false, false);
        assertThat(row.leads()).extracting(Run::text).containsExactly("00:00:01.000", "checkout", "ERROR");
        assertThat(text(row)).isEqualTo("no such cart");
        assertThat(row.fold()).isEqualTo(LineRow.Fold.NONE);
    }

    @Test
    void jsonIsToldByItsMessageAndOpensInPlace() {
        String line = "{\"level\":\"WARN\",\"message\":\"slow\",\"ms\":152,\"user\":{\"email\":\"a@b.example\"}}";
        LineRow closed = row(line, false, false);
        assertThat(text(closed)).isEqualTo("slow ms=152 user={\"email\":\"•••\"}");
        assertThat(closed.fold()).isEqualTo(LineRow.Fold.CLOSED);
        LineRow open = row(line, true, false);
        assertThat(text(open))
                .contains("\n  \"ms\": 152,\n")
                .contains("\"email\": \"•••\"")
                .doesNotContain("a@b");
    }

    @Test
    void aStackTraceShowsItsFirstLineUntilItIsOpened() {
        String line = "ERROR boom\n\tat A.b(A.java:1)\n\tat C.d(C.java:2)";
        assertThat(text(row(line, false, false))).isEqualTo("ERROR boom");
        assertThat(row(line, true, false).body()).hasSize(3);
    }

    @Test
    void aLongLineIsShortenedUntilMoreIsAskedFor() {
        String line = "x".repeat(256 * 1024);
        LineRow brief = row(line, false, false);
        assertThat(text(brief))
                .hasSizeBetween(LineLook.BRIEF, LineLook.BRIEF + 60)
                .contains("258,048 characters more");
        assertThat(brief.body().getLast().getLast().more()).isTrue();
        assertThat(text(row(line, false, true))).hasSize(256 * 1024);
    }

    @Test
    void ofLargeJsonTheLinesAreShortenedTooUntilMoreIsAskedFor() {
        String line = "{\"message\":\"large\",\"blob\":\"" + "x".repeat(200_000) + "\"}";
        LineRow open = row(line, true, false);
        assertThat(open.body())
                .allSatisfy(each -> assertThat(each.stream()
                                .mapToInt(run -> run.text().length())
                                .sum())
                        .isLessThan(2 * LineLook.BRIEF));
        assertThat(text(open)).contains(" characters more");
        assertThat(text(row(line, true, true))).contains("x".repeat(200_000));
        String members =
                IntStream.range(0, 5_000).mapToObj(at -> "\"m" + at + "\":1").collect(Collectors.joining(","));
        assertThat(text(row("{" + members + "}", true, false))).endsWith("… 1,002 lines more");
    }

    /** M16 of the threat model: whatever a line holds, what is drawn of it holds nothing that can't be seen. */
    @Test
    void whateverALineHoldsNothingHiddenIsDrawn() {
        Random random = new Random(16);
        String hidden = "\u202a\u202e\u2066\u2069\u200e\u200f\u061c\u200b\u200d\ufeff\u0007\u001b\u0000\u009b";
        for (int round = 0; round < 2_000; round++) {
            String text = random.ints(1 + random.nextInt(60), 0, 0x3000)
                    .map(c -> random.nextInt(4) == 0 ? hidden.charAt(c % hidden.length()) : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String line = random.nextBoolean() ? text : "{\"message\":" + JSON.writeValueAsString(text) + ",\"a\":1}";
            LineRow row = row(line, random.nextBoolean(), random.nextBoolean());
            Stream.concat(row.leads().stream(), row.body().stream().flatMap(List::stream))
                    .forEach(run -> assertThat(Visible.hides(run.text().replaceAll("[\\n\\t]", "")))
                            .as(line)
                            .isFalse());
        }
    }

    @Test
    void coloursAreHonouredAndWhatCannotBeSeenIsWritten() {
        LineRow row = row("\u001b[31mred\u001b[0m a\u202eb\u0007", false, false);
        assertThat(text(row)).isEqualTo("red a⟦U+202E⟧b⟦U+0007⟧");
        assertThat(row.body().getFirst().getFirst().tint()).isEqualTo(Tint.RED);
    }

    @Test
    void whatIsLookedForIsMarkedWhereverItStands() {
        LineRow row = row("One two ONE", false, false);
        assertThat(row.body().getFirst()).extracting(Run::text).containsExactly("One", " two ", "ONE");
        assertThat(row.body().getFirst()).extracting(Run::match).containsExactly(true, false, true);
    }

    private static LineRow row(String text, boolean open, boolean whole) {
        Level level = Levels.of(text);
        Line line = new Line(7, 1_000, new Source("/aws/lambda/checkout", "s"), level, text, false);
        return new LineLook(ZoneOffset.UTC, List.of("one"), Personal.of(List.of("email")), false).of(line, open, whole);
    }

    private static String text(LineRow row) {
        return row.body().stream()
                .map(line -> line.stream().map(Run::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
