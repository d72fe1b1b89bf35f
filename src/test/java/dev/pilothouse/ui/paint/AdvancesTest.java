package dev.pilothouse.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

class AdvancesTest {
    private final Advances advances = new Advances(Font.font("Inter", 13));

    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsCutFitsAndIsAsLongAsItCanBe(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String text = random.ints(random.nextInt(60), ' ', 'z')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            double room = random.nextDouble(0, 300);
            String cut = advances.cut(text, room);
            assertThat(advances.width(cut, 1000))
                    .as("seed %s: %s in %s", seed, text, room)
                    .isLessThanOrEqualTo(room + 1e-9);
            if (advances.width(text, 1000) <= room) {
                assertThat(cut).isEqualTo(text);
            } else if (!cut.isEmpty()) {
                int kept = cut.length() - 1;
                assertThat(cut).isEqualTo(text.substring(0, kept) + "…");
                assertThat(advances.width(text.substring(0, kept + 1) + "…", 1000))
                        .isGreaterThan(room);
            }
        }
    }

    @Test
    void theSumOfCharactersIsTheWidthThatJavaFxLaysOut() {
        Text text = new Text("PENDING order#90216 – 64.50 €");
        text.setFont(advances.font());
        assertThat(advances.width(text.getText(), 1000))
                .isCloseTo(text.getLayoutBounds().getWidth(), org.assertj.core.data.Offset.offset(2.0));
    }

    @Test
    void halfAPairAndBrokenLinesAreReplaced() {
        assertThat(advances.cut("a\uD83Db\uDE00c\nd\0", 500)).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFD");
        assertThat(advances.cut("a😀b", 500)).isEqualTo("a😀b");
        assertThat(advances.cut("\uD83D".repeat(100), 60)).matches("\uFFFD+…");
    }

    @Test
    void aTextIsLookedAtAsFarAsItIsSeen() {
        assertThat(advances.cut("\u0301".repeat(400_000), 100)).hasSizeLessThan(300);
        long shortOnes = nanos("x".repeat(400));
        long longOnes = nanos("x".repeat(400_000));
        assertThat(longOnes).isLessThan(shortOnes * 100);
    }

    private long nanos(String text) {
        advances.cut(text, 100);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        for (int time = 0; time < 500; time++) {
            advances.cut(text, 100);
            advances.width(text, 100);
        }
        return threads.getCurrentThreadCpuTime() - began;
    }
}
