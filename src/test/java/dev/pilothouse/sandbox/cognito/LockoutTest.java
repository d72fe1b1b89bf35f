package dev.pilothouse.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockoutTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private final Lockout lockout = new Lockout();

    @Test
    void theFifthFailureLocksForASecondAndEachFurtherOneForTwiceAsLong() {
        fail(4);
        assertThat(lockout.isLocked(NOW)).isFalse();
        fail(1);
        assertLockedFor(1);
        fail(1);
        assertLockedFor(2);
        fail(3);
        assertLockedFor(16);
    }

    @Test
    void theLongestLockIsFifteenMinutes() {
        fail(40);
        assertLockedFor(900);
    }

    @Test
    void aSuccessStartsOver() {
        fail(7);
        lockout.succeeded();
        fail(4);
        assertThat(lockout.isLocked(NOW)).isFalse();
    }

    @Test
    void aQuietQuarterOfAnHourStartsOver() {
        fail(7);
        Instant later = NOW.plusSeconds(901);
        lockout.failed(later);
        assertThat(lockout.isLocked(later)).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            lockout.failed(NOW);
        }
    }

    private void assertLockedFor(int seconds) {
        assertThat(lockout.isLocked(NOW.plusSeconds(seconds - 1))).isTrue();
        assertThat(lockout.isLocked(NOW.plusSeconds(seconds))).isFalse();
    }
}
