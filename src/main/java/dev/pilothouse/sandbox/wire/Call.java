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

    /**
     * The time that dates are compared with by which clients prove who they are: the machine's, which tests do not move,
     * but which the fault {@code skew} puts off.
     */
    Instant signatureTime();

    String requestId();

    Request http();

    /**
     * The body with any aws-chunked framing taken off. Hashes and chunk signatures are verified while it is read: reading
     * to the end may throw {@link ApiError}, so nothing may take effect before.
     */
    InputStream body();

    /** The answer's bytes, for operations whose output is a stream. */
    void answer(Body body);

    /** The answer as a stream of events; what the handler returns is its modelled beginning. */
    void events(Events events);

    /** A member of a JSON answer that is JSON already; it stands before the modelled ones. */
    void member(String name, Body json);

    /** An element of an XML answer that the model does not know; it stands last in its parent. */
    void element(String parent, String xml);

    /** A header of the answer that the model does not know. */
    void header(String name, String value);

    /** The answer's status, where it is not 200 (206, 304). */
    void status(int status);

    /** Whether the caller's policies, and the resource's own, allow a further action (CopyObject reads its source, too). */
    boolean may(String action, String resourceArn);

    /** As {@link #may}; throws what the service answers where it is refused. */
    void require(String action, String resourceArn);

    /** A trailing header of an aws-chunked body, such as {@code x-amz-checksum-crc32}; known once {@link #body} was read to its end. */
    Optional<String> trailer(String name);
}
