package dev.pilothouse.sandbox.wire;

import java.io.IOException;
import software.amazon.awssdk.core.SdkPojo;

/** An answer that comes as a stream of events, written as they happen; its end is the stream's. */
@FunctionalInterface
public interface Events {
    /**
     * Sends what there is to send.
     *
     * @throws ApiError becomes an exception event, which ends the stream; so does any other, as InternalFailure
     * @throws IOException cuts the connection, or says that the reader has gone
     */
    void sendTo(Sink out) throws Exception;

    /** Whether it goes on until its reader leaves: nobody waits for its end. */
    default boolean endless() {
        return false;
    }

    /** Where events go, each at once. */
    @FunctionalInterface
    interface Sink {
        /**
         * Sends one event.
         *
         * @param event from a builder of its stream, as {@code StartLiveTailResponseStream.sessionUpdateBuilder()}: it knows its
         *     type
         * @throws IOException where the reader has gone
         */
        void send(SdkPojo event) throws IOException;
    }
}
