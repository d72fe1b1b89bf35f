package dev.pilothouse.feature.site.rollback;

import dev.pilothouse.feature.site.plan.Phases;
import dev.pilothouse.feature.site.plan.SitePlan;
import java.time.Duration;
import java.util.List;

/**
 * How long a rollback will take: its requests, so many at a time, at the pace at which the bucket answered before. S3 copies
 * inside a region at hundreds of megabytes a second, which counts for large files only.
 */
final class Estimate {
    private static final int AT_ONCE = 128;
    private static final long BYTES_A_SECOND = 100_000_000;
    // lock, manifest, pointer, invalidation
    private static final int ALWAYS = 4;

    private Estimate() {}

    static Duration of(SitePlan plan, Duration answer) {
        Phases phases = Phases.of(plan.changes());
        long rounds = ALWAYS + rounds(plan.endangered());
        for (List<?> phase : List.of(phases.added(), phases.changed(), phases.pages(), phases.entries())) {
            rounds += rounds(phase);
        }
        rounds += rounds(phases.inOrder());
        long copied = plan.bytes() * 1000 / BYTES_A_SECOND;
        return answer.multipliedBy(rounds).plusMillis(copied);
    }

    private static long rounds(List<?> requests) {
        return Math.ceilDiv(requests.size(), AT_ONCE);
    }
}
