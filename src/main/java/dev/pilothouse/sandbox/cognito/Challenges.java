package dev.pilothouse.sandbox.cognito;

import dev.pilothouse.sandbox.wire.ApiError;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The challenges that were asked: each may be answered once, in time, by the client that asked. One is named by its session,
 * or by its secret block where the client is given no session.
 */
final class Challenges {
    /** The default {@code AuthSessionValidity}. */
    static final Duration LIFE = Duration.ofMinutes(3);

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Map<String, Entry> asked = new ConcurrentHashMap<>();

    void ask(String handle, String clientId, Challenge challenge, Instant now) {
        asked.values()
                .removeIf(entry -> entry.challenge.expires().plus(REMEMBERED).isBefore(now));
        asked.put(handle, new Entry(clientId, challenge, new AtomicBoolean()));
    }

    /** Takes the challenge for an answer, so that no second answer finds it. */
    Challenge take(String handle, String clientId, Instant now) {
        Entry entry = asked.get(handle);
        if (entry == null || !entry.clientId.equals(clientId)) {
            throw invalid(".");
        }
        if (!entry.answered.compareAndSet(false, true)) {
            throw invalid(", session can only be used once.");
        }
        if (now.isAfter(entry.challenge.expires())) {
            throw invalid(", session is expired.");
        }
        return entry.challenge;
    }

    private static ApiError invalid(String why) {
        return Refused.notAuthorized("Invalid session for the user" + why);
    }

    private record Entry(String clientId, Challenge challenge, AtomicBoolean answered) {}
}
