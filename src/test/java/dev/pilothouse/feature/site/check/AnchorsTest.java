package dev.pilothouse.feature.site.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class AnchorsTest {
    @RepeatedTest(50)
    void onePassFindsWhatASearchForEachAnchorFinds(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String text = text(random);
        List<String> found = new ArrayList<>();
        Anchors.of(SecretRule.ALL).each(text, (rule, at) -> found.add(rule.hashCode() + "@" + at));
        List<String> expected = new ArrayList<>();
        for (SecretRule rule : SecretRule.ALL) {
            for (int at = text.indexOf(rule.anchor()); at >= 0; at = text.indexOf(rule.anchor(), at + 1)) {
                expected.add(rule.hashCode() + "@" + at);
            }
        }
        assertThat(expected).isNotEmpty();
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            String anchor =
                    SecretRule.ALL.get(random.nextInt(SecretRule.ALL.size())).anchor();
            text.append(random.nextBoolean() ? anchor : anchor.substring(random.nextInt(anchor.length())))
                    .append(random.nextInt(3) == 0 ? String.valueOf((char) random.nextInt(0x3000)) : "");
        }
        return text.toString();
    }
}
