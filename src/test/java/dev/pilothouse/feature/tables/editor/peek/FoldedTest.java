package dev.pilothouse.feature.tables.editor.peek;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTest {
    @Test
    void longLinesGoOnOnTheNextAndNothingIsLost() {
        String text = "short\n" + "😀x".repeat(100_000) + "\nlast";
        String folded = Folded.of(text);
        assertThat(folded.lines()).allMatch(line -> line.length() <= 121);
        assertThat(folded.replace("\n", "")).isEqualTo(text.replace("\n", ""));
        assertThat(folded.lines()).noneMatch(line -> Character.isLowSurrogate(line.charAt(0)));
    }
}
