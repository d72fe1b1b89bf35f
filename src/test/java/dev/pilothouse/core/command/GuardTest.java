package dev.pilothouse.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    private static final Command SAVE = new Command(
            "save", "tables", "Save", "", Optional.empty(), true, List.of(new Needs("dynamodb:PutItem", "")));
    private static final Command LOOK =
            new Command("look", "tables", "Look", "", Optional.empty(), false, List.of(new Needs("dynamodb:Scan", "")));
    private final SettableClock clock = new SettableClock();
    private final Guard guard = Guard.of(Environment.PRODUCTION, clock);
    private final Gate gate = new Gate(List.of("*"), guard);

    @Test
    void productionStartsReadOnlyAndReadsPass() {
        assertThat(gate.refusal(SAVE))
                .hasValueSatisfying(words -> assertThat(words).contains("read-only"));
        assertThat(gate.locked(SAVE)).isTrue();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> gate.pass(SAVE, permit -> {}));
        assertThat(gate.refusal(LOOK)).isEmpty();
        List<String> did = new ArrayList<>();
        gate.pass(LOOK, () -> did.add("look"));
        assertThat(did).containsExactly("look");
    }

    @ParameterizedTest
    @EnumSource(value = Environment.class, mode = EnumSource.Mode.EXCLUDE, names = "PRODUCTION")
    void noOtherEnvironmentIsEverLocked(Environment environment) {
        Guard open = Guard.of(environment, clock);
        open.lock();
        open.unlock("nothing to unlock", Guard.USUAL);
        clock.move(Duration.ofDays(2));
        assertThat(open.locked()).isFalse();
        assertThat(reasonOf(new Gate(List.of(), open))).isEmpty();
    }

    @Test
    void unlockedWritesCarryTheReason() {
        guard.unlock("  ticket 4711  ", Guard.USUAL);
        assertThat(reasonOf(gate)).contains("ticket 4711");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "ab", " ab "})
    void aReasonIsNeeded(String reason) {
        assertThat(Guard.problem(reason)).isPresent();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> guard.unlock(reason, Guard.USUAL));
        assertThat(guard.locked()).isTrue();
    }

    @Test
    void aReasonHasThreeToTwoHundredCharacters() {
        assertThat(Guard.problem("abc")).isEmpty();
        assertThat(Guard.problem("😀".repeat(200))).isEmpty();
        assertThat(Guard.problem("a".repeat(201))).isPresent();
    }

    @Test
    void onlyTheTimesOfferedAreGranted() {
        assertThat(Guard.TIMES).contains(Guard.USUAL);
        assertThatIllegalArgumentException().isThrownBy(() -> guard.unlock("ticket 1", Duration.ofHours(8)));
        assertThat(guard.locked()).isTrue();
    }

    @Test
    void itLocksAtTheEndOfItsTimeHoweverBusyThePersonIs() {
        guard.unlock("ticket 1", Duration.ofMinutes(60));
        for (int minute = 1; minute < 60; minute++) {
            clock.move(Duration.ofMinutes(1));
            guard.used();
            assertThat(guard.locked()).as("minute %s", minute).isFalse();
        }
        clock.move(Duration.ofMinutes(1));
        guard.used();
        assertThat(guard.locked()).isTrue();
    }

    @Test
    void itLocksAfterAQuarterOfAnHourWithoutWork() {
        guard.unlock("ticket 1", Duration.ofMinutes(60));
        clock.move(Guard.IDLE.minusSeconds(1));
        guard.used();
        clock.move(Guard.IDLE.minusSeconds(1));
        assertThat(guard.locked()).isFalse();
        clock.move(Duration.ofSeconds(1));
        assertThat(guard.locked()).isTrue();
        assertThat(guard.left()).isZero();
    }

    @Test
    void whoComesBackAfterThatFindsItLocked() {
        guard.unlock("ticket 1", Duration.ofMinutes(60));
        clock.move(Guard.IDLE);
        guard.used();
        assertThat(guard.locked()).isTrue();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> gate.pass(SAVE, permit -> {}));
    }

    @Test
    void aClockThatIsSetBackLengthensNothing() {
        guard.unlock("ticket 1", Duration.ofMinutes(60));
        clock.move(Duration.ofMinutes(-5));
        assertThat(guard.locked()).isTrue();
    }

    @Test
    void onceItWasSeenLockedItStaysLocked() {
        guard.unlock("ticket 1", Duration.ofMinutes(15));
        clock.move(Duration.ofMinutes(-5));
        assertThat(guard.look()).isTrue();
        clock.move(Duration.ofMinutes(6));
        assertThat(guard.locked()).isTrue();
    }

    @Test
    void itIsLockedByHand() {
        guard.unlock("ticket 1", Guard.USUAL);
        guard.lock();
        assertThat(guard.locked()).isTrue();
        guard.unlock("ticket 2", Guard.USUAL);
        assertThat(reasonOf(gate)).contains("ticket 2");
    }

    @Test
    void whatWasBegunMayBeFinished() {
        guard.unlock("ticket 1", Guard.USUAL);
        List<Permit> permits = new ArrayList<>();
        gate.pass(SAVE, permits::add);
        guard.lock();
        assertThat(permits.getFirst().reason()).contains("ticket 1");
    }

    @Test
    void aMissingActionIsToldBeforeTheLockAndUnlockingIsNotOffered() {
        gate.denied(Denial.of("dynamodb:PutItem"));
        assertThat(gate.refusal(SAVE))
                .hasValueSatisfying(words -> assertThat(words).contains("dynamodb:PutItem"));
        assertThat(gate.locked(SAVE)).isFalse();
    }

    @Test
    void nobodyIsAskedWhereNothingIsLocked() {
        List<String> asked = new ArrayList<>();
        guard.whenAsked(() -> asked.add("why"));
        guard.ask();
        guard.unlock("ticket 1", Guard.USUAL);
        guard.ask();
        clock.move(Guard.IDLE);
        guard.ask();
        assertThat(asked).hasSize(2);
    }

    @Test
    void aCommandThatOnlyReadsGetsNoPermitAndOneThatWritesNeedsOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> gate.pass(LOOK, permit -> {}));
        assertThatIllegalArgumentException().isThrownBy(() -> gate.pass(SAVE, () -> {}));
    }

    /** Whatever happens in whatever order, a write passes only within the time granted and within the idle time of work. */
    @Test
    void noOrderOfEventsLetsAWritePassOutsideItsTime() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        long now = 0;
        long until = -1;
        long used = -1;
        for (int n = 0; n < 20_000; n++) {
            boolean expected = now < until && now < used + Guard.IDLE.toSeconds();
            assertThat(guard.locked()).as("seed %s, step %s", seed, n).isEqualTo(!expected);
            assertThat(gate.refusal(SAVE).isEmpty()).isEqualTo(expected);
            switch (random.nextInt(8)) {
                case 0 -> {
                    Duration time = Guard.TIMES.get(random.nextInt(Guard.TIMES.size()));
                    guard.unlock("ticket " + n, time);
                    until = expected ? until : now + time.toSeconds();
                    used = expected ? used : now;
                }
                case 1 -> {
                    guard.lock();
                    until = -1;
                }
                case 2, 3 -> {
                    guard.used();
                    until = expected ? until : -1;
                    used = now;
                }
                case 4 -> guard.look();
                default -> {
                    int seconds = random.nextInt(1200);
                    clock.move(Duration.ofSeconds(seconds));
                    now += seconds;
                }
            }
        }
    }

    private static Optional<String> reasonOf(Gate gate) {
        List<Permit> permits = new ArrayList<>();
        gate.pass(SAVE, permits::add);
        return permits.getFirst().reason();
    }
}
