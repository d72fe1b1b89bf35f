package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.ApiError;

/** CloudFront's errors: codes and statuses from its API model, texts as the service sends them. */
final class CloudFrontErrors {
    private CloudFrontErrors() {}

    static ApiError noSuchDistribution() {
        return new ApiError(404, "NoSuchDistribution", "The specified distribution does not exist.");
    }

    static ApiError noSuchCachePolicy() {
        return new ApiError(404, "NoSuchCachePolicy", "The cache policy does not exist.");
    }

    static ApiError noSuchMonitoringSubscription() {
        return new ApiError(
                404,
                "NoSuchMonitoringSubscription",
                "A monitoring subscription does not exist for the specified distribution.");
    }

    static ApiError noSuchContinuousDeploymentPolicy() {
        return new ApiError(
                404, "NoSuchContinuousDeploymentPolicy", "The specified continuous deployment policy does not exist.");
    }

    static ApiError invalidIfMatchVersion() {
        return new ApiError(
                400, "InvalidIfMatchVersion", "The If-Match version is missing or not valid for the resource.");
    }

    static ApiError preconditionFailed() {
        return new ApiError(
                412,
                "PreconditionFailed",
                "The request failed because it didn't meet the preconditions in one or more request-header fields.");
    }

    static ApiError illegalUpdate() {
        return new ApiError(400, "IllegalUpdate", "The update contains modifications that are not allowed.");
    }

    static ApiError noSuchInvalidation() {
        return new ApiError(404, "NoSuchInvalidation", "The specified invalidation does not exist.");
    }

    static ApiError invalidArgument(String message) {
        return new ApiError(400, "InvalidArgument", message);
    }

    static ApiError missingBody() {
        return new ApiError(
                400,
                "MissingBody",
                "This operation requires a body. Ensure that the body is present and the Content-Type header is set.");
    }

    static ApiError inconsistentQuantities() {
        return new ApiError(400, "InconsistentQuantities", "The value of Quantity and the size of Items don't match.");
    }

    static ApiError tooManyInvalidations() {
        return new ApiError(
                400,
                "TooManyInvalidationsInProgress",
                "Processing your request will cause you to exceed the maximum number of in-progress invalidations.");
    }

    /** As InvalidationBatch is documented. The service has been seen to say InvalidArgument with this text instead: expect both. */
    static ApiError batchAlreadyExists() {
        return new ApiError(
                400,
                "InvalidationBatchAlreadyExists",
                "Your request contains a caller reference that was used for a previous invalidation batch for the same"
                        + " distribution.");
    }
}
