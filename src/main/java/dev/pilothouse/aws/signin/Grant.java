package dev.pilothouse.aws.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.cognitoidentity.model.InvalidIdentityPoolConfigurationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RefreshTokenReuseException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** What one person was granted by one sign-in: tokens that are kept fresh, and the credentials they buy. Thread-safe. */
final class Grant {
    private static final Duration OLD = Duration.ofMinutes(5);
    private final Cognito cognito;
    private final Runnable onEnd;
    private Tokens tokens;
    private Optional<Instant> bought = Optional.empty();
    private boolean ended;
    private boolean givenBack;

    /** @param onEnd runs once, on any thread, when Cognito renews nothing any more */
    Grant(Cognito cognito, Tokens tokens, Runnable onEnd) {
        this.cognito = cognito;
        this.tokens = tokens;
        this.onEnd = onEnd;
    }

    synchronized Claims claims() {
        return tokens.claims();
    }

    /**
     * New credentials, after new tokens where those are old.
     *
     * @param role the one that was picked; empty where the pool decides
     */
    synchronized AwsSessionCredentials buy(Optional<Role> role) {
        if (ended || givenBack) {
            throw Refusals.ended(null);
        }
        refresh();
        try {
            AwsSessionCredentials credentials = cognito.identities().credentials(tokens, role);
            bought = credentials.expirationTime();
            return credentials;
        } catch (software.amazon.awssdk.services.cognitoidentity.model.NotAuthorizedException
                | InvalidIdentityPoolConfigurationException e) {
            throw bought.isEmpty() ? Refusals.noRole(e) : end(e);
        }
    }

    /** Whether Cognito renews nothing any more, while nobody has signed out. */
    synchronized boolean ended() {
        return ended && !givenBack;
    }

    /** Until when the credentials bought last are good, whatever becomes of the tokens. */
    synchronized Optional<Instant> credentialsEnd() {
        return bought;
    }

    /** Gives the tokens back; nothing can be bought with them afterwards, even where AWS could not be told. */
    synchronized void revoke() {
        givenBack = true;
        cognito.users().revoke(tokens);
    }

    private void refresh() {
        if (tokens.claims().expires().isAfter(cognito.clock().instant().plus(OLD))) {
            return;
        }
        try {
            tokens = cognito.users().refresh(tokens);
        } catch (NotAuthorizedException
                | RefreshTokenReuseException
                | PasswordResetRequiredException
                | UserNotConfirmedException
                | UserNotFoundException e) {
            throw end(e);
        }
    }

    private RuntimeException end(RuntimeException cause) {
        ended = true;
        onEnd.run();
        return Refusals.ended(cause);
    }
}
