package dev.pilothouse.sandbox.cognito;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.pilothouse.sandbox.cognito.UserPoolDefinition.AppClient;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

/** A user pool as it lives: its people, its key, and who has signed in. Thread-safe. */
final class UserPool implements TokenIssuer {
    private final UserPoolDefinition definition;
    private final Accounts accounts;
    private final PasswordSignIn passwords;
    private final SigningKey key;
    private final Grants grants;
    private final Tokens tokens;
    private final FurtherSteps steps;
    private final ForgottenPasswords forgotten;

    /** @param now when it is created, from which its temporary passwords live */
    UserPool(UserPoolDefinition definition, SigningKey key, Instant now) {
        Random random = new SecureRandom();
        this.definition = definition;
        this.key = key;
        this.accounts = new Accounts(definition.name(), random);
        this.grants = new Grants(random);
        this.passwords = new PasswordSignIn(definition.name(), accounts);
        this.tokens = new Tokens(issuer(), key);
        this.steps = new FurtherSteps(accounts, definition.rules());
        this.forgotten = new ForgottenPasswords(accounts, definition.rules().passwords());
        Instant end = now.plus(definition.rules().passwords().temporaryPasswordLife());
        definition
                .people()
                .forEach(person -> accounts.add(
                        person,
                        definition.groups().stream()
                                .filter(group -> person.groups().contains(group.name()))
                                .toList(),
                        end));
    }

    String issuer() {
        return "https://" + definition.providerName();
    }

    Optional<AppClient> client(String id) {
        return definition.clients().stream()
                .filter(client -> client.id().equals(id))
                .findFirst();
    }

    Accounts accounts() {
        return accounts;
    }

    PasswordSignIn passwords() {
        return passwords;
    }

    FurtherSteps steps() {
        return steps;
    }

    ForgottenPasswords forgotten() {
        return forgotten;
    }

    /** Tokens for somebody who has passed every challenge. */
    AuthenticationResultType signIn(Account account, AppClient client, Instant now) {
        Grant grant = grants.open(account.sub(), client, now);
        return tokens.pair(grant, account, now)
                .refreshToken(grant.refreshToken())
                .build();
    }

    /** New ID and access tokens; a new refresh token too where the client rotates them. */
    AuthenticationResultType refresh(AppClient client, String refreshToken, Instant now) {
        Grant grant = grants.redeem(refreshToken, client.id(), now);
        Account account = accounts.named(grant.sub()).orElseThrow(() -> Refused.notAuthorized("Invalid Refresh Token"));
        account.admit();
        return client.lives()
                .rotation()
                .map(grace -> grants.rotate(grant, grace, now))
                .map(next -> tokens.pair(next, account, now).refreshToken(next.refreshToken()))
                .orElseGet(() -> tokens.pair(grant, account, now))
                .build();
    }

    /** Ends a sign-in. A token that nobody knows is as good as revoked (RFC 7009 2.2). */
    void revoke(AppClient client, String token) {
        if (SignedToken.read(token).isPresent()) {
            throw Refused.because("UnsupportedTokenTypeException", "Only refresh tokens can be revoked.");
        }
        grants.find(token).ifPresent(grant -> {
            if (!grant.clientId().equals(client.id())) {
                throw Refused.because("UnauthorizedException", "The token was issued to another client.");
            }
            grants.revoke(grant);
        });
    }

    void signOutEverywhere(Account account) {
        grants.revokeAll(account.sub());
    }

    /** Whose access token this is, if it is still good. */
    Account holder(SignedToken token, Instant now) {
        if (!token.isSignedBy(published())
                || !token.text("iss").equals(issuer())
                || !token.text("token_use").equals("access")) {
            throw Refused.notAuthorized("Invalid Access Token");
        }
        if (!now.isBefore(token.expires())) {
            throw Refused.notAuthorized("Access Token has expired");
        }
        if (hasRevoked(token.claims())) {
            throw Refused.notAuthorized("Access Token has been revoked");
        }
        Account account = accounts.named(token.text("sub"))
                .orElseThrow(() -> Refused.because("UserNotFoundException", "User does not exist."));
        account.admit();
        return account;
    }

    @Override
    public JWKSet published() {
        return key.published();
    }

    @Override
    public boolean hasRevoked(JWTClaimsSet claims) {
        return !(claims.getClaim("origin_jti") instanceof String id) || grants.isRevoked(id);
    }
}
