package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.ApiError;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/** Runs invocations. Thread-safe. */
final class Runner {
    /** What an answer that is not streamed may have, a little over 6 MB. */
    static final int LARGEST_ANSWER = 6_291_556;

    private final Functions functions;
    private final Clock clock;
    private final LogSink logs;
    private final Meter meter;
    private final ReentrantLock admitting = new ReentrantLock();
    private volatile Waiting waiting = _ -> {};
    private volatile TraceSink traces = _ -> {};

    Runner(Functions functions, Clock clock, LogSink logs, Meter meter) {
        this.functions = functions;
        this.clock = clock;
        this.logs = logs;
        this.meter = meter;
    }

    void waiting(Waiting way) {
        waiting = way;
    }

    void traces(TraceSink sink) {
        traces = sink;
    }

    /** Runs it on this thread, its answer kept until it is whole. */
    Outcome run(Task task) throws InterruptedException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        Outcome outcome = run(task, part -> {
            answer.writeBytes(part);
            if (answer.size() > LARGEST_ANSWER) {
                throw new Stopped(new Ending.TooLarge(LARGEST_ANSWER));
            }
        });
        return outcome.ending().isError() ? outcome : outcome.with(answer.toByteArray());
    }

    /** Runs it on this thread, its answer passed on part by part; the payload is empty unless it failed. */
    Outcome run(Task task, Outlet outlet) throws InterruptedException {
        Environment environment = admit(task);
        Ending ending = new Ending.Exited(1);
        try {
            boolean cold = environment.isCold() && !isProvisioned(task);
            Journal journal = new Journal(logs, clock, group(task.version()), environment.stream());
            Platform platform = new Platform(journal, task.version(), task.requestId());
            Optional<Duration> init = cold ? Optional.of(begin(task, platform)) : Optional.empty();
            platform.start();
            Instant from = clock.instant();
            Stopwatch time =
                    new Stopwatch(waiting, Duration.ofSeconds(task.version().timeout()));
            Context context = new Context(task, journal, time, outlet);
            ending = handle(task, context);
            platform.interrupted(ending);
            Report report = report(task, context, time, init, environment);
            uncaught(task, ending, journal);
            platform.end(report, ending, task.trace());
            Outcome outcome = new Outcome(payload(task, ending), ending, journal.tail(), report);
            meter.invoked(task.target(), outcome);
            trace(task, outcome, from);
            return outcome;
        } finally {
            task.function().environments().give(environment, ending.survives(), clock.instant());
        }
    }

    private Environment admit(Task task) {
        admitting.lock();
        try {
            functions.admit(task.function());
            Environments environments = task.function().environments();
            Environment taken =
                    environments.take(task.version().version(), task.version().revisionId(), clock.instant());
            meter.concurrent(task.target(), environments.busy());
            return taken;
        } catch (ApiError throttled) {
            meter.throttled(task.target());
            throw throttled;
        } finally {
            admitting.unlock();
        }
    }

    /** Refuses an invocation that would be one too many, as it is now. */
    void requireRoom(Task task) {
        try {
            functions.admit(task.function());
        } catch (ApiError throttled) {
            meter.throttled(task.target());
            throw throttled;
        }
    }

    /** The environments that are kept ready are the first to be taken. */
    private boolean isProvisioned(Task task) {
        LambdaFunction function = task.function();
        synchronized (function) {
            return function.environments().busy()
                    <= function.provisions().ready(task.version().version(), function.versions(), clock.instant());
        }
    }

    /** A cold start. */
    private Duration begin(Task task, Platform platform) throws InterruptedException {
        platform.initStart();
        Duration init = Duration.ofNanos((long)
                (task.function().init().toNanos() * (0.85 + 0.4 * task.random().nextDouble())));
        waiting.pass(init);
        return init;
    }

    private static Ending handle(Task task, Context context) throws InterruptedException {
        try {
            task.function().code().handle(task.event(), context);
            return new Ending.Answered();
        } catch (Stopped stopped) {
            return stopped.ending();
        } catch (InterruptedException e) {
            throw e;
        } catch (Failure failure) {
            return new Ending.Threw(failure);
        } catch (Exception e) {
            return new Ending.Threw(new Failure(e.getClass().getName(), String.valueOf(e.getMessage())));
        }
    }

    private static Report report(
            Task task, Context context, Stopwatch time, Optional<Duration> init, Environment environment) {
        int memory = task.version().memorySize();
        int used = Math.max(
                context.memory(),
                Math.min(memory, task.function().memory() + task.random().nextInt(4)));
        Duration elapsed = time.elapsed().compareTo(time.limit()) > 0 ? time.limit() : time.elapsed();
        return new Report(elapsed, init, memory, environment.used(used));
    }

    private void trace(Task task, Outcome outcome, Instant from) {
        if (task.trace().sampled()) {
            FunctionName asked = task.target().asked();
            traces.done(new Traced(
                    task.trace(),
                    task.requestId(),
                    asked.name(),
                    functions.arns().of(asked),
                    outcome.report().init().orElse(Duration.ZERO),
                    from,
                    outcome.report().duration(),
                    Endings.type(outcome.ending()),
                    List.copyOf(task.spans())));
        }
    }

    private static void uncaught(Task task, Ending ending, Journal journal) {
        if (ending instanceof Ending.Threw(Failure failure)) {
            Dialect dialect = Dialect.of(task.version().runtimeAsString());
            Instant at = journal.clock().instant();
            journal.line(
                    Platform.isJson(task.version())
                            ? dialect.uncaughtJson(at, task.requestId(), failure)
                                    .toString()
                            : dialect.uncaught(at, task.requestId(), failure));
        }
    }

    private static byte[] payload(Task task, Ending ending) {
        return ending.isError()
                ? Json.bytes(Endings.payload(ending, Dialect.of(task.version().runtimeAsString()), task.requestId()))
                : new byte[0];
    }

    private static String group(FunctionConfiguration version) {
        return version.loggingConfig() == null || version.loggingConfig().logGroup() == null
                ? "/aws/lambda/" + version.functionName()
                : version.loggingConfig().logGroup();
    }
}
