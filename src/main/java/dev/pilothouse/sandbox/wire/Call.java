package dev.pilothouse.sandbox.wire;

import dev.pilothouse.sandbox.iam.Caller;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** What a handler may know and say of the request it answers, beyond the modelled members. One thread, one request. */
public interface Call {
    /** Who signed; {@link Caller#anonymous()} where nobody did. */
    Caller caller();

    /** The sandbox's clock, which tests may move. */
    Instant now();

    String requestId();

    Request http();

    /** The body with any aws-chunked framing, chunk signature and trailer already taken off and verified while it is read. */
    InputStream body();

    /** The answer's bytes, for operations whose output is a stream. */
    void answer(Body body);

    /** A header of the answer that the model does not know. */
    void header(String name, String value);

    /** The answer's status, where it is not 200 (206, 304). */
    void status(int status);

    /** Whether the caller's policies, and the resource's own, allow a further action (CopyObject reads its source, too). */
    boolean may(String action, String resourceArn);

    /** As {@link #may}; throws what the service answers where it is refused. */
    void require(String action, String resourceArn);

    /**
     * The body's checksum as the client declared it, in a header or behind the body, compared with the bytes while
     * {@link #body} was read; empty where none was declared or a trailing one has not been read yet.
     */
    Optional<Checksum> checksum();
}
