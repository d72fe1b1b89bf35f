package dev.pilothouse.app;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tells how long starting took, a line for each mark: its name, the milliseconds since the JVM began, and the instant. Each is
 * told once; those on the way to the welcome screen are told with it, since telling takes time too. Screen thread only.
 */
final class StartUp {
    private final Map<Mark, Instant> reached = new EnumMap<>(Mark.class);
    private final Consumer<String> lines;

    StartUp(Consumer<String> lines) {
        this.lines = lines;
    }

    /** It is reached now. */
    void reached(Mark mark) {
        reached(mark, Instant.now());
    }

    /** It was reached then. */
    void reached(Mark mark, Instant when) {
        if (reached.putIfAbsent(mark, when) != null) {
            return;
        }
        if (mark == Mark.WELCOME_READY) {
            reached.forEach(this::tell);
        } else if (mark.compareTo(Mark.WELCOME_READY) > 0) {
            tell(mark, when);
        }
    }

    private void tell(Mark mark, Instant when) {
        long began = ManagementFactory.getRuntimeMXBean().getStartTime();
        lines.accept("startup\t" + mark.word() + "\t" + (when.toEpochMilli() - began) + " ms\t" + when);
    }
}
