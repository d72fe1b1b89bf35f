package dev.pilothouse.aws.signin;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AssociateSoftwareTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponse;

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
        this.idTokens = new IdTokens(
                pool,
                pool.keys(clients.address(CognitoIdentityProviderClient.class)),
                clients::document,
                client,
                clock);
    }

    /** What the pool says to an answer. */
    sealed interface Verdict {
        record Granted(Tokens tokens) implements Verdict {}

        /** Something else is asked for. */
        record Asked(Step step) implements Verdict {}
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
            return asked(asked.challengeNameAsString(), asked.challengeParameters(), email, asked.session());
        }
        PasswordChallenge challenge =
                PasswordChallenge.read(asked.challengeParameters()).orElseThrow(Refusals::unusableChallenge);
        return verdict(prove(srp, challenge, password, asked.session()), challenge.username());
    }

    /** Answers a step. Sent once: a session that was answered can't be answered again. */
    Verdict answer(Step step, Map<String, String> responses) {
        Map<String, String> all = new HashMap<>(responses);
        all.put("USERNAME", step.username());
        RespondToAuthChallengeResponse answer = cognito(Calls.ONCE)
                .respondToAuthChallenge(request -> request.clientId(client)
                        .challengeName(step.name())
                        .session(step.session())
                        .challengeResponses(all));
        return verdict(answer, step.username());
    }

    /** A secret for an authenticator app, and the step under its new session. Sent once: each call makes another. */
    Associated associate(Step step) {
        AssociateSoftwareTokenResponse made =
                cognito(Calls.ONCE).associateSoftwareToken(request -> request.session(step.session()));
        return new Associated(made.secretCode(), step.under(made.session()));
    }

    /** The step under its new session, where the app's code is right. */
    Step verify(Step step, String code) {
        VerifySoftwareTokenResponse right = cognito(Calls.ONCE)
                .verifySoftwareToken(request -> request.session(step.session()).userCode(code));
        return step.under(right.session());
    }

    /** What {@link #associate} gave. */
    record Associated(String secret, Step step) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Associated[" + step + "]";
        }
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

    private Verdict verdict(RespondToAuthChallengeResponse answer, String username) {
        return answer.authenticationResult() == null
                ? asked(answer.challengeNameAsString(), answer.challengeParameters(), username, answer.session())
                : new Verdict.Granted(verified(answer.authenticationResult(), Optional.empty()));
    }

    private static Verdict asked(String name, Map<String, String> parameters, String username, String session) {
        return new Verdict.Asked(new Step(String.valueOf(name), parameters, username, session == null ? "" : session));
    }

    private CognitoIdentityProviderClient cognito(Calls calls) {
        return clients.get(CognitoIdentityProviderClient.class, CognitoIdentityProviderClient::builder, calls);
    }
}
