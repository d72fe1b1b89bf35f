package dev.pilothouse.sandbox.wire;

import java.util.function.Function;

/** Where a service registers what it answers; an operation not registered answers 501 with its name. */
public interface Operations {
    /**
     * An operation that must be signed, and that the caller's policies must allow.
     *
     * @param action the IAM action, such as {@code s3:PutObject}
     * @param resource the ARN that the action is about, from the request
     */
    <Q, R> Operations on(Class<Q> request, String action, Function<Q, String> resource, Handler<Q, R> handler);

    /** An operation that must be signed but needs no permission (STS's GetCallerIdentity). */
    <Q, R> Operations signed(Class<Q> request, Handler<Q, R> handler);

    /** An operation that AWS lets anybody call unsigned (Cognito's public operations). */
    <Q, R> Operations open(Class<Q> request, Handler<Q, R> handler);
}
