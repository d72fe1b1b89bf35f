package dev.pilothouse.aws.signin;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;

/** A Cognito user pool, where people prove who they are. Blocking; thread-safe. */
final class UserPool {
    private final AwsClients clients;
    private final PoolId pool;
    private final String client;
    private final ServerClock clock;
    private final IdTokens idTokens;
    private final SecureRandom random = new SecureRandom();

    /** @param client the app client's id; a public client, without a secret */
    UserPool(AwsClients clients, PoolId pool, String client, ServerClock clock) {
        this.clients = clients;
        this.pool = pool;
        this.client = client;
        this.clock = clock;
        this.idTokens =
                new IdTokens(pool, pool.keys(clients.address(CognitoIdentityProviderClient.class)), client, clock);
    }

    /** What the pool says to a password. */
    sealed interface Verdict {
        record Granted(Tokens tokens) implements Verdict {}

        /** Something else is asked for, by Cognito's name of it. */
        record Asked(String challenge) implements Verdict {}
    }

    /** USER_SRP_AUTH; the password leaves this computer in no form. */
    Verdict signIn(String email, char[] password) {
        Srp srp = Srp.begin(random);
        InitiateAuthResponse asked = cognito(Calls.READ)
                .initiateAuth(request -> request.clientId(client)
                        .authFlow(AuthFlowType.USER_SRP_AUTH)
                        .authParameters(Map.of("USERNAME", email, "SRP_A", srp.publicKey())));
        asked.sdkHttpResponse().firstMatchingHeader("Date").ifPresent(clock::learn);
        if (asked.challengeName() != ChallengeNameType.PASSWORD_VERIFIER) {
            return asked(asked.challengeNameAsString());
        }
        PasswordChallenge challenge =
                PasswordChallenge.read(asked.challengeParameters()).orElseThrow(Refusals::unusableChallenge);
        RespondToAuthChallengeResponse answer = prove(srp, challenge, password, asked.session());
        return answer.authenticationResult() == null
                ? asked(answer.challengeNameAsString())
                : new Verdict.Granted(verified(answer.authenticationResult(), Optional.empty()));
    }

    /** New tokens for the same person; a new refresh token where the pool rotates them. */
    Tokens refresh(Tokens tokens) {
        AuthenticationResultType fresh = cognito(Calls.READ)
                .getTokensFromRefreshToken(request -> request.clientId(client).refreshToken(tokens.refresh()))
                .authenticationResult();
        Tokens verified = verified(fresh, Optional.of(tokens.refresh()));
        if (!verified.claims().subject().equals(tokens.claims().subject())) {
            throw Refusals.tokenNotGenuine(null);
        }
        return verified;
    }

    /** Ends the sign-in; AWS credentials that it bought live on until they expire. */
    void revoke(Tokens tokens) {
        cognito(Calls.WRITE).revokeToken(request -> request.clientId(client).token(tokens.refresh()));
    }

    // Sent once: a session that was answered can't be answered again, and a repeat would look like a wrong password.
    private RespondToAuthChallengeResponse prove(
            Srp srp, PasswordChallenge challenge, char[] password, String session) {
        String timestamp = clock.srpTimestamp();
        byte[] signature = srp.signature(pool.name(), challenge, password, timestamp);
        return cognito(Calls.ONCE)
                .respondToAuthChallenge(request -> request.clientId(client)
                        .challengeName(ChallengeNameType.PASSWORD_VERIFIER)
                        .session(session)
                        .challengeResponses(Map.of(
                                "USERNAME", challenge.username(),
                                "PASSWORD_CLAIM_SECRET_BLOCK", challenge.secret(),
                                "PASSWORD_CLAIM_SIGNATURE", Base64.getEncoder().encodeToString(signature),
                                "TIMESTAMP", timestamp)));
    }

    private Tokens verified(AuthenticationResultType result, Optional<String> refreshBefore) {
        String refresh = Optional.ofNullable(result.refreshToken())
                .or(() -> refreshBefore)
                .orElseThrow(() -> Refusals.tokenNotGenuine(null));
        return new Tokens(result.idToken(), refresh, idTokens.verify(result.idToken()));
    }

    private static Verdict asked(String challenge) {
        return new Verdict.Asked(String.valueOf(challenge));
    }

    private CognitoIdentityProviderClient cognito(Calls calls) {
        return clients.get(CognitoIdentityProviderClient.class, CognitoIdentityProviderClient::builder, calls);
    }
}
