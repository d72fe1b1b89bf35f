package dev.pilothouse.sandbox.wire;

import dev.pilothouse.sandbox.iam.Caller;
import dev.pilothouse.sandbox.iam.RefusedException;
import java.util.Map;

/**
 * The errors that all services of one style share, in their codes and words.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html">S3's</a>
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html">Query's</a>
 */
final class Refusals {
    private static final String INVALID_TOKEN = "The security token included in the request is invalid.";
    private static final String WRONG_SIGNATURE =
            "The request signature we calculated does not match the signature you provided.";

    private Refusals() {}

    /** A signature that is missing or does not hold. */
    static ApiError of(Style style, RefusedException refused) {
        return switch (style) {
            case S3 -> ofS3(refused);
            case REST_XML, QUERY -> new ApiError(403, xmlCode(refused), message(refused));
            case JSON -> new ApiError(400, jsonCode(refused), message(refused));
            case REST_JSON -> new ApiError(403, jsonCode(refused), message(refused));
        };
    }

    private static ApiError ofS3(RefusedException refused) {
        return switch (refused.refusal()) {
            case UNSIGNED -> s3(403, "AccessDenied", "Access Denied", refused);
            case MALFORMED -> s3(400, "AuthorizationHeaderMalformed", refused.getMessage(), refused);
            case UNKNOWN_KEY ->
                s3(
                        403,
                        "InvalidAccessKeyId",
                        "The AWS Access Key Id you provided does not exist in our records.",
                        refused);
            case BAD_TOKEN -> s3(400, "InvalidToken", "The provided token is malformed or otherwise invalid.", refused);
            case EXPIRED -> s3(400, "ExpiredToken", "The provided token has expired.", refused);
            case URL_EXPIRED, UNSIGNED_HEADER -> s3(403, "AccessDenied", refused.getMessage(), refused);
            case SKEWED ->
                s3(
                        403,
                        "RequestTimeTooSkewed",
                        "The difference between the request time and the current time is too large.",
                        refused);
            case BAD_SIGNATURE ->
                s3(403, "SignatureDoesNotMatch", WRONG_SIGNATURE + " Check your key and signing method.", refused);
        };
    }

    private static ApiError s3(int status, String code, String message, RefusedException refused) {
        return new ApiError(status, code, message, refused.details(), Map.of());
    }

    private static String xmlCode(RefusedException refused) {
        return switch (refused.refusal()) {
            case UNSIGNED -> "MissingAuthenticationToken";
            case MALFORMED -> "IncompleteSignature";
            case UNKNOWN_KEY, BAD_TOKEN -> "InvalidClientTokenId";
            case EXPIRED -> "ExpiredToken";
            case SKEWED, BAD_SIGNATURE, URL_EXPIRED, UNSIGNED_HEADER -> "SignatureDoesNotMatch";
        };
    }

    private static String jsonCode(RefusedException refused) {
        return switch (refused.refusal()) {
            case UNSIGNED -> "MissingAuthenticationTokenException";
            case MALFORMED -> "IncompleteSignatureException";
            case UNKNOWN_KEY, BAD_TOKEN -> "UnrecognizedClientException";
            case EXPIRED -> "ExpiredTokenException";
            case SKEWED, BAD_SIGNATURE, URL_EXPIRED, UNSIGNED_HEADER -> "InvalidSignatureException";
        };
    }

    private static String message(RefusedException refused) {
        return switch (refused.refusal()) {
            case UNSIGNED -> "Missing Authentication Token";
            case UNKNOWN_KEY, BAD_TOKEN -> INVALID_TOKEN;
            case EXPIRED -> "The security token included in the request is expired";
            case BAD_SIGNATURE ->
                WRONG_SIGNATURE + " Check your AWS Secret Access Key and signing method."
                        + " Consult the service documentation for details.";
            case MALFORMED, SKEWED, URL_EXPIRED, UNSIGNED_HEADER -> refused.getMessage();
        };
    }

    /** What no policy allows, or one denies. */
    static ApiError denied(Style style, Caller caller, String action, String resourceArn, String reason) {
        String text = caller.isAnonymous()
                ? "Access Denied"
                : "User: %s is not authorized to perform: %s on resource: %s %s"
                        .formatted(
                                caller.arn(),
                                action,
                                style == Style.S3 ? '"' + resourceArn + '"' : resourceArn,
                                reason);
        return switch (style) {
            case S3, REST_XML, QUERY -> new ApiError(403, "AccessDenied", text);
            case JSON -> new ApiError(400, "AccessDeniedException", text);
            case REST_JSON -> new ApiError(403, "AccessDeniedException", text);
        };
    }

    /** A body or member that cannot be read. */
    static ApiError malformed(Style style, MalformedInputException cause) {
        String text = "The request could not be read: " + cause.getMessage();
        return switch (style) {
            case S3 ->
                cause.getMessage().equals("XML")
                        ? new ApiError(
                                400,
                                "MalformedXML",
                                "The XML you provided was not well-formed or did not validate against our published"
                                        + " schema")
                        : new ApiError(400, "InvalidArgument", "Invalid value for " + cause.getMessage());
            case REST_XML, QUERY -> new ApiError(400, "MalformedInput", text);
            case JSON, REST_JSON -> new ApiError(400, "SerializationException", text);
        };
    }

    /** Too many requests. */
    static ApiError throttled(Service service) {
        return service.throttled().orElseGet(() -> usuallyThrottled(Style.of(service)));
    }

    private static ApiError usuallyThrottled(Style style) {
        return switch (style) {
            case S3 -> new ApiError(503, "SlowDown", "Please reduce your request rate.");
            case REST_XML, QUERY -> new ApiError(400, "Throttling", "Rate exceeded");
            case JSON -> new ApiError(400, "TooManyRequestsException", "Rate exceeded");
            case REST_JSON -> new ApiError(429, "TooManyRequestsException", "Rate exceeded");
        };
    }
}
