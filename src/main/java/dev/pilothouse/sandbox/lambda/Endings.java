package dev.pilothouse.sandbox.lambda;

import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Endings in AWS's words. */
final class Endings {
    private Endings() {}

    /** The error's type, as the answer and the report have it. */
    static String type(Ending ending) {
        return switch (ending) {
            case Ending.Answered _ -> "";
            case Ending.Threw(Failure failure) -> failure.type();
            case Ending.TimedOut _ -> "Sandbox.Timedout";
            case Ending.OutOfMemory _ -> "Runtime.OutOfMemory";
            case Ending.Exited _ -> "Runtime.ExitError";
            case Ending.TooLarge _ -> "Function.ResponseSizeTooLarge";
        };
    }

    static String words(Ending ending) {
        return switch (ending) {
            case Ending.Answered _ -> "";
            case Ending.Threw(Failure failure) -> failure.getMessage();
            case Ending.TimedOut(Duration after) ->
                "Task timed out after " + String.format(Locale.ROOT, "%.2f", after.toMillis() / 1e3) + " seconds";
            case Ending.OutOfMemory _ -> "Runtime exited with error: signal: killed";
            case Ending.Exited(int code) -> "Runtime exited with error: exit status " + code;
            case Ending.TooLarge(long limit) ->
                "Response payload size exceeded maximum allowed payload size (" + limit + " bytes).";
        };
    }

    /** What callers get in the answer's place. */
    static ObjectNode payload(Ending ending, Dialect dialect, String requestId) {
        return switch (ending) {
            case Ending.Answered _ -> throw new IllegalArgumentException("It answered.");
            case Ending.Threw(Failure failure) -> dialect.error(failure, requestId);
            case Ending.TimedOut _, Ending.OutOfMemory _, Ending.Exited _ ->
                Json.object()
                        .put("errorType", type(ending))
                        .put("errorMessage", "RequestId: " + requestId + " Error: " + words(ending));
            case Ending.TooLarge _ ->
                Json.object().put("errorType", type(ending)).put("errorMessage", words(ending));
        };
    }
}
