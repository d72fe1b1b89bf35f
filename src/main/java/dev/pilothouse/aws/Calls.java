package dev.pilothouse.aws;

import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** How often a client may send a request, and how long it may take: set in code, whatever the SDK's defaults become. */
public enum Calls {
    /** Reads: up to three requests. */
    READ,
    /** Writes that may be sent twice without harm: up to three requests. */
    WRITE,
    /** Exactly one request, whatever happens. */
    ONCE,
    /** Bodies of any size: up to three requests, no limit on the whole call. */
    TRANSFER;

    private static final int REQUESTS = 3;

    RetryStrategy retries() {
        return this == ONCE
                ? AwsRetryStrategy.doNotRetry()
                : AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(REQUESTS)
                        .build();
    }

    /** The limit on a call with all its requests and the pauses between them. */
    Optional<Duration> limit(TimeLimits limits) {
        return this == TRANSFER ? Optional.empty() : Optional.of(limits.call());
    }
}
