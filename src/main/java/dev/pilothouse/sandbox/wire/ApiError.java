package dev.pilothouse.sandbox.wire;

import java.util.Map;

/** An error as AWS documents it: HTTP status, code, text, and further members or headers that the service puts beside them. */
public final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String code;
    private final transient Map<String, String> members;
    private final transient Map<String, String> headers;
    private transient Map<String, String> json = Map.of();

    /** With nothing besides status, code and text. */
    public ApiError(int status, String code, String message) {
        this(status, code, message, Map.of(), Map.of());
    }

    /** As above; {@code members} stand beside code and message in the body (S3's {@code Key}), {@code headers} beside the status. */
    public ApiError(int status, String code, String message, Map<String, String> members, Map<String, String> headers) {
        super(message);
        this.status = status;
        this.code = code;
        this.members = Map.copyOf(members);
        this.headers = Map.copyOf(headers);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** AWS's code, such as {@code NoSuchKey}. */
    public String code() {
        return code;
    }

    /** Further members of the body, by name. */
    public Map<String, String> members() {
        return members;
    }

    /** With further members of a JSON body, by name, that are JSON themselves (DynamoDB's {@code Item}). */
    public ApiError withJson(Map<String, String> more) {
        json = Map.copyOf(more);
        return this;
    }

    /** Further members of a JSON body that are JSON themselves. */
    public Map<String, String> json() {
        return json;
    }

    /** Further headers, by name. */
    public Map<String, String> headers() {
        return headers;
    }
}
