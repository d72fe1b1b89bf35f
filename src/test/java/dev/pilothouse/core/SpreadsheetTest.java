package dev.pilothouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {
    private static final String STARTS = "=+-@\t\r\n\0|＝＋－＠";

    @Test
    void whatASpreadsheetWouldRunStandsBehindAnApostrophe() {
        for (char start : STARTS.toCharArray()) {
            assertThat(Spreadsheet.safe(start + "cmd|' /C calc'!A0\nnext")).startsWith("'" + start);
            assertThat(Spreadsheet.safe(String.valueOf(start))).hasSize(2);
        }
    }

    /** security.md M9. */
    @Test
    void ofTenThousandTextsNoneBeginsDangerouslyAndAllElseIsKept() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int n = 0; n < 10_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                text.append(
                        random.nextBoolean()
                                ? STARTS.charAt(random.nextInt(STARTS.length()))
                                : (char) random.nextInt(0x3000));
            }
            String safe = Spreadsheet.safe(text.toString());
            assertThat(safe).as("seed %s", seed).endsWith(text.toString());
            assertThat(safe.isEmpty() || STARTS.indexOf(safe.charAt(0)) < 0)
                    .as("seed %s: %s", seed, safe)
                    .isTrue();
            assertThat(safe.length() - text.length()).isLessThanOrEqualTo(1);
        }
    }
}
