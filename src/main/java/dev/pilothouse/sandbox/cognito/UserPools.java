package dev.pilothouse.sandbox.cognito;

import dev.pilothouse.sandbox.cognito.UserPoolDefinition.AppClient;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;

/** The pools of the account, found as requests name them. Thread-safe. */
final class UserPools {
    private final Map<String, UserPool> byId = new ConcurrentHashMap<>();

    void put(String id, UserPool pool) {
        byId.put(id, pool);
    }

    void clear() {
        byId.clear();
    }

    Optional<UserPool> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** By app client, as all public operations do. */
    Member ofClient(String clientId) {
        Parameters.member("clientId", clientId);
        return byId.values().stream()
                .flatMap(pool -> pool.client(clientId).map(client -> new Member(pool, client)).stream())
                .findFirst()
                .orElseThrow(() -> Refused.notFound("User pool client " + clientId + " does not exist."));
    }

    /** By the session of a step that sets an authenticator up. */
    UserPool ofSession(String session) {
        return byId.values().stream()
                .filter(pool -> pool.steps().authenticators().knows(session))
                .findFirst()
                .orElseThrow(() -> Refused.notAuthorized("Invalid session for the user."));
    }

    /** By the issuer of an access token, which is not yet believed. */
    UserPool ofToken(SignedToken token) {
        return byId.values().stream()
                .filter(pool -> pool.issuer().equals(token.text("iss")))
                .findFirst()
                .orElseThrow(() -> Refused.notAuthorized("Invalid Access Token"));
    }

    /** An app client and the pool it belongs to. */
    record Member(UserPool pool, AppClient client) {
        void mustAllow(ExplicitAuthFlowsType flow, String otherwise) {
            if (!client.flows().contains(flow)) {
                throw Refused.invalidParameter(otherwise);
            }
        }
    }
}
