package dev.pilothouse.aws.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.utils.cache.CachedSupplier;
import software.amazon.awssdk.utils.cache.CachedSupplier.StaleValueBehavior;
import software.amazon.awssdk.utils.cache.OneCallerBlocks;
import software.amazon.awssdk.utils.cache.RefreshResult;

/**
 * Credentials that renew themselves: many may ask at once, one of them fetches. Where the sign-in has ended, whoever asks waits,
 * before anything of their call is sent, until the same person is back. Thread-safe.
 */
final class RoleCredentials implements AwsCredentialsProvider {
    private static final Duration STALE = Duration.ofMinutes(1);
    private static final Duration PREFETCH = Duration.ofMinutes(5);
    private final Duration patience;
    private volatile Source source;
    private boolean closed;

    /**
     * @param source buys new ones
     * @param ended whether the source will never give any again, until {@link #follow}
     * @param clock AWS's time, which the expiry of credentials is in
     * @param patience how long a call waits for somebody to sign in again
     */
    RoleCredentials(Supplier<AwsSessionCredentials> source, BooleanSupplier ended, Clock clock, Duration patience) {
        this.patience = patience;
        this.source = new Source(
                CachedSupplier.builder(() -> renewed(source.get()))
                        .prefetchStrategy(new OneCallerBlocks())
                        .staleValueBehavior(StaleValueBehavior.STRICT)
                        .cachedValueName("role credentials")
                        .clock(clock)
                        .build(),
                ended);
    }

    private record Source(CachedSupplier<AwsSessionCredentials> cached, BooleanSupplier ended) {}

    /**
     * @throws AbortedException where the thread was interrupted while it waited; nothing was sent
     * @throws dev.pilothouse.core.Refused where nobody came, or it was {@link #close closed}
     */
    @Override
    public AwsCredentials resolveCredentials() {
        while (true) {
            Source now = source;
            try {
                return now.cached.get();
            } catch (RuntimeException e) {
                if (!now.ended.getAsBoolean()) {
                    throw e;
                }
                awaitAnother(now, e);
            }
        }
    }

    /** Goes on with what another sign-in of the same person gives; whoever waits is woken. */
    synchronized void follow(RoleCredentials other) {
        source = other.source;
        notifyAll();
    }

    /** Whoever waits is told that nobody comes. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Without the credentials. */
    @Override
    public String toString() {
        return "RoleCredentials";
    }

    private synchronized void awaitAnother(Source before, RuntimeException cause) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (source == before) {
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (closed || left <= 0) {
                throw Refusals.ended(cause);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw AbortedException.create("Stopped while waiting for somebody to sign in again", e);
            }
        }
    }

    private static RefreshResult<AwsSessionCredentials> renewed(AwsSessionCredentials credentials) {
        Instant expires = credentials.expirationTime().orElseThrow();
        return RefreshResult.builder(credentials)
                .staleTime(expires.minus(STALE))
                .prefetchTime(expires.minus(PREFETCH))
                .build();
    }
}
