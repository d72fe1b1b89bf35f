package dev.pilothouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {
    // security.md M16, written again in another way than the program's.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\u200B-\\u200F\\u061C"
            + "\\u2060-\\u2064\\uFEFF\\u00AD\\u2028\\u2029\\x{E0000}-\\x{E007F}\\p{Cs}]");
    private static final int[] NASTY = {
        0, 7, 0x1B, 0x7F, 0x85, 0x9B, '\n', '\t', '\r', 0xAD, 0x61C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A,
        0x202E, 0x2060, 0x2066, 0x2069, 0xFEFF, 0xE0001, 0xE0041, 0xE007F, 0x2028, 0x2029, 'a', 'é', '日', 0x1F600,
        0xD800, 0xDFFF
    };

    @RepeatedTest(20)
    void whatIsShownNeverHoldsAnythingUnseen(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int tries = 0; tries < 100; tries++) {
            StringBuilder raw = new StringBuilder();
            random.ints(random.nextInt(40), 0, NASTY.length * 2)
                    .forEach(at -> raw.appendCodePoint(
                            at < NASTY.length ? NASTY[at] : random.nextInt(Character.MAX_CODE_POINT + 1)));
            String text = raw.toString();

            assertThat(Visible.line(text))
                    .as("seed %d", repetition.getCurrentRepetition())
                    .doesNotContainPattern(UNSEEN);
            assertThat(Visible.of(text).replaceAll("[\\n\\t]", ""))
                    .as("seed %d", repetition.getCurrentRepetition())
                    .doesNotContainPattern(UNSEEN);
            assertThat(Visible.hides(text)).isEqualTo(!Visible.line(text).equals(text));
            assertThat(Visible.escaped(text)).matches("[ -~⟦⟧]*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "order-1049", "Müller & Søn", "日本語", "עברית", "العربية", "👩", "❤️", "⟦U+202E⟧", "naïve"})
    void whatCanBeSeenStaysAsItIs(String text) {
        assertThat(Visible.of(text)).isSameAs(text);
        assertThat(Visible.line(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({"202E,⟦U+202E⟧", "0,⟦U+0000⟧", "E0041,⟦U+E0041⟧", "1B,⟦U+001B⟧", "D800,⟦U+D800⟧", "3164,⟦U+3164⟧"})
    void whatCantBeSeenIsWrittenByItsNumber(String number, String shown) {
        String raw = "invoice" + Character.toString(Integer.parseInt(number, 16)) + "fdp.exe";

        assertThat(Visible.of(raw)).isEqualTo("invoice" + shown + "fdp.exe");
    }

    @Test
    void linesAndTabsStayWhereThereAreLinesAndAreWrittenWhereThereIsOne() {
        assertThat(Visible.of("a\n\tb\rc")).isEqualTo("a\n\tb⟦U+000D⟧c");
        assertThat(Visible.line("a\n\tb")).isEqualTo("a⟦U+000A⟧⟦U+0009⟧b");
    }

    @Test
    void marksThatArePiledOnOneLetterAreDrawnUpToFour() {
        String pile = "\u0300\u0301\u0302\u0303";
        assertThat(Visible.of("Z" + pile)).isEqualTo("Z" + pile);
        assertThat(Visible.line("Z" + pile + "\u0304\u20DDz" + pile))
                .isEqualTo("Z" + pile + "⟦U+0304⟧⟦U+20DD⟧z" + pile);
        assertThat(Visible.hides("Z" + pile + "\u0304")).isTrue();
    }

    @Test
    void namesThatLookAlikeAreWrittenDifferently() {
        assertThat(Visible.escaped("аcme")).isEqualTo("⟦U+0430⟧cme");
        assertThat(Visible.escaped("acme")).isEqualTo("acme");
    }
}
