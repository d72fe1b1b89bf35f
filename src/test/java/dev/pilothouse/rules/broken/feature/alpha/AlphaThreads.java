package dev.pilothouse.rules.broken.feature.alpha;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import javafx.application.Platform;
import javafx.concurrent.Task;

final class AlphaThreads {
    private AlphaThreads() {}

    static void executor(ExecutorService executor) {
        executor.shutdown();
    }

    static void future(CompletableFuture<String> future) {
        future.cancel(true);
    }

    static void later(Runnable action) {
        Platform.runLater(action);
    }

    static void virtual(Runnable action) {
        Thread.ofVirtual().start(action);
    }

    static Thread thread(Runnable action) {
        return new Thread(action);
    }

    static void asleep() throws InterruptedException {
        Thread.sleep(1);
    }

    static long stream(List<String> items) {
        return items.parallelStream().count();
    }

    static void task(Task<String> task) {
        task.cancel();
    }
}
