package dev.pilothouse.sandbox.cognito;

import dev.pilothouse.sandbox.cognito.UserPoolDefinition.AppClient;
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
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Map<String, Entry> asked = new ConcurrentHashMap<>();

    void ask(String handle, AppClient client, Challenge challenge, Instant now) {
        asked.values()
                .removeIf(entry -> entry.challenge.expires().plus(REMEMBERED).isBefore(now));
        asked.put(handle, new Entry(client.id(), challenge, new AtomicBoolean()));
    }

    /** Takes the challenge for an answer, so that no second answer finds it. */
    Challenge take(String handle, AppClient client, Instant now) {
        Entry entry = asked.get(handle);
        if (entry == null || !entry.clientId.equals(client.id())) {
            throw refused(client, ".");
        }
        if (!entry.answered.compareAndSet(false, true)) {
            throw refused(client, ", session can only be used once.");
        }
        if (now.isAfter(entry.challenge.expires())) {
            throw refused(client, ", session is expired.");
        }
        return entry.challenge;
    }

    private static ApiError refused(AppClient client, String why) {
        return client.givesSession()
                ? Refused.notAuthorized("Invalid session for the user" + why)
                : Refused.wrongPassword();
    }

    private record Entry(String clientId, Challenge challenge, AtomicBoolean answered) {}
}
