package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.wire.World;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * The exports, or the imports, by their ARNs. Thread-safe.
 *
 * @param <D> the SDK's description of one
 */
final class Jobs<D> {
    static final Duration USUAL = Duration.ofSeconds(2);

    private final SequencedMap<String, Job<D>> byArn = new LinkedHashMap<>();
    private final Map<String, Asked> byToken = new LinkedHashMap<>();

    /** An id as AWS makes them, from the time and by chance. */
    static String id(Instant now, World world) {
        return "%014d-%s"
                .formatted(
                        now.toEpochMilli(),
                        Integer.toHexString(world.ids().get().hashCode() | 0x10000000));
    }

    /**
     * The job that the token began, or a new one.
     *
     * @param token null for none
     * @param asked what must be the same when the token comes again
     */
    synchronized Job<D> once(
            String token, Object asked, Supplier<RuntimeException> conflict, Supplier<Started<D>> start) {
        Asked before = token == null ? null : byToken.get(token);
        if (before != null) {
            if (!before.what.equals(asked)) {
                throw conflict.get();
            }
            return byArn.get(before.arn);
        }
        Started<D> started = start.get();
        byArn.put(started.arn, started.job);
        if (token != null) {
            byToken.put(token, new Asked(asked, started.arn));
        }
        return started.job;
    }

    synchronized Optional<D> find(String arn) {
        return Optional.ofNullable(byArn.get(arn)).map(Job::look);
    }

    /** Newest first. */
    synchronized List<D> all() {
        return byArn.sequencedValues().reversed().stream().map(Job::look).toList();
    }

    synchronized void clear() {
        byArn.clear();
        byToken.clear();
    }

    /** A job that has begun. */
    record Started<D>(String arn, Job<D> job) {}

    private record Asked(Object what, String arn) {}
}
