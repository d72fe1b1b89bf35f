package dev.pilothouse.sandbox.alone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** The sandbox run alone on a thread, and what it printed. */
final class StandaloneRun implements AutoCloseable {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private final AtomicReference<Thread> thread = new AtomicReference<>();

    StandaloneRun(String... arguments) {
        thread.set(Thread.ofPlatform().start(() -> {
            try {
                exit.complete(Standalone.run(arguments, new PrintStream(printed, true, UTF_8)));
            } catch (RuntimeException | Error e) {
                exit.completeExceptionally(e);
            }
        }));
        await().until(() -> exit.isDone()
                || text().contains("# Administrator") && keysOf("Administrator").size() >= 5);
    }

    String text() {
        return printed.toString(UTF_8);
    }

    /** The variables printed for a person. */
    Map<String, String> keysOf(String title) {
        Map<String, String> keys = new HashMap<>();
        text().lines()
                .dropWhile(line -> !line.startsWith("# " + title))
                .skip(1)
                .takeWhile(line -> line.startsWith("export "))
                .map(line -> line.substring("export ".length()).split("=", 2))
                .forEach(pair -> keys.put(pair[0], pair[1]));
        return keys;
    }

    /** Interrupts it and waits for the exit code. */
    int end() {
        thread.get().interrupt();
        return exit.join();
    }

    @Override
    public void close() {
        end();
    }
}
