package dev.pilothouse.feature.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class CountdownTest {
    @Test
    void itCountsMinutesAndSecondsAndThenSaysWhatMayHaveHappened() {
        assertThat(Countdown.words(Duration.ofSeconds(161))).startsWith("2:41 left");
        assertThat(Countdown.words(Duration.ofSeconds(9))).startsWith("0:09 left");
        assertThat(Countdown.words(Duration.ZERO)).contains("may have run out");
    }
}
