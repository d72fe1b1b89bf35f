package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.SettableClock;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Guard;
import dev.pilothouse.core.command.Permit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds of all commands of all panes. */
class EveryCommandTest {
    private static final List<Command> WRITING = SignedInScreen.FEATURES.stream()
            .flatMap(feature -> feature.commands().stream())
            .filter(Command::writes)
            .toList();

    @Test
    void noneThatWritesPassesWhileProductionIsLocked() {
        assertThat(WRITING).isNotEmpty();
        Guard guard = Guard.of(Environment.PRODUCTION, new SettableClock());
        Gate gate = new Gate(List.of("*"), guard);
        List<Permit> permits = new ArrayList<>();
        for (Command command : WRITING) {
            assertThatExceptionOfType(Refused.class)
                    .as(command.id())
                    .isThrownBy(() -> gate.pass(command, permits::add));
            assertThat(gate.locked(command)).as(command.id()).isTrue();
        }
        assertThat(permits).isEmpty();
        guard.unlock("to see them pass", Guard.USUAL);
        WRITING.forEach(command -> gate.pass(command, permits::add));
        assertThat(permits)
                .extracting(Permit::command)
                .containsExactlyElementsOf(WRITING.stream().map(Command::id).toList());
    }

    @Test
    void eachThatWritesSaysWhatItNeeds() {
        assertThat(WRITING)
                .allSatisfy(
                        command -> assertThat(command.needs()).as(command.id()).isNotEmpty());
    }
}
