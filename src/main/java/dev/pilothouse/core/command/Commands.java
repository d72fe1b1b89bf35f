package dev.pilothouse.core.command;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All commands of one session: the window's, and those of every pane, open or not. Whoever runs one runs it here: the
 * palette, keys, menus. Screen thread only.
 */
public final class Commands {
    private final Gate gate;
    // Which of its resources a pane that is not on screen would be about nobody knows.
    private final Gate elsewhere;
    private final List<Command> declared;
    private final Panes panes;
    private final Consumer<String> tell;
    private final Map<Command, Action> own = new LinkedHashMap<>();

    /** The panes, as far as commands need them. */
    public interface Panes {
        /** What can be done in the pane on screen. */
        List<Action> actions();

        /** Brings a pane on screen, as it was left, or opened anew. */
        void open(String pane);
    }

    /**
     * Of some panes.
     *
     * @param declared what the panes declare
     * @param tell shows a sentence that says why something was not run
     */
    public Commands(Gate gate, Collection<Command> declared, Panes panes, Consumer<String> tell) {
        this.gate = gate;
        this.elsewhere = gate.about(Denial::isOfAll);
        this.declared = List.copyOf(declared);
        this.panes = panes;
        this.tell = tell;
    }

    /** Of a window that nobody has signed in to: it has no panes. */
    public static Commands ofWindow(Consumer<String> tell) {
        Panes none = new Panes() {
            @Override
            public List<Action> actions() {
                return List.of();
            }

            @Override
            public void open(String pane) {
                throw new IllegalArgumentException("no pane " + pane);
            }
        };
        return new Commands(new Gate(List.of()), List.of(), none, tell);
    }

    /** Adds a command of the window itself, there as long as the session is; answers it as an action for its button. */
    public Action own(Command command, Runnable action) {
        Action made = Action.reads(command, gate, action);
        own.put(command, made);
        return made;
    }

    /** As the other, for one that can't be done at any time. */
    public Action own(Action action) {
        own.put(action.command(), action);
        return action;
    }

    /** What can be chosen now: the window's, all panes', and of the usual ones those that the shown pane has. */
    public List<Command> offered() {
        List<Command> here = panes.actions().stream().map(Action::command).toList();
        return Stream.of(Usual.all().stream().filter(here::contains), declared.stream(), own.keySet().stream())
                .flatMap(all -> all)
                .toList();
    }

    /** All there are, whatever pane is shown. */
    public List<Command> all() {
        return Stream.of(Usual.all().stream(), declared.stream(), own.keySet().stream())
                .flatMap(all -> all)
                .toList();
    }

    /** Why it can't be run now; of a pane that is not on screen only what the gate knows. */
    public Optional<String> refusal(Command command) {
        return action(command).map(Action::refusal).orElseGet(() -> elsewhere.refusal(command));
    }

    /** Whether only the lock keeps it back, so that running it asks to unlock. */
    public boolean locked(Command command) {
        return action(command).map(Action::gate).orElse(elsewhere).locked(command);
    }

    /** Whether its keys work now: those of a pane do while it is on screen. */
    public boolean listens(Command command) {
        return action(command).isPresent();
    }

    /** Runs it, after bringing its pane on screen; where that can't be, says why. */
    public void run(Command command) {
        if (action(command).isEmpty() && !command.pane().equals(Usual.ANY)) {
            panes.open(command.pane());
        }
        action(command).flatMap(Action::run).ifPresent(tell);
    }

    /** What it does here and now, which may need more than was declared; empty for one of a pane that is not on screen. */
    public Optional<Action> action(Command command) {
        return Optional.ofNullable(own.get(command))
                .or(() -> panes.actions().stream()
                        .filter(action -> action.command().id().equals(command.id())
                                && action.command().pane().equals(command.pane()))
                        .findFirst());
    }
}
