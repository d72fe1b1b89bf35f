package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.ApiError;
import java.util.Map;

/** Lambda's errors: codes and statuses from its API model, texts as the service sends them. */
final class LambdaErrors {
    private static final Map<String, String> USER = Map.of("Type", "User");

    private LambdaErrors() {}

    static ApiError noFunction(String arn) {
        return error(404, "ResourceNotFoundException", "Function not found: " + arn);
    }

    static ApiError notFound(String text) {
        return error(404, "ResourceNotFoundException", text);
    }

    static ApiError invalidParameter(String text) {
        return error(400, "InvalidParameterValueException", text);
    }

    /** What the model's own constraints refuse. */
    static ApiError constraint(Object value, String member, String rule) {
        return new ApiError(
                400,
                "ValidationException",
                "1 validation error detected: Value '" + value + "' at '" + member + "' failed to satisfy constraint: "
                        + rule);
    }

    static ApiError conflict(String text) {
        return error(409, "ResourceConflictException", text);
    }

    static ApiError updating(String arn) {
        return conflict(
                "The operation cannot be performed at this time. An update is in progress for resource: " + arn);
    }

    static ApiError otherRevision() {
        return error(
                412,
                "PreconditionFailedException",
                "The Revision Id provided does not match the latest Revision Id. Call the"
                        + " GetFunction/GetAlias API to retrieve the latest Revision Id");
    }

    static ApiError notJson(String why) {
        return error(400, "InvalidRequestContentException", "Could not parse request body into json: " + why);
    }

    static ApiError tooLarge(int limit, String operation) {
        return error(
                413,
                "RequestTooLargeException",
                "Request must be smaller than " + limit + " bytes for the " + operation + " operation");
    }

    static ApiError noProvisioned() {
        return error(
                404,
                "ProvisionedConcurrencyConfigNotFoundException",
                "No Provisioned Concurrency Config found for this function");
    }

    /** Too many at once. */
    static ApiError concurrency(String reason) {
        return new ApiError(
                429,
                "TooManyRequestsException",
                "Rate Exceeded.",
                Map.of("Reason", reason, "Type", "User"),
                Map.of("Retry-After", "1"));
    }

    /** Too often. */
    static ApiError rate() {
        return new ApiError(
                429,
                "TooManyRequestsException",
                "Rate exceeded",
                Map.of("Reason", "CallerRateLimitExceeded", "Type", "User"),
                Map.of());
    }

    private static ApiError error(int status, String code, String text) {
        return new ApiError(status, code, text, USER, Map.of());
    }
}
