package dev.pilothouse.app;

import dev.pilothouse.aws.LastCall;
import dev.pilothouse.ui.Feature;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.util.Duration;

/**
 * Goes through the window once by itself, by the controls that a person has: signs in, opens each pane, and ends. Nothing is
 * changed in AWS. Packages train their start-up cache with it and prove that they work. Screen thread only.
 */
final class Rehearsal {
    private static final Duration LOOK = Duration.millis(20);
    private static final int PATIENCE = 3_000;
    // These read nothing until somebody asks for it, or tell no time of it; others are given time to.
    private static final Set<String> WAITING = Set.of("site", "logs", "tables");
    private static final int SHORT_QUIET = 75;
    private static final int LONG_QUIET = 750;
    private static final int TO_BE_PAINTED = 5;
    private final Scene scene;
    private final MainWindow window;
    private final Ended ended;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Timeline looking = new Timeline(new KeyFrame(LOOK, event -> look()));
    private int looks;

    /** A step: what is waited for, and an attempt at it that answers whether it worked. */
    private record Step(String what, BooleanSupplier attempt) {}

    /**
     * Who listens.
     *
     * @param passed told of each pane that was seen
     * @param finished told of what could not be done; empty where all went well
     */
    record Ended(Consumer<String> passed, Consumer<Optional<String>> finished) {}

    private Rehearsal(Scene scene, MainWindow window, Ended ended) {
        this.scene = scene;
        this.window = window;
        this.ended = ended;
        looking.setCycleCount(Animation.INDEFINITE);
    }

    /** On the sandbox, where it is installed. */
    static Rehearsal onTheSandbox(Scene scene, MainWindow window, Ended ended) {
        Rehearsal rehearsal = new Rehearsal(scene, window, ended);
        rehearsal.click("#workspace-sandbox");
        rehearsal.click("#person-operator");
        return rehearsal;
    }

    /**
     * On the workspace whose file the window looks at.
     *
     * @param environment holds who signs in: PILOTHOUSE_EMAIL and PILOTHOUSE_PASSWORD
     */
    static Rehearsal onTheFile(Scene scene, MainWindow window, Map<String, String> environment, Ended ended) {
        Rehearsal rehearsal = new Rehearsal(scene, window, ended);
        rehearsal.click("#take");
        rehearsal.click(".kept");
        rehearsal.type("#email", environment.getOrDefault("PILOTHOUSE_EMAIL", ""));
        rehearsal.type("#password", environment.getOrDefault("PILOTHOUSE_PASSWORD", ""));
        return rehearsal;
    }

    void begin(List<Feature> panes) {
        click("#sign-in");
        for (Feature pane : panes) {
            click("#go-" + pane.id());
            int quiet = WAITING.contains(pane.id()) ? SHORT_QUIET : LONG_QUIET;
            steps.add(new Step(pane.id() + " to show something", new Settled(quiet)));
            steps.add(new Step(pane.id(), () -> seen(pane.id())));
        }
        looking.play();
    }

    /** Whether the pane shows what it read of AWS, or no call was answered for a while. */
    private final class Settled implements BooleanSupplier {
        private final int most;
        private Optional<LastCall> last = Optional.empty();
        private int quiet;

        Settled(int most) {
            this.most = most;
        }

        @Override
        public boolean getAsBoolean() {
            Optional<LastCall> now = window.calls().shown().get();
            quiet = now.equals(last) ? quiet + 1 : 0;
            last = now;
            return window.filled() || quiet > most;
        }
    }

    private boolean seen(String pane) {
        boolean painted = looks > TO_BE_PAINTED;
        if (painted) {
            ended.passed().accept(pane);
        }
        return painted;
    }

    private void look() {
        Step step = steps.peek();
        if (step == null) {
            end(Optional.empty());
        } else if (step.attempt().getAsBoolean()) {
            steps.remove();
            looks = 0;
        } else if (looks++ > PATIENCE) {
            end(Optional.of(step.what()));
        }
    }

    private void end(Optional<String> failed) {
        looking.stop();
        ended.finished().accept(failed);
    }

    private void click(String control) {
        steps.add(new Step(
                control,
                () -> find(control)
                        .filter(ButtonBase.class::isInstance)
                        .map(ButtonBase.class::cast)
                        .map(button -> {
                            button.fire();
                            return true;
                        })
                        .orElse(false)));
    }

    private void type(String field, String text) {
        steps.add(new Step(
                field,
                () -> find(field)
                        .filter(TextInputControl.class::isInstance)
                        .map(TextInputControl.class::cast)
                        .map(input -> {
                            input.setText(text);
                            return true;
                        })
                        .orElse(false)));
    }

    private Optional<Node> find(String control) {
        return Optional.ofNullable(scene.lookup(control)).filter(node -> node.isVisible() && !node.isDisabled());
    }
}
