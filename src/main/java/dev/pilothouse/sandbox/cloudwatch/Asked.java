package dev.pilothouse.sandbox.cloudwatch;

import dev.pilothouse.sandbox.wire.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;

/** What requests for metrics have in common. */
final class Asked {
    private static final Pattern REGION = Pattern.compile("Credential=[^/]+/\\d{8}/([^/]+)/");
    private static final Set<Integer> SHORT = Set.of(1, 5, 10, 20, 30);
    private static final int MINUTE = 60;
    /** Where CloudFront's metrics are, whatever the region of all else. */
    private static final String GLOBAL = "us-east-1";

    private Asked() {}

    static MetricKey key(String namespace, String name, List<Dimension> dimensions) {
        TreeMap<String, String> all = new TreeMap<>();
        dimensions.forEach(it -> all.put(it.name(), it.value()));
        return new MetricKey(namespace, name, all);
    }

    static void range(Instant from, Instant to) {
        if (from == null) {
            throw CloudWatchErrors.missing("StartTime");
        }
        if (to == null) {
            throw CloudWatchErrors.missing("EndTime");
        }
        if (!from.isBefore(to)) {
            throw CloudWatchErrors.validation("The parameter StartTime must be less than the parameter EndTime.");
        }
    }

    static Duration period(Integer seconds) {
        if (seconds == null) {
            throw CloudWatchErrors.missing("Period");
        }
        if (!SHORT.contains(seconds) && (seconds < MINUTE || seconds % MINUTE != 0)) {
            throw CloudWatchErrors.invalid("The parameter Period must be 1, 5, 10, 20, 30, or a multiple of 60.");
        }
        // All metrics here are of standard resolution, which has nothing below the minute.
        return Duration.ofSeconds(Math.max(MINUTE, seconds));
    }

    /** Whether a request's region is where a namespace's metrics are: CloudFront's only in us-east-1. */
    static boolean isThere(Call call, String namespace, String home) {
        Matcher scope = REGION.matcher(call.http().header("Authorization").orElse(""));
        String region = scope.find() ? scope.group(1) : home;
        return region.equals(namespace.equals("AWS/CloudFront") ? GLOBAL : home);
    }
}
