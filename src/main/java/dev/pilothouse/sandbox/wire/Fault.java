package dev.pilothouse.sandbox.wire;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Something that goes wrong with one request on purpose. */
public sealed interface Fault {
    /** Answers an error; nothing was done. */
    record Fail(int status, String code, String message) implements Fault {}

    /** Answers the service's own error for too many requests; nothing was done. */
    record Throttle() implements Fault {}

    /** Closes the connection without an answer; nothing was done. */
    record DropBefore() implements Fault {}

    /** Does what was asked, then closes the connection without an answer. */
    record DropAfter() implements Fault {}

    /** Does what was asked and closes the connection in the middle of the answer's body. */
    record Cut() implements Fault {}

    /** Does what was asked and closes the connection after so many bytes of the answer's body, be it a stream of events. */
    record CutAt(long bytes) implements Fault {}

    /** Waits before anything else; combines with other faults. */
    record Delay(Duration time) implements Fault {}

    /** Waits before anything else until the latch opens, even where the client goes away meanwhile; combines with others. */
    record Hold(CountDownLatch until) implements Fault {}
}
