package dev.pilothouse.sandbox.wire;

/** The errors that services of one style share. */
final class Refusals {
    private Refusals() {}

    /** A body or member that cannot be read. */
    static ApiError malformed(Style style, MalformedInputException cause) {
        return switch (style) {
            case S3 ->
                cause.getMessage().equals("XML")
                        ? new ApiError(
                                400,
                                "MalformedXML",
                                "The XML you provided was not well-formed or did not validate against our published"
                                        + " schema")
                        : new ApiError(400, "InvalidArgument", "Invalid value for " + cause.getMessage());
            case REST_XML ->
                new ApiError(400, "MalformedInput", "The request could not be read: " + cause.getMessage());
            case QUERY -> new ApiError(400, "MalformedInput", "The request could not be read: " + cause.getMessage());
            case JSON, REST_JSON ->
                new ApiError(400, "SerializationException", "The request could not be read: " + cause.getMessage());
        };
    }

    /** Too many requests. */
    static ApiError throttled(Style style) {
        return switch (style) {
            case S3 -> new ApiError(503, "SlowDown", "Please reduce your request rate.");
            case REST_XML, QUERY -> new ApiError(400, "Throttling", "Rate exceeded");
            case JSON -> new ApiError(400, "TooManyRequestsException", "Rate exceeded");
            case REST_JSON -> new ApiError(429, "TooManyRequestsException", "Rate exceeded");
        };
    }
}
