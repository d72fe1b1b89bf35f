package dev.pilothouse.sandbox.cloudwatch;

import dev.pilothouse.sandbox.wire.ApiError;

/** CloudWatch's errors: codes from its API model, texts as the service sends them. */
final class CloudWatchErrors {
    private CloudWatchErrors() {}

    static ApiError validation(String text) {
        return new ApiError(400, "ValidationError", text);
    }

    static ApiError invalid(String text) {
        return new ApiError(400, "InvalidParameterValue", text);
    }

    static ApiError combination(String text) {
        return new ApiError(400, "InvalidParameterCombination", text);
    }

    static ApiError missing(String parameter) {
        return new ApiError(400, "MissingParameter", "The parameter " + parameter + " is required.");
    }

    static ApiError token() {
        return new ApiError(400, "InvalidNextToken", "Invalid nextToken");
    }

    /** What the sandbox does not work out is not answered with something else. */
    static ApiError unknown(String what) {
        return new ApiError(501, "NotImplemented", "The sandbox does not know " + what + ".");
    }
}
