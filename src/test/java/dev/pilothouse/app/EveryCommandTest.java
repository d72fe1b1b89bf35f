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
import dev.pilothouse.core.command.Usual;
import dev.pilothouse.ui.Feature;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

/** What holds of all commands of all panes. */
class EveryCommandTest {
    private static final List<Command> WRITING = SignedInScreen.FEATURES.stream()
            .flatMap(feature -> feature.commands().stream())
            .filter(Command::writes)
            .toList();

    private static List<Command> windowCommands() {
        List<Command> all = new ArrayList<>(List.of(
                WindowCommands.PALETTE,
                WindowCommands.HELP,
                WindowCommands.SHORTCUTS,
                WindowCommands.NEW_WINDOW,
                WindowCommands.TASKS,
                WindowCommands.NOTICES,
                WindowCommands.COLLAPSE));
        all.addAll(WindowCommands.SIZES);
        for (int position = 0; position < SignedInScreen.FEATURES.size(); position++) {
            all.add(WindowCommands.go(SignedInScreen.FEATURES.get(position), position));
        }
        return all;
    }

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

    /** Keys of different panes may be the same: only those of the pane on screen listen. */
    @Test
    void noKeysAreTakenTwiceWhereBothWouldListen() {
        for (Feature feature : SignedInScreen.FEATURES) {
            List<Command> listening = new ArrayList<>(Usual.all());
            listening.addAll(windowCommands());
            listening.addAll(feature.commands());
            assertThat(listening.stream()
                            .flatMap(command -> command.shortcut().stream())
                            .map(KeyCombination::valueOf))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void allThatAPaneDeclaresIsCalledByOneNameEach() {
        for (Feature feature : SignedInScreen.FEATURES) {
            assertThat(feature.commands())
                    .allSatisfy(command -> assertThat(command.pane()).isEqualTo(feature.id()));
            assertThat(feature.commands()).extracting(Command::id).doesNotHaveDuplicates();
        }
    }

    /** But undoing: what that needs is known with the entry. */
    @Test
    void eachThatWritesSaysWhatItNeeds() {
        assertThat(WRITING)
                .filteredOn(command -> !command.pane().equals("activity"))
                .allSatisfy(
                        command -> assertThat(command.needs()).as(command.id()).isNotEmpty());
    }
}
