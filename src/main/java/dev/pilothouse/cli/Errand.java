package dev.pilothouse.cli;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.command.Guard;
import dev.pilothouse.core.work.Progress;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One run of a command, from the workspace's file to the exit code: never a stack trace, and never a guess. */
final class Errand {
    private static final int FORMAT = 1;
    private final String command;
    private final SiteOptions options;
    private final Console console;
    private final Ticker ticker;
    private final ObjectNode answer = JsonMapper.shared().createObjectNode();
    private boolean writing;
    private boolean live;

    /** What a command has around it. */
    record Console(Terminal terminal, Surroundings here) {}

    /** What it does, once it is signed in. */
    @FunctionalInterface
    interface Task {
        Ending carryOut(Opened site, Errand errand) throws Exception;
    }

    Errand(String command, SiteOptions options, Console console) {
        this.command = command;
        this.options = options;
        this.console = console;
        this.ticker = new Ticker(console.terminal());
    }

    /** Runs what only reads. */
    int read(Task task) {
        return run(Optional.empty(), task);
    }

    /** Runs what changes something, where the options let it. */
    int write(WriteOptions write, Task task) {
        return run(Optional.of(write), task);
    }

    /** What {@code --json} gives, beside the command's name and the outcome. */
    ObjectNode answer() {
        return answer;
    }

    Progress progress() {
        return ticker;
    }

    /** From here on something may be sent that changes the site. */
    void writes() {
        writing = true;
    }

    /** From here on the release is live, whatever fails. */
    void live() {
        live = true;
    }

    /** A line for people. */
    void say(String line) {
        ticker.end();
        if (!options.json()) {
            console.terminal().out().println(line);
        }
    }

    private int run(Optional<WriteOptions> write, Task task) {
        answer.put("format", FORMAT).put("command", command);
        Ending ending;
        try {
            ending = attempt(write, task);
        } catch (Throwable failure) {
            ending = failed(failure);
        }
        ticker.end();
        answer.put("outcome", ending.written());
        if (options.json()) {
            console.terminal().out().println(answer);
        }
        return ending.code();
    }

    private Ending attempt(Optional<WriteOptions> write, Task task) throws Exception {
        Workspace workspace = options.workspace();
        answer.putObject("workspace")
                .put("name", workspace.name())
                .put("environment", workspace.environment().name().toLowerCase(Locale.ROOT))
                .put("account", workspace.account());
        Guard guard = Guard.of(workspace.environment(), Clock.systemUTC());
        write.ifPresent(given -> given.open(guard, workspace));
        try (Opened site = Opened.of(workspace, guard, options, console.here(), fault -> tell("", fault))) {
            answer.put("who", site.session().person());
            return task.carryOut(site, this);
        }
    }

    private Ending failed(Throwable failure) {
        boolean stopped = failure instanceof InterruptedException || Thread.interrupted();
        Fault fault = stopped && !writing
                ? Fault.notDone(Text.tr("Stopped."), Text.tr("Nothing was changed."))
                : new Faults().explain(failure);
        Ending ending = ending(fault);
        ticker.end();
        tell(ending.words() + ": ", fault);
        answer.putObject("fault")
                .put("what", fault.what())
                .put("next", fault.next())
                .put("code", fault.technical().code())
                .put("requestId", fault.technical().requestId());
        return ending;
    }

    // A read that got no answer has changed nothing, whatever became of the call.
    private Ending ending(Fault fault) {
        if (live) {
            return Ending.UNPROVED;
        }
        if (!writing) {
            return Ending.NOT_DONE;
        }
        // Done, and yet something failed after it: the CDN, say, was not told to forget.
        return fault.outcome() == Outcome.DONE ? Ending.UNPROVED : Ending.of(fault.outcome());
    }

    private void tell(String before, Fault fault) {
        Fault.Technical technical = fault.technical();
        console.terminal().err().println(before + fault.what());
        console.terminal().err().println(fault.next());
        String details = Stream.of(
                        technical.code(),
                        (technical.service() + " " + technical.operation()).strip(),
                        technical.requestId(),
                        technical.message())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("; "));
        if (!details.isEmpty()) {
            console.terminal().err().println(Text.tr("Details: {0}", details));
        }
    }
}
