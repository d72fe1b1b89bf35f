package dev.pilothouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void aSecondsWorthMayComeAtOnceAndThenOneByOne() {
        Rate rate = new Rate(2);
        assertThat(rate.admits(7)).isTrue();
        assertThat(rate.admits(7)).isTrue();
        assertThat(rate.admits(7)).isFalse();
        assertThat(rate.admits(7 + SECOND / 2 + 1)).isTrue();
        assertThat(rate.admits(7 + SECOND / 2 + 1)).isFalse();
    }

    @Test
    void quietHoursSaveUpNoMoreThanASecondsWorth() {
        Rate rate = new Rate(2);
        rate.admits(0);
        assertThat(rate.admits(3600 * SECOND)).isTrue();
        assertThat(rate.admits(3600 * SECOND)).isTrue();
        assertThat(rate.admits(3600 * SECOND)).isFalse();
    }
}
