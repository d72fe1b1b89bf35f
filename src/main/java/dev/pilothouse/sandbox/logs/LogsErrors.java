package dev.pilothouse.sandbox.logs;

import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Constraints;

/** CloudWatch Logs' errors: codes from its API model, texts as the service sends them. */
final class LogsErrors {
    private LogsErrors() {}

    static ApiError noSuchGroup() {
        return notFound("The specified log group does not exist.");
    }

    static ApiError noSuchStream() {
        return notFound("The specified log stream does not exist.");
    }

    static ApiError notFound(String text) {
        return new ApiError(400, "ResourceNotFoundException", text);
    }

    static ApiError exists(String what) {
        return new ApiError(400, "ResourceAlreadyExistsException", "The specified log " + what + " already exists");
    }

    static ApiError invalid(String text) {
        return new ApiError(400, "InvalidParameterException", text);
    }

    static ApiError limit(String text) {
        return new ApiError(400, "LimitExceededException", text);
    }

    static ApiError unsupported(String text) {
        return new ApiError(400, "InvalidOperationException", text);
    }

    static ApiError badToken() {
        return invalid("The specified nextToken is invalid.");
    }

    /** Throws what the constraints found. */
    static void check(Constraints constraints) {
        constraints.broken().ifPresent(text -> {
            throw invalid(text);
        });
    }
}
