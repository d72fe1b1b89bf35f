package dev.pilothouse.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatTest {
    @Test
    void everySourceIsFormattedAsPalantirJavaFormatDoes() throws Exception {
        assertThat(Format.unformatted())
                .as("run: mvn -q test-compile exec:exec@format")
                .isEmpty();
    }
}
