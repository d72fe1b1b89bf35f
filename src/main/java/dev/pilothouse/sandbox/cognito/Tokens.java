package dev.pilothouse.sandbox.cognito;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

/** Makes the ID and access tokens of a pool (developer guide, "Understanding user pool JSON web tokens"). */
final class Tokens {
    /** The default {@code IdTokenValidity} and {@code AccessTokenValidity}. */
    static final Duration LIFE = Duration.ofMinutes(60);

    static final String SCOPE = "aws.cognito.signin.user.admin";

    private final String issuer;
    private final SigningKey key;

    Tokens(String issuer, SigningKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    /** A fresh pair for a sign-in; the caller adds the refresh token where one is due. */
    AuthenticationResultType.Builder pair(Grant grant, Account account, Instant now) {
        String event = UUID.randomUUID().toString();
        return AuthenticationResultType.builder()
                .idToken(key.sign(id(grant, account, common(grant, account, event, now))))
                .accessToken(key.sign(access(grant, account, common(grant, account, event, now))))
                .tokenType("Bearer")
                .expiresIn(Math.toIntExact(LIFE.toSeconds()));
    }

    private JWTClaimsSet.Builder common(Grant grant, Account account, String event, Instant now) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .subject(account.sub())
                .issuer(issuer)
                .claim("origin_jti", grant.id())
                .claim("event_id", event)
                .claim("auth_time", grant.signedIn().getEpochSecond())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(UUID.randomUUID().toString());
        return account.groups().isEmpty() ? claims : claims.claim("cognito:groups", account.groupNames());
    }

    private static JWTClaimsSet id(Grant grant, Account account, JWTClaimsSet.Builder claims) {
        claims.audience(grant.clientId())
                .claim("token_use", "id")
                .claim("cognito:username", account.sub())
                .claim("email", account.email())
                .claim("email_verified", true);
        if (!account.roles().isEmpty()) {
            claims.claim("cognito:roles", account.roles());
        }
        account.preferredRole().ifPresent(role -> claims.claim("cognito:preferred_role", role));
        return claims.build();
    }

    private static JWTClaimsSet access(Grant grant, Account account, JWTClaimsSet.Builder claims) {
        return claims.claim("client_id", grant.clientId())
                .claim("token_use", "access")
                .claim("scope", SCOPE)
                .claim("username", account.sub())
                .build();
    }
}
