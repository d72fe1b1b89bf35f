package dev.pilothouse.sandbox.lambda;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the languages' runtimes write log lines and errors.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html">Log formats</a>
 */
enum Dialect {
    JAVA,
    NODE,
    PYTHON;

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LOG4J =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    static Dialect of(String runtime) {
        return runtime.startsWith("java") ? JAVA : runtime.startsWith("python") ? PYTHON : NODE;
    }

    /** ISO with milliseconds. */
    static String time(Instant at) {
        return MILLIS.format(at);
    }

    /** A line of the format TEXT. */
    String text(Instant at, String requestId, Level level, String logger, String message) {
        return switch (this) {
            case JAVA ->
                LOG4J.format(at) + " " + requestId + " " + String.format(Locale.ROOT, "%-5s", level) + " " + logger
                        + " - " + message;
            case NODE -> time(at) + "\t" + requestId + "\t" + level + "\t" + message;
            case PYTHON -> "[" + pythonic(level) + "]\t" + time(at) + "\t" + requestId + "\t" + message;
        };
    }

    /** A line of the format JSON. */
    ObjectNode json(Instant at, String requestId, Level level, String logger, String message) {
        ObjectNode line = Json.object().put("timestamp", time(at)).put("level", json(level));
        return switch (this) {
            case JAVA -> line.put("message", message).put("logger", logger).put("AWSRequestId", requestId);
            case NODE -> line.put("requestId", requestId).put("message", message);
            case PYTHON -> line.put("message", message).put("logger", "root").put("requestId", requestId);
        };
    }

    /** What callers get of an error that the code did not catch. */
    ObjectNode error(Failure failure, String requestId) {
        ObjectNode error = Json.object();
        return switch (this) {
            case JAVA ->
                trace(
                        error.put("errorMessage", failure.getMessage()).put("errorType", failure.type()),
                        "stackTrace",
                        frames(failure));
            case NODE ->
                trace(
                        error.put("errorType", failure.type()).put("errorMessage", failure.getMessage()),
                        "trace",
                        whole(failure));
            case PYTHON ->
                trace(
                        error.put("errorMessage", failure.getMessage())
                                .put("errorType", failure.type())
                                .put("requestId", requestId),
                        "stackTrace",
                        frames(failure));
        };
    }

    /** The line that the runtime logs of it, without what stands before every line. */
    String uncaught(Instant at, String requestId, Failure failure) {
        return switch (this) {
            case JAVA -> failure.getMessage() + ": " + failure.type() + "\n" + String.join("\n", whole(failure));
            case NODE ->
                time(at) + "\t" + requestId + "\tERROR\tInvoke Error \t"
                        + trace(
                                Json.object()
                                        .put("errorType", failure.type())
                                        .put("errorMessage", failure.getMessage()),
                                "stack",
                                whole(failure));
            case PYTHON ->
                "[ERROR] " + failure.type() + ": " + failure.getMessage() + "\nTraceback (most recent call last):\n"
                        + String.join("\n", frames(failure));
        };
    }

    /** The same where the format is JSON. */
    ObjectNode uncaughtJson(Instant at, String requestId, Failure failure) {
        return switch (this) {
            case JAVA -> json(at, requestId, Level.ERROR, "root", uncaught(at, requestId, failure));
            case NODE -> {
                ObjectNode line = json(at, requestId, Level.ERROR, "root", "");
                line.set(
                        "message",
                        trace(
                                Json.object()
                                        .put("errorType", failure.type())
                                        .put("errorMessage", failure.getMessage()),
                                "stackTrace",
                                whole(failure)));
                yield line;
            }
            case PYTHON ->
                trace(
                        json(at, requestId, Level.ERROR, "root", failure.getMessage())
                                .put("errorMessage", failure.getMessage())
                                .put("errorType", failure.type()),
                        "stackTrace",
                        frames(failure));
        };
    }

    private List<String> whole(Failure failure) {
        List<String> lines = new ArrayList<>();
        lines.add(failure.type() + ": " + failure.getMessage());
        lines.addAll(frames(failure));
        return lines;
    }

    private List<String> frames(Failure failure) {
        return failure.trace().stream()
                .map(frame -> switch (this) {
                    case JAVA -> "\tat " + frame;
                    case NODE -> "    at " + frame;
                    case PYTHON -> "  " + frame;
                })
                .toList();
    }

    private static ObjectNode trace(ObjectNode error, String member, List<String> lines) {
        ArrayNode array = error.putArray(member);
        lines.forEach(array::add);
        return error;
    }

    private String json(Level level) {
        return this == PYTHON ? pythonic(level) : level.name();
    }

    private static String pythonic(Level level) {
        return level == Level.WARN ? "WARNING" : level.name();
    }
}
