package dev.pilothouse.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final List<Integer> LONGEST = List.of(100, 200, 400, 800, 1000, 1000, 1000);

    @RepeatedTest(20)
    void eachPauseIsUpToTwiceAsLongAsTheOneBefore(RepetitionInfo seed) throws Exception {
        List<Duration> pauses = pauses(seed.getCurrentRepetition());
        for (int number = 0; number < pauses.size(); number++) {
            Duration most = Duration.ofMillis(LONGEST.get(number));
            assertThat(pauses.get(number)).isBetween(most.dividedBy(2), most);
        }
    }

    @Test
    void twoThatBeganTogetherDoNotComeBackTogether() throws Exception {
        assertThat(pauses(1)).doesNotContainAnyElementsOf(pauses(2));
    }

    @Test
    void anInterruptEndsIt() {
        Thread.currentThread().interrupt();
        Backoff hours = new Backoff(Duration.ofHours(1), Duration.ofHours(1));
        assertThatThrownBy(hours::pause).isInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private static List<Duration> pauses(long seed) throws InterruptedException {
        List<Duration> pauses = new ArrayList<>();
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), new Random(seed), pauses::add);
        for (int number = 0; number < LONGEST.size(); number++) {
            backoff.pause();
        }
        return pauses;
    }
}
