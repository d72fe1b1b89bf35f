package dev.pilothouse.feature.logs.groups;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * About how many bytes of log groups fall into a range of time: what is stored, by the share of the time that it covers. Nobody
 * tells it exactly before it is read. Pure.
 */
public final class Share {
    private Share() {}

    /** @param to without it */
    public static long bytes(List<LogGroup> groups, Instant from, Instant to, Instant now) {
        return groups.stream().mapToLong(group -> bytes(group, from, to, now)).sum();
    }

    private static long bytes(LogGroup group, Instant from, Instant to, Instant now) {
        Instant oldest = group.created().orElse(now.minus(Duration.ofDays(1)));
        if (group.days().isPresent()) {
            Instant kept = now.minus(Duration.ofDays(group.days().getAsInt()));
            oldest = oldest.isBefore(kept) ? kept : oldest;
        }
        Instant first = from.isBefore(oldest) ? oldest : from;
        Instant last = to.isAfter(now) ? now : to;
        double whole = Math.max(1, Duration.between(oldest, now).toMillis());
        double part = Duration.between(first, last).toMillis();
        return part <= 0 ? 0 : Math.round(group.stored() * Math.min(1, part / whole));
    }
}
