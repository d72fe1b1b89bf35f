package dev.pilothouse.sandbox.cognito;

import dev.pilothouse.sandbox.cognito.UserPoolDefinition.AppClient;
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
    private final Set<String> open = ConcurrentHashMap.newKeySet();

    Grants(Random random) {
        this.random = random;
    }

    Grant open(String sub, AppClient client, Instant now) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        String refreshToken = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        Grant grant = new Grant(
                UUID.randomUUID().toString(), refreshToken, sub, client.id(), now, now.plus(client.refreshTokenLife()));
        byRefreshToken.put(refreshToken, grant);
        open.add(grant.id());
        return grant;
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

    /** Also those of which nothing is known, as after a reset. */
    boolean isRevoked(String id) {
        return !open.contains(id);
    }
}
