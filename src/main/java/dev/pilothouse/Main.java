package dev.pilothouse;

import dev.pilothouse.app.Opening;
import dev.pilothouse.cli.Program;
import dev.pilothouse.cli.Surroundings;
import dev.pilothouse.cli.Terminal;
import java.io.Console;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;

/** Starts the window, a command without one, or the sandbox alone. Does not extend Application, so that JavaFX may lie on the class path. */
public final class Main {
    private static final String STANDALONE = "dev.pilothouse.sandbox.alone.Standalone";

    private Main() {}

    /**
     * Without arguments, or with what an {@link Opening} takes, the window opens; {@code sandbox --port 4566} runs the pretend AWS
     * alone; else {@link Program} takes over.
     */
    public static void main(String[] arguments) {
        Instant began = Instant.now();
        // Otherwise Java refuses to give a proxy the password that a person typed for it.
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
        int exit = run(began, arguments, System.out, System.err);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    private static int run(Instant began, String[] arguments, PrintStream out, PrintStream err) {
        Optional<Opening> opening = Opening.of(began, List.of(arguments));
        if (opening.isPresent()) {
            return window(opening.get(), err);
        }
        if (arguments[0].equals("sandbox")) {
            return sandbox(Arrays.copyOfRange(arguments, 1, arguments.length), out, err);
        }
        Console console = System.console();
        Terminal terminal = new Terminal(out, err, console != null && console.isTerminal());
        return Program.run(arguments, terminal, Surroundings.of(System.getenv()));
    }

    private static int window(Opening opening, PrintStream err) {
        // Read once, when Java's classes for the network load; aws.network asks them.
        System.setProperty("java.net.useSystemProxies", "true");
        if (!hasDisplay(System.getProperties().getProperty("os.name", ""), System.getenv())) {
            err.println(
                    "Pilothouse needs a display, and there is none here: neither DISPLAY nor WAYLAND_DISPLAY is set.");
            return 1;
        }
        try {
            Application.launch(Window.class, opening.handedOver());
            return 0;
        } catch (UnsupportedOperationException e) {
            err.println("Pilothouse could not open a window on this display: " + reason(e.getMessage()));
            return 1;
        }
    }

    // JavaFX brings no GTK; a bare Linux lacks it.
    static String reason(String javafx) {
        return javafx.contains("GTK")
                ? "GTK 3 is missing; install it (on Debian and Ubuntu: libgtk-3-0) and start again."
                : javafx;
    }

    // JavaFX would answer with a stack trace. The headless platform of the tests needs no display.
    static boolean hasDisplay(String system, Map<String, String> environment) {
        boolean unix = !system.toLowerCase(Locale.ROOT).matches("(mac|windows).*");
        return !unix
                || "Headless".equals(System.getProperty("glass.platform"))
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    // The sandbox is an optional part in a jar of its own: nothing here may need its classes.
    private static int sandbox(String[] arguments, PrintStream out, PrintStream err) {
        try {
            return (int) Class.forName(STANDALONE)
                    .getMethod("run", String[].class, PrintStream.class)
                    .invoke(null, arguments, out);
        } catch (ClassNotFoundException e) {
            err.println("The sandbox is not part of this installation.");
            return 1;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The sandbox does not fit this program", e);
        }
    }
}
