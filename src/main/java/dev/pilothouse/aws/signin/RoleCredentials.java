package dev.pilothouse.aws.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.utils.cache.CachedSupplier;
import software.amazon.awssdk.utils.cache.CachedSupplier.StaleValueBehavior;
import software.amazon.awssdk.utils.cache.OneCallerBlocks;
import software.amazon.awssdk.utils.cache.RefreshResult;

/** Credentials that renew themselves: many may ask at once, one of them fetches. Thread-safe. */
final class RoleCredentials implements AwsCredentialsProvider {
    private static final Duration STALE = Duration.ofMinutes(1);
    private static final Duration PREFETCH = Duration.ofMinutes(5);
    private final CachedSupplier<AwsSessionCredentials> cached;

    /** @param clock AWS's time, which the expiry of credentials is in */
    RoleCredentials(Supplier<AwsSessionCredentials> source, Clock clock) {
        this.cached = CachedSupplier.builder(() -> renewed(source.get()))
                .prefetchStrategy(new OneCallerBlocks())
                .staleValueBehavior(StaleValueBehavior.STRICT)
                .cachedValueName("role credentials")
                .clock(clock)
                .build();
    }

    @Override
    public AwsCredentials resolveCredentials() {
        return cached.get();
    }

    /** Without the credentials. */
    @Override
    public String toString() {
        return "RoleCredentials";
    }

    private static RefreshResult<AwsSessionCredentials> renewed(AwsSessionCredentials credentials) {
        Instant expires = credentials.expirationTime().orElseThrow();
        return RefreshResult.builder(credentials)
                .staleTime(expires.minus(STALE))
                .prefetchTime(expires.minus(PREFETCH))
                .build();
    }
}
