package dev.pilothouse.feature.tables.editor.peek;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HexTest {
    @Test
    void bytesStandInRowsOfSixteenWithTheirLetters() {
        assertThat(Hex.of("Pilothouse\u0000binary!".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("""
                    00000000  50 69 6c 6f 74 68 6f 75 73 65 00 62 69 6e 61 72  Pilothouse·binar
                    00000010  79 21                                            y!
                    """);
        assertThat(Hex.of(new byte[0])).isEmpty();
        assertThat(Hex.of(new byte[70_000]).lines().count()).isEqualTo(64 * 1024 / 16 + 1);
    }
}
