package dev.pilothouse.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private final List<Duration> pauses = new ArrayList<>();
    private long now;

    @Test
    void whatWasUsedIsMadeUpForBeforeMoreIsUsed() throws InterruptedException {
        Allowance ten = allowance(10);
        ten.await();
        ten.used(5);
        ten.await();
        ten.used(20);
        ten.used(10);
        ten.await();
        assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(3));
    }

    @Test
    void timeThatPassesAnywayCounts() throws InterruptedException {
        Allowance ten = allowance(10);
        ten.used(10);
        now += 400_000_000;
        ten.await();
        now += 60_000_000_000L;
        ten.used(1);
        ten.await();
        assertThat(pauses).containsExactly(Duration.ofMillis(600), Duration.ofMillis(100));
    }

    @Test
    void withoutALimitNothingWaits() throws InterruptedException {
        Allowance unlimited = allowance(Double.POSITIVE_INFINITY);
        unlimited.used(1e9);
        unlimited.await();
        assertThat(pauses).isEmpty();
        assertThatThrownBy(() -> new Allowance(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private Allowance allowance(double perSecond) {
        return new Allowance(perSecond, () -> now, pause -> {
            pauses.add(pause);
            now += pause.toNanos();
        });
    }
}
