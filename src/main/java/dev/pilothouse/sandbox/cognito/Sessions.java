package dev.pilothouse.sandbox.cognito;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;

/** The steps behind the password that wait for an answer, by the session that each was given. Thread-safe. */
final class Sessions {
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int BYTES = 384;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Waiting> open = new ConcurrentHashMap<>();

    /**
     * A step that was asked.
     *
     * @param expires by {@code AuthSessionValidity}, from when it was asked
     * @param settingUp the authenticator that is being set up, once one is
     */
    record Waiting(
            String sub, String clientId, ChallengeNameType challenge, Instant expires, Optional<SetUp> settingUp) {
        /** The same step, further on. */
        Waiting with(SetUp setUp) {
            return new Waiting(sub, clientId, challenge, expires, Optional.of(setUp));
        }
    }

    /** @param verified whether a code of it was right */
    record SetUp(Authenticator authenticator, boolean verified) {}

    /** The session by which the step is answered. */
    String open(Waiting step, Instant now) {
        open.values().removeIf(old -> old.expires().plus(REMEMBERED).isBefore(now));
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String session = Base64.getEncoder().encodeToString(bytes);
        open.put(session, step);
        return session;
    }

    boolean knows(String session) {
        return open.containsKey(session);
    }

    /** The step that a session stands for; it stays, so that a wrong code can be followed by a right one. */
    Waiting find(String session, ChallengeNameType challenge, Instant now) {
        Waiting step = Optional.ofNullable(open.get(session))
                .filter(found -> found.challenge() == challenge)
                .orElseThrow(() -> Refused.notAuthorized("Invalid session for the user."));
        if (now.isAfter(step.expires())) {
            throw Refused.notAuthorized("Invalid session for the user, session is expired.");
        }
        return step;
    }

    /** The step was passed, or goes on under another session. */
    void close(String session) {
        open.remove(session);
    }
}
