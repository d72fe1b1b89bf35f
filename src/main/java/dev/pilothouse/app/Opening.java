package dev.pilothouse.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the window is opened with.
 *
 * @param began when the program's first instruction ran
 * @param report whether the {@link Mark}s are told on the terminal
 * @param rehearse whether the program goes through its panes by itself once, and ends
 * @param file a workspace file to look at, absolute; nothing in it is taken or called before somebody says so
 */
public record Opening(Instant began, boolean report, boolean rehearse, Optional<Path> file) {
    private static final String BEGAN = "--began=";
    private static final String REPORT = "--startup-report";
    private static final String REHEARSE = "--rehearse";
    /** What the names of workspace files end with, as far as the desktop knows. */
    public static final String ENDING = ".pilothouse";

    /** What the arguments ask for; empty where they are no window's. */
    public static Optional<Opening> of(Instant began, List<String> arguments) {
        List<Path> files = arguments.stream()
                .filter(it -> it.endsWith(ENDING) && !it.startsWith("-"))
                .map(it -> Path.of(it).toAbsolutePath())
                .toList();
        long flags = arguments.stream()
                .filter(it -> it.equals(REPORT) || it.equals(REHEARSE))
                .count();
        return files.size() <= 1 && files.size() + flags == arguments.size()
                ? Optional.of(new Opening(
                        began,
                        arguments.contains(REPORT),
                        arguments.contains(REHEARSE),
                        files.stream().findFirst()))
                : Optional.empty();
    }

    /** The same once more, from what {@link #handedOver} gave. */
    static Opening received(List<String> parameters) {
        Instant began = Instant.parse(parameters.getFirst().substring(BEGAN.length()));
        return of(began, parameters.subList(1, parameters.size())).orElseThrow();
    }

    /** As JavaFX takes it to the window: as text. */
    public String[] handedOver() {
        List<String> parameters = new ArrayList<>(List.of(BEGAN + began));
        if (report) {
            parameters.add(REPORT);
        }
        if (rehearse) {
            parameters.add(REHEARSE);
        }
        file.map(Path::toString).ifPresent(parameters::add);
        return parameters.toArray(String[]::new);
    }
}
