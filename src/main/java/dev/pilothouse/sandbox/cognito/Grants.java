package dev.pilothouse.sandbox.cognito;

import dev.pilothouse.sandbox.cognito.UserPoolDefinition.AppClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who has signed in, and which of those sign-ins were ended. */
final class Grants {
    private static final int TOKEN_BYTES = 768;

    private final Random random;
    private final Map<String, Grant> byRefreshToken = new ConcurrentHashMap<>();
    private final Map<String, Rotated> rotated = new ConcurrentHashMap<>();
    private final Set<String> open = ConcurrentHashMap.newKeySet();

    Grants(Random random) {
        this.random = random;
    }

    Grant open(String sub, AppClient client, Instant now) {
        Grant grant = new Grant(
                UUID.randomUUID().toString(),
                token(),
                sub,
                client.id(),
                now,
                now.plus(client.lives().refreshToken()));
        byRefreshToken.put(grant.refreshToken(), grant);
        open.add(grant.id());
        return grant;
    }

    /**
     * The same sign-in under another refresh token, good for as long as the first one was. One that was rotated out leads to
     * its successor while the grace lasts, so that a repeated request comes to the same.
     */
    synchronized Grant rotate(Grant grant, Duration grace, Instant now) {
        Rotated before = rotated.get(grant.refreshToken());
        if (before != null) {
            if (now.isAfter(before.at().plus(grace)) || grace.isZero()) {
                throw Refused.because("RefreshTokenReuseException", "Refresh token has been used before.");
            }
            return before.successor();
        }
        Grant next = new Grant(grant.id(), token(), grant.sub(), grant.clientId(), grant.signedIn(), grant.expires());
        rotated.put(grant.refreshToken(), new Rotated(next, now));
        byRefreshToken.put(next.refreshToken(), next);
        return next;
    }

    /** The sign-in that a refresh token prolongs, if that token is good. */
    Grant redeem(String refreshToken, String clientId, Instant now) {
        Grant grant = find(refreshToken)
                .filter(found -> found.clientId().equals(clientId))
                .orElseThrow(() -> Refused.notAuthorized("Invalid Refresh Token"));
        if (isRevoked(grant.id())) {
            throw Refused.notAuthorized("Refresh Token has been revoked");
        }
        if (!now.isBefore(grant.expires())) {
            throw Refused.notAuthorized("Refresh Token has expired");
        }
        return grant;
    }

    Optional<Grant> find(String refreshToken) {
        return Optional.ofNullable(byRefreshToken.get(refreshToken));
    }

    void revoke(Grant grant) {
        open.remove(grant.id());
    }

    /** Ends every sign-in of a person, as {@code GlobalSignOut} does. */
    void revokeAll(String sub) {
        byRefreshToken.values().stream()
                .filter(grant -> grant.sub().equals(sub))
                .forEach(this::revoke);
    }

    private String token() {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Also those of which nothing is known, as after a reset. */
    boolean isRevoked(String id) {
        return !open.contains(id);
    }

    /** When a refresh token was used up, and what came in its place. */
    private record Rotated(Grant successor, Instant at) {}
}
