package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.wire.ApiError;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The tokens of transactions that were carried out in the last ten minutes. Used by one writer at a time. */
final class Tokens {
    private static final Duration VALID = Duration.ofMinutes(10);

    private final Map<String, Done> done = new HashMap<>();

    /**
     * Carries out what was not carried out yet, and tells again what that took.
     *
     * @param token null where the request has none
     * @param asked what must be the same when the token comes again
     */
    List<Used> once(String token, Object asked, Instant now, Supplier<List<Used>> work) {
        done.values().removeIf(it -> !now.isBefore(it.at.plus(VALID)));
        Done before = token == null ? null : done.get(token);
        if (before == null) {
            List<Used> used = work.get();
            if (token != null) {
                done.put(token, new Done(asked, now, used));
            }
            return used;
        }
        if (!before.asked.equals(asked)) {
            throw new ApiError(
                    400,
                    "IdempotentParameterMismatchException",
                    "The request uses the same client token as a previous, but non-identical request.");
        }
        return before.used;
    }

    void clear() {
        done.clear();
    }

    private record Done(Object asked, Instant at, List<Used> used) {}
}
