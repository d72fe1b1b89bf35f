package dev.pilothouse.sandbox.cognito;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;

/**
 * A program that signs somebody in by SRP with the real client.
 *
 * @param name what the person typed
 */
record SignIn(CognitoIdentityProviderClient users, String clientId, String poolName, String name, SrpClient srp) {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss 'UTC' yyyy", Locale.US);

    SignIn(CognitoIdentityProviderClient users, String clientId, String poolName, String name) {
        this(users, clientId, poolName, name, new SrpClient(new BigInteger(256, new SecureRandom()), true));
    }

    SignIn by(String otherClient) {
        return new SignIn(users, otherClient, poolName, name, srp);
    }

    SignIn as(String otherName) {
        return new SignIn(users, clientId, poolName, otherName, srp);
    }

    SignIn unpadded() {
        return new SignIn(users, clientId, poolName, name, new SrpClient(srp.a(), false));
    }

    AuthenticationResultType with(String password) {
        return send(answer(ask(), password, Instant.now()));
    }

    /** The right password, and what is asked then. */
    RespondToAuthChallengeResponse proved(String password) {
        return users.respondToAuthChallenge(answer(ask(), password, Instant.now()));
    }

    /** The answer to a step behind the password. */
    RespondToAuthChallengeResponse further(RespondToAuthChallengeResponse asked, Map<String, String> answer) {
        return further(asked.challengeName(), asked.session(), answer);
    }

    RespondToAuthChallengeResponse further(ChallengeNameType step, String session, Map<String, String> answer) {
        Map<String, String> responses = new HashMap<>(answer);
        responses.putIfAbsent("USERNAME", name);
        return users.respondToAuthChallenge(
                q -> q.clientId(clientId).challengeName(step).session(session).challengeResponses(responses));
    }

    InitiateAuthResponse ask() {
        return ask(srp.publicKey().toString(16));
    }

    InitiateAuthResponse ask(String srpA) {
        return users.initiateAuth(q -> q.clientId(clientId)
                .authFlow(AuthFlowType.USER_SRP_AUTH)
                .authParameters(Map.of("USERNAME", name, "SRP_A", srpA)));
    }

    /** The responses to a challenge, still open to change. */
    Map<String, String> responses(InitiateAuthResponse asked, String password, Instant clock) {
        Map<String, String> challenge = asked.challengeParameters();
        String userId = challenge.get("USER_ID_FOR_SRP");
        String timestamp = TIMESTAMP.format(clock.atOffset(ZoneOffset.UTC));
        BigInteger x = srp.x(poolName, userId, password, new BigInteger(challenge.get("SALT"), 16));
        byte[] key = srp.key(new BigInteger(challenge.get("SRP_B"), 16), x);
        byte[] secretBlock = Base64.getDecoder().decode(challenge.get("SECRET_BLOCK"));
        Map<String, String> responses = new HashMap<>();
        responses.put("USERNAME", challenge.get("USERNAME"));
        responses.put("PASSWORD_CLAIM_SECRET_BLOCK", challenge.get("SECRET_BLOCK"));
        responses.put("TIMESTAMP", timestamp);
        responses.put(
                "PASSWORD_CLAIM_SIGNATURE",
                Base64.getEncoder().encodeToString(SrpClient.sign(key, poolName, userId, secretBlock, timestamp)));
        return responses;
    }

    RespondToAuthChallengeRequest answer(InitiateAuthResponse asked, String password, Instant clock) {
        return RespondToAuthChallengeRequest.builder()
                .clientId(clientId)
                .challengeName(ChallengeNameType.PASSWORD_VERIFIER)
                .session(asked.session())
                .challengeResponses(responses(asked, password, clock))
                .build();
    }

    AuthenticationResultType send(RespondToAuthChallengeRequest answer) {
        return users.respondToAuthChallenge(answer).authenticationResult();
    }

    /** The answer with another value for one of its responses. */
    static RespondToAuthChallengeRequest changed(RespondToAuthChallengeRequest answer, String name, String value) {
        Map<String, String> responses = new HashMap<>(answer.challengeResponses());
        responses.put(name, value);
        return answer.copy(q -> q.challengeResponses(responses));
    }
}
