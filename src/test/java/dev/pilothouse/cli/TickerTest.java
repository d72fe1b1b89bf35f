package dev.pilothouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TickerTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void onATerminalOneLineIsWrittenOverAndTakenAwayAtTheEnd() {
        Ticker ticker = ticker(true);
        ticker.phase("new files", 1_200, 5_000);
        ticker.phase("pages", 3, 100);
        ticker.end();

        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("\rnew files: 0 of 1,200\rpages: 0 of 3" + " ".repeat(8) + "\r" + " ".repeat(13) + "\r");
        assertThat(out.size()).isZero();
    }

    @Test
    void inALogEachPhaseIsALine() {
        Ticker ticker = ticker(false);
        ticker.phase("reading what is live", 0, 0);
        ticker.phase("pages", 3, 100);
        ticker.add(1, 10);
        ticker.end();

        assertThat(err.toString(StandardCharsets.UTF_8).lines()).containsExactly("reading what is live", "pages: 3");
    }

    private Ticker ticker(boolean interactive) {
        return new Ticker(new Terminal(print(out), print(err), interactive));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
