package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.ApiError;
import java.util.Map;

/** S3's errors with the codes, texts and extra members of "Error responses" in its API reference. */
final class S3Errors {
    private S3Errors() {}

    static ApiError noSuchBucket(String bucket) {
        return error(404, "NoSuchBucket", "The specified bucket does not exist", Map.of("BucketName", bucket));
    }

    static ApiError noSuchKey(String key) {
        return error(404, "NoSuchKey", "The specified key does not exist.", Map.of("Key", key));
    }

    static ApiError noSuchUpload(String uploadId) {
        return error(
                404,
                "NoSuchUpload",
                "The specified upload does not exist. The upload ID may be invalid, or the upload may have been"
                        + " aborted or completed.",
                Map.of("UploadId", uploadId));
    }

    static ApiError accessDenied() {
        return error(403, "AccessDenied", "Access Denied", Map.of());
    }

    static ApiError preconditionFailed(String condition) {
        return error(
                412,
                "PreconditionFailed",
                "At least one of the pre-conditions you specified did not hold",
                Map.of("Condition", condition));
    }

    static ApiError conflict(String key, String condition) {
        return error(
                409,
                "ConditionalRequestConflict",
                "The conditional request cannot succeed due to a conflicting operation against this resource.",
                Map.of("Key", key, "Condition", condition));
    }

    static ApiError invalidArgument(String name, String value, String message) {
        return error(400, "InvalidArgument", message, Map.of("ArgumentName", name, "ArgumentValue", value));
    }

    static ApiError invalidRequest(String message) {
        return error(400, "InvalidRequest", message, Map.of());
    }

    static ApiError invalidRedirect(String message) {
        return error(400, "InvalidRedirectLocation", message, Map.of());
    }

    static ApiError malformedXml() {
        return error(
                400,
                "MalformedXML",
                "The XML you provided was not well-formed or did not validate against our published schema",
                Map.of());
    }

    static ApiError headerNotImplemented(String header) {
        return error(
                501,
                "NotImplemented",
                "A header you provided implies functionality that is not implemented",
                Map.of("Header", header));
    }

    static ApiError tooLarge(String code, String message, long size, long limit) {
        return error(
                400,
                code,
                message,
                Map.of(
                        code.startsWith("Entity") ? "ProposedSize" : "Size",
                        Long.toString(size),
                        "MaxSizeAllowed",
                        Long.toString(limit)));
    }

    static ApiError rangeNotSatisfiable(String range, long size) {
        return new ApiError(
                416,
                "InvalidRange",
                "The requested range is not satisfiable",
                Map.of("RangeRequested", range, "ActualObjectSize", Long.toString(size)),
                Map.of("Content-Range", "bytes */" + size));
    }

    static ApiError error(int status, String code, String message, Map<String, String> members) {
        return new ApiError(status, code, message, members, Map.of());
    }
}
