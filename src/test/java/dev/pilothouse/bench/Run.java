package dev.pilothouse.bench;

import java.util.Map;
import java.util.Set;

/**
 * One run of one tool.
 *
 * @param seconds on the wall
 * @param cpuSeconds of its process
 * @param peakMegabytes the most memory that its process had resident; 0 where the system does not tell
 * @param exit the exit code
 * @param requests what it asked the stub for, by operation
 * @param load the system's load average when it began
 */
record Run(
        String tool,
        String what,
        int round,
        double seconds,
        double cpuSeconds,
        double peakMegabytes,
        int exit,
        Map<String, Long> requests,
        double load) {
    private static final Set<String> OTHERS = Set.of("expect", "GetCallerIdentity");

    Run {
        requests = Map.copyOf(requests);
    }

    /** All requests to S3: headers that ask for leave to send a body are none, and whose keys they are is told by STS. */
    long asked() {
        return requests.entrySet().stream()
                .filter(count -> !OTHERS.contains(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Requests that store bytes. */
    long stored() {
        return requests.getOrDefault("Put", 0L) + requests.getOrDefault("UploadPart", 0L);
    }
}
