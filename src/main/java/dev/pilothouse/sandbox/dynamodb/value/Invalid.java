package dev.pilothouse.sandbox.dynamodb.value;

import dev.pilothouse.sandbox.wire.ApiError;

/** DynamoDB's refusal of what a request says. */
public final class Invalid {
    private static final String PARAMETERS = "One or more parameter values were invalid: ";

    private Invalid() {}

    /** A ValidationException with that text. */
    public static ApiError request(String text) {
        return new ApiError(400, "ValidationException", text);
    }

    /** A ValidationException with the sentence that AWS puts before most texts about values. */
    public static ApiError parameter(String text) {
        return request(PARAMETERS + text);
    }
}
