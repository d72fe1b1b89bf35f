package dev.pilothouse.sandbox.cloudwatch;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** What metrics were before the sandbox began, worked out when somebody asks. Thread-safe, and the same at each asking. */
public interface History {
    /** The metrics that it knows. */
    Collection<MetricKey> metrics();

    /** One minute of one metric; empty where there was nothing. */
    Optional<Samples> minute(MetricKey key, Instant minute);
}
