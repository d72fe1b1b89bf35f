package dev.pilothouse.sandbox.wire;

import java.util.List;

/** Sees every request, and may trouble it. Thread-safe. */
public interface Watch {
    /**
     * Called before anything is done.
     *
     * @param operation AWS's name of the operation; {@link #PLAIN} for a request outside the model
     * @return what shall go wrong, in order
     */
    List<Fault> before(String operation);

    /** Called when the request was answered or dropped; {@code status} is 0 where it was dropped. */
    void after(String operation, String callerArn, int status);

    /** The operation's name of requests that are none of the model's. */
    String PLAIN = "(plain)";
}
