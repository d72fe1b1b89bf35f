package dev.pilothouse.app;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what no part of the program had foreseen: it is logged, told once, and the program goes on. Nothing is sent. Thread-safe.
 */
final class Crashes implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Crashes.class);
    private final Clock clock;
    private final Consumer<Crash> tell;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** @param tell shows it, on the screen's thread; each kind once, so that a fault in drawing doesn't cover the screen */
    Crashes(Clock clock, Consumer<Crash> tell) {
        this.clock = clock;
        this.tell = tell;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        LOG.error("Not foreseen, in {}", thread.getName(), failure);
        Crash crash = Crash.of(thread, failure, clock.instant());
        if (told.add(crash.place())) {
            Platform.runLater(() -> tell.accept(crash));
        }
    }
}
