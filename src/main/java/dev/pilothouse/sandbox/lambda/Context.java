package dev.pilothouse.sandbox.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a function's code knows of its invocation, and where it says what it has to say. One thread, one invocation. */
public final class Context {
    private final Task task;
    private final Journal journal;
    private final Stopwatch time;
    private final Outlet outlet;
    private final Dialect dialect;
    private int memory;

    Context(Task task, Journal journal, Stopwatch time, Outlet outlet) {
        this.task = task;
        this.journal = journal;
        this.time = time;
        this.outlet = outlet;
        this.dialect = Dialect.of(version().runtimeAsString());
    }

    /** The invocation's id. */
    public String requestId() {
        return task.requestId();
    }

    /** The sandbox's time. */
    public Instant now() {
        return journal.clock().instant();
    }

    /** Chances that are the same for the function's n-th invocation in every run. */
    public RandomGenerator random() {
        return task.random();
    }

    /** The value of an environment variable. */
    public Optional<String> environment(String name) {
        return Optional.ofNullable(version().environment())
                .map(it -> it.variables().get(name));
    }

    /** Writes a line in the function's format. */
    public void log(Level level, String message) {
        log(level, message, Map.of());
    }

    /** Writes a line with further fields, which a structured line has as members and a plain one not at all. */
    public void log(Level level, String message, Map<String, ?> fields) {
        if (level == Level.DEBUG && !environment("LOG_LEVEL").orElse("").equals("DEBUG")) {
            return;
        }
        Optional<String> service = environment("POWERTOOLS_SERVICE_NAME");
        if (service.isPresent()) {
            ObjectNode line = Json.object()
                    .put("level", level.name())
                    .put("message", message)
                    .put("timestamp", Dialect.time(now()))
                    .put("service", service.get())
                    .put("function_request_id", requestId())
                    .put("xray_trace_id", task.trace().root());
            journal.line(Json.put(line, fields).toString());
        } else if (Platform.isJson(version())) {
            journal.line(Json.put(dialect.json(now(), requestId(), level, logger(), message), fields)
                    .toString());
        } else {
            journal.line(dialect.text(now(), requestId(), level, logger(), message));
        }
    }

    /** Waits for others, as long as the function's time-out lets it. */
    public void pass(Duration wait) throws InterruptedException {
        time.pass(wait);
    }

    /** Calls another service, which takes a while. */
    public <T> T call(String service, String operation, Duration takes, Callable<T> work) throws Exception {
        Duration from = time.elapsed();
        try {
            time.pass(takes);
            return work.call();
        } finally {
            task.spans().add(new Span(service, operation, from, time.elapsed()));
        }
    }

    /** Takes so much memory, in MB and all in all; the function ends there where it has less. */
    public void memory(int megabytes) {
        memory = Math.max(memory, Math.min(megabytes, version().memorySize()));
        if (megabytes > version().memorySize()) {
            throw new Stopped(new Ending.OutOfMemory());
        }
    }

    /** Answers; what was written before stays. */
    public void answer(JsonNode answer) {
        outlet.write(Json.bytes(answer));
    }

    /** Writes a part of the answer, which a streaming caller gets at once. */
    public void write(byte[] part) {
        outlet.write(part);
    }

    /** Ends the process, as {@code System.exit} does. */
    public void exit(int code) {
        throw new Stopped(new Ending.Exited(code));
    }

    /** Has another function invoked with the event, later and in the same trace. */
    public void invokeLater(String function, JsonNode event) {
        task.calls().later(function, event, task.trace().header());
    }

    int memory() {
        return memory;
    }

    private FunctionConfiguration version() {
        return task.version();
    }

    /** The handler's class, as a logger is named after it. */
    private String logger() {
        String handler = version().handler();
        String type = handler.contains("::") ? handler.substring(0, handler.indexOf("::")) : handler;
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
