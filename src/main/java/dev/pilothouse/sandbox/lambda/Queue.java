package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.ApiError;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.lambda.model.FunctionEventInvokeConfig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events that wait for their invocation, each on a virtual thread; what fails is tried again. Thread-safe. */
final class Queue implements Task.Calls {
    private static final Logger LOG = System.getLogger(Queue.class.getName());
    private static final int RETRIES = 2;
    /** AWS waits one minute, then two: Developer Guide, "How Lambda handles errors and retries with asynchronous invocation". */
    private static final Duration USUAL_WAIT = Duration.ofMinutes(1);

    private final Functions functions;
    private final Runner runner;
    private final Clock clock;
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Duration wait = USUAL_WAIT;
    private volatile Optional<Executor> elsewhere = Optional.empty();

    Queue(Functions functions, Runner runner, Clock clock) {
        this.functions = functions;
        this.runner = runner;
        this.clock = clock;
    }

    /** How long the first retry waits, in real time; the second waits twice that. */
    void retriesAfter(Duration time) {
        wait = time;
    }

    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** Instead of on threads of their own. */
    void runOn(Executor executor) {
        elsewhere = Optional.of(executor);
    }

    void add(Task task) {
        elsewhere.orElse(threads).execute(() -> process(task));
    }

    @Override
    public void later(String function, JsonNode event, String traceHeader) {
        Trace trace = Trace.of(Optional.of(traceHeader), clock.instant(), false);
        Target target = functions.target(FunctionName.of(function, null), clock.instant());
        add(Task.of(target, event, UUID.randomUUID().toString(), trace, this));
    }

    private void process(Task task) {
        try {
            Optional<FunctionEventInvokeConfig> settings = settings(task);
            int retries = settings.map(FunctionEventInvokeConfig::maximumRetryAttempts)
                    .orElse(RETRIES);
            Instant oldest = clock.instant()
                    .plusSeconds(settings.map(FunctionEventInvokeConfig::maximumEventAgeInSeconds)
                            .orElse(EventCalls.OLDEST));
            int attempts = 0;
            Outcome outcome;
            do {
                Thread.sleep(wait.multipliedBy(attempts));
                outcome = attempt(task);
                attempts++;
            } while (outcome.ending().isError()
                    && attempts <= retries
                    && clock.instant().isBefore(oldest));
            Delivery.of(task, outcome, attempts, settings, clock.instant()).ifPresent(it -> deliver(it, task.trace()));
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

    private static Optional<FunctionEventInvokeConfig> settings(Task task) {
        LambdaFunction function = task.function();
        synchronized (function) {
            return function.events().of(task.target().asked().qualifier().orElse(FunctionName.LATEST));
        }
    }

    /** Of destinations only functions are there; what others get can be looked at. */
    private void deliver(Delivery delivery, Trace trace) {
        deliveries.add(delivery);
        if (delivery.destination().contains(":function:")) {
            later(delivery.destination(), JsonMapper.shared().readTree(delivery.message()), trace.header());
        }
    }

    /** Drops what waits and interrupts what runs. */
    void clear() {
        threads.shutdownNow();
        threads = Executors.newVirtualThreadPerTaskExecutor();
        wait = USUAL_WAIT;
        deliveries.clear();
        elsewhere = Optional.empty();
    }

    void close() {
        threads.shutdownNow();
    }
}
