package dev.pilothouse.sandbox.wire;

/**
 * What a pretend service does for one operation.
 *
 * @param <Q> the SDK's request type
 * @param <R> the SDK's response type
 */
@FunctionalInterface
public interface Handler<Q, R> {
    /** Answers, or throws {@link ApiError}; any other exception becomes a 500 InternalFailure. */
    R handle(Q request, Call call) throws Exception;
}
