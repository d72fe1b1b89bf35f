package dev.pilothouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void anApostropheIsAnApostrophe() {
        assertThat(Text.tr("The bucket isn't there.")).isEqualTo("The bucket isn't there.");
        assertThat(Text.tr("{0} isn't there: '{1}'.", "A", "B")).isEqualTo("A isn't there: 'B'.");
    }

    @Test
    void valuesAreFilledInAsTheyAre() {
        assertThat(Text.tr("{1} before {0}", "{1}", "it's {0}")).isEqualTo("it's {0} before {1}");
    }

    @Test
    void withoutValuesBracesStay() {
        assertThat(Text.tr("POST /orders/{id}")).isEqualTo("POST /orders/{id}");
    }
}
