package dev.pilothouse.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A notification of the desktop, by the program that the system has for it: {@code notify-send} on Linux, {@code osascript}
 * on macOS. Windows has none that needs no part of its own; there the window's title tells. Thread-safe.
 *
 * @param command the program's path, and what stands before title and text
 */
record DesktopNote(List<String> command) {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopNote.class);
    private static final List<String> SCRIPT = List.of(
            "-e", "on run argv",
            "-e", "display notification (item 2 of argv) with title (item 1 of argv)",
            "-e", "end run");

    /** What this computer has; empty where it has none. */
    static Optional<DesktopNote> here() {
        return of(System.getProperty("os.name", ""), System.getenv().getOrDefault("PATH", ""), Files::isExecutable);
    }

    static Optional<DesktopNote> of(String system, String path, Predicate<Path> there) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("linux")) {
            return Stream.of(path.split(":"))
                    .filter(folder -> folder.startsWith("/"))
                    .map(folder -> Path.of(folder, "notify-send"))
                    .filter(there)
                    .findFirst()
                    .map(program -> new DesktopNote(List.of(program.toString(), "--app-name=Pilothouse", "--")));
        }
        Path script = Path.of("/usr/bin/osascript");
        return name.startsWith("mac") && there.test(script)
                ? Optional.of(new DesktopNote(Stream.concat(Stream.of(script.toString()), SCRIPT.stream())
                        .toList()))
                : Optional.empty();
    }

    /** The whole command; what is told is one argument each, never part of a script. */
    List<String> telling(String title, String text) {
        // Notification servers read the body as markup.
        String plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        boolean markup = command.getFirst().endsWith("notify-send");
        return Stream.concat(command.stream(), Stream.of(title, markup ? plain : text))
                .toList();
    }

    /** Shows it; where that fails it is written to the log only, since the window tells too. */
    void show(String title, String text) {
        try {
            new ProcessBuilder(telling(title, text))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.info("No notification of the desktop", e);
        }
    }
}
