package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.ApiError;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import tools.jackson.databind.JsonNode;

/** Events that wait for their invocation, each on a virtual thread; what fails is tried again. Thread-safe. */
final class Queue implements Task.Calls {
    private static final Logger LOG = System.getLogger(Queue.class.getName());
    private static final int RETRIES = 2;
    /** AWS waits one minute, then two: Developer Guide, "How Lambda handles errors and retries with asynchronous invocation". */
    private static final Duration USUAL_WAIT = Duration.ofMinutes(1);

    private final Functions functions;
    private final Runner runner;
    private final Clock clock;
    private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Duration wait = USUAL_WAIT;

    Queue(Functions functions, Runner runner, Clock clock) {
        this.functions = functions;
        this.runner = runner;
        this.clock = clock;
    }

    /** How long the first retry waits, in real time; the second waits twice that. */
    void retriesAfter(Duration time) {
        wait = time;
    }

    void add(Task task) {
        threads.execute(() -> process(task));
    }

    @Override
    public void later(String function, JsonNode event, String traceHeader) {
        FunctionName asked = FunctionName.of(function, null);
        FunctionConfiguration version = functions.version(asked);
        LambdaFunction found = functions.get(asked);
        Trace trace = Trace.of(Optional.of(traceHeader), clock.instant(), false);
        add(new Task(
                found, version, event, UUID.randomUUID().toString(), trace, found.chances(), new ArrayList<>(), this));
    }

    private void process(Task task) {
        try {
            for (int attempt = 0; attempt <= RETRIES; attempt++) {
                Thread.sleep(wait.multipliedBy(attempt));
                if (!attempt(task).ending().isError()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            LOG.log(Logger.Level.DEBUG, "an event was dropped when the sandbox was emptied", e);
        }
    }

    /** Throttled events stay in the queue until there is room. */
    private Outcome attempt(Task task) throws InterruptedException {
        while (true) {
            try {
                return runner.run(task);
            } catch (ApiError throttled) {
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }

    /** Drops what waits and interrupts what runs. */
    void clear() {
        threads.shutdownNow();
        threads = Executors.newVirtualThreadPerTaskExecutor();
        wait = USUAL_WAIT;
    }

    void close() {
        threads.shutdownNow();
    }
}
