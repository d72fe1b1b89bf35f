package dev.pilothouse.aws;

import java.time.Duration;
import java.time.Instant;

/**
 * An answered call, as the status bar tells it.
 *
 * @param service the SDK's name of it, such as {@code S3}
 * @param requestId empty where the service gave none
 * @param took from the call to its answer, retries included
 * @param when the answer came, by this computer's clock
 */
public record LastCall(String service, String operation, String requestId, Duration took, Instant when) {}
