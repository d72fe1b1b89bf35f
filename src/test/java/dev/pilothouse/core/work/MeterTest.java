package dev.pilothouse.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeterTest {
    private final AtomicLong nanos = new AtomicLong(Duration.ofDays(1).toNanos());
    private final AtomicInteger asked = new AtomicInteger();
    private final Meter meter = new Meter(nanos::get, asked::incrementAndGet);

    @Test
    void asksForOneLookHoweverMuchIsTold() throws Exception {
        meter.phase("new files", 1000, 0);
        Parallel.each(8, IntStream.range(0, 1000).boxed().toList(), number -> meter.add(1, 10));
        assertThat(asked).hasValue(1);
        assertThat(meter.standing().items()).isEqualTo(1000);
        assertThat(meter.standing().bytes()).isEqualTo(10_000);
        meter.note("again");
        assertThat(asked).hasValue(2);
    }

    @Test
    void aPhaseBeginsAllCountsAnew() {
        meter.phase("new files", 10, 400);
        meter.add(3, 120);
        meter.note("a.js");
        nanos.addAndGet(Duration.ofSeconds(9).toNanos());
        meter.phase("pages", 2, 0);
        assertThat(meter.standing()).isEqualTo(new Standing("pages", 2, 0, 2, 0, 0, Duration.ZERO, ""));
    }

    @Test
    void paceAndTimeLeftComeFromThePhase() {
        meter.phase("new files", 10, 4_000_000);
        meter.add(1, 1_000_000);
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        Standing standing = meter.standing();
        assertThat(standing.bytesPerSecond()).isEqualTo(500_000);
        assertThat(standing.itemsPerSecond()).isEqualTo(0.5);
        // Each thing counts 64 KiB beside its bytes: 1,065,536 of 4,655,360 in two seconds.
        assertThat(standing.left()).contains(Duration.ofMillis(6738));
    }

    @Test
    void beforeTheFirstPhaseNothingIsClaimed() {
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(meter.standing()).isEqualTo(Standing.NONE);
        assertThat(meter.standing().left()).isEmpty();
    }
}
