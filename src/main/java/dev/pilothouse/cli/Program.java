package dev.pilothouse.cli;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.core.work.UntilStopped;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands, and what they are called with. */
@Command(
        name = "pilothouse",
        description = "Without a command the window opens. Each command says with --help what it takes.",
        footer = {
            "  sandbox   Runs a pretend AWS on this computer: sandbox [--port NUMBER].",
            "",
            "Exit codes:",
            "  0    Done, or nothing to do.",
            "  1    Not done: nothing that visitors get was changed.",
            "       For plan: something blocks it.",
            "  2    The command line is wrong.",
            "  3    Unknown: something was sent and its answer is missing.",
            "       Running it again completes it.",
            "  4    Live, but not proved: visitors do not get it as built, or nobody",
            "       could look.",
            "  130  Stopped by Ctrl+C, 143 by SIGTERM; the last lines say what became",
            "       of it.",
            "",
            "--json gives one object: format (1), command, outcome (done, nothing,",
            "not_done, unknown, unproved), workspace {name, environment, account},",
            "who (the ARN), and",
            "  plan      release, deployable, extent, invalidate, checks, function,",
            "            changes [{path, what, size, redirect}]",
            "  deploy    release, when, tookMillis, uploaded, invalidation,",
            "            edge {pages, assets, differing, removed}",
            "  rollback  restores, and the same as deploy",
            "  preview   name, address, expires, uploaded, removed, checks,",
            "            edge {asBuilt, differing}",
            "            --list: previews [{name, state, who, when, expires, files,",
            "            bytes, address, …}]",
            "            --promote: promotes, and the same as deploy",
            "            --remove: removed, files, bytes, left",
            "  releases  releases [{number, state, who, when, from, note, pinned, …}],",
            "            more, attempt",
            "and where it failed, fault {what, next, code, requestId}."
        })
public final class Program implements Runnable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Spec
    private CommandSpec spec;

    private Program() {}

    /** Runs one command to its end; where the program is ended meanwhile, it still says what became of it. */
    public static int run(String[] arguments, Terminal terminal, Surroundings here) {
        return UntilStopped.run(() -> execute(arguments, terminal, here), PATIENCE);
    }

    private static int execute(String[] arguments, Terminal terminal, Surroundings here) {
        Errand.Console console = new Errand.Console(terminal, here);
        CommandLine commands = new CommandLine(new Program())
                .addSubcommand(new PlanCommand(console))
                .addSubcommand(new DeployCommand(console))
                .addSubcommand(new RollbackCommand(console))
                .addSubcommand(new ReleasesCommand(console))
                .addSubcommand(new PreviewCommand(console));
        commands.getCommandSpec().version(AwsClients.userAgent());
        commands.getCommandSpec().mixinStandardHelpOptions(true);
        commands.getSubcommands().values().forEach(one -> one.getCommandSpec().mixinStandardHelpOptions(true));
        commands.registerConverter(URI.class, Program::address);
        return commands.setOut(new PrintWriter(terminal.out(), true))
                .setErr(new PrintWriter(terminal.err(), true))
                .setParameterExceptionHandler(Program::misused)
                .execute(arguments);
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new TypeConversionException("“" + text + "” is not an address");
        }
    }

    // Picocli's own handler leaves the usage out where it has a guess.
    private static int misused(ParameterException wrong, String[] arguments) {
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        wrong.getCommandLine().usage(err);
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
