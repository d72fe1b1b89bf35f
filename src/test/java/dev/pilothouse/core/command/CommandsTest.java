package dev.pilothouse.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private static final Command LOOK = command("look", "site", false, "s3:GetObject");
    private static final Command DEPLOY = command("deploy", "site", true, "s3:PutObject");
    private static final Command SIGN_OUT = command("sign-out", "window", false, "");
    private final List<String> did = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final SimpleObjectProperty<Optional<String>> obstacle = new SimpleObjectProperty<>(Optional.empty());
    private final Guard guard = Guard.of(Environment.PRODUCTION, new SettableClock());
    private final Gate gate = new Gate(List.of("s3:*"), guard);
    private Optional<String> shown = Optional.empty();
    private final Commands commands = new Commands(
            gate,
            List.of(LOOK, DEPLOY),
            new Commands.Panes() {
                @Override
                public List<Action> actions() {
                    return shown.isEmpty() ? List.of() : List.of(look(), deploy(), refresh());
                }

                @Override
                public void open(String pane) {
                    did.add("open " + pane);
                    shown = Optional.of(pane);
                }
            },
            told::add);

    @Test
    void aCommandWhosePaneIsClosedOpensItFirst() {
        commands.run(LOOK);
        commands.run(LOOK);
        assertThat(did).containsExactly("open site", "look", "look");
        assertThat(told).isEmpty();
    }

    @Test
    void aCommandOfTheWindowNeedsNoPane() {
        commands.own(SIGN_OUT, () -> did.add("out"));
        commands.run(SIGN_OUT);
        assertThat(did).containsExactly("out");
    }

    @Test
    void whereThereIsNothingToDoThatIsTold() {
        obstacle.set(Optional.of("Plan the build first."));
        commands.run(LOOK);
        assertThat(did).containsExactly("open site");
        assertThat(told).containsExactly("Plan the build first.");
        assertThat(commands.refusal(LOOK)).contains("Plan the build first.");
    }

    @Test
    void whileLockedRunningAsksToUnlockAndRunsNothingThenOrLater() {
        guard.whenAsked(() -> did.add("ask"));
        commands.run(DEPLOY);
        assertThat(did).containsExactly("open site", "ask");
        guard.unlock("ticket 4711", Guard.USUAL);
        assertThat(did).hasSize(2);
        commands.run(DEPLOY);
        assertThat(did).endsWith("deploy because of ticket 4711");
    }

    @Test
    void whatTheRoleMayNotDoIsToldAndNotAskedFor() {
        guard.whenAsked(() -> did.add("ask"));
        gate.denied(Denial.of("s3:PutObject"));
        commands.run(DEPLOY);
        assertThat(did).containsExactly("open site");
        assertThat(told).hasSize(1).first().asString().contains("s3:PutObject");
    }

    @Test
    void whatIsDeniedOfOneResourceIsOfferedWhileItsPaneIsNotOnScreen() {
        guard.unlock("ticket 4711", Guard.USUAL);
        gate.denied(new Denial("s3:PutObject", Optional.of("arn:aws:s3:::shop/index.html")));
        assertThat(commands.refusal(DEPLOY)).as("which bucket will it be?").isEmpty();
        commands.run(DEPLOY);
        assertThat(told).hasSize(1).first().asString().contains("s3:PutObject on arn:aws:s3:::shop/index.html");
        assertThat(commands.refusal(DEPLOY)).isPresent();
        assertThat(did).containsExactly("open site");
    }

    @Test
    void theUsualOnesAreOfferedOnlyWhereThePaneOnScreenHasThem() {
        assertThat(commands.offered()).containsExactlyInAnyOrder(LOOK, DEPLOY);
        commands.run(Usual.REFRESH);
        assertThat(did).isEmpty();
        shown = Optional.of("site");
        assertThat(commands.offered()).containsExactlyInAnyOrder(LOOK, DEPLOY, Usual.REFRESH);
        commands.run(Usual.REFRESH);
        assertThat(did).containsExactly("refresh");
    }

    @Test
    void keysOfAPaneListenOnlyWhileItIsOnScreen() {
        assertThat(commands.listens(DEPLOY)).isFalse();
        shown = Optional.of("site");
        assertThat(commands.listens(DEPLOY)).isTrue();
        assertThat(commands.listens(Usual.FIND)).isFalse();
    }

    private Action look() {
        return Action.reads(LOOK, gate, obstacle, () -> did.add("look"));
    }

    private Action deploy() {
        return Action.writes(
                DEPLOY,
                gate,
                obstacle,
                permit -> did.add("deploy because of " + permit.reason().orElse("nothing")));
    }

    private Action refresh() {
        return Action.reads(Usual.REFRESH, gate, () -> did.add("refresh"));
    }

    private static Command command(String id, String pane, boolean writes, String action) {
        List<Needs> needs = action.isEmpty() ? List.of() : List.of(new Needs(action, "the bucket"));
        return new Command(id, pane, id, "", Optional.empty(), writes, needs);
    }
}
