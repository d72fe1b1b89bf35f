package dev.pilothouse.aws.signin;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.cognitoidentity.model.Credentials;

/** A Cognito identity pool, which gives AWS credentials for an ID token by the enhanced flow. Blocking; thread-safe. */
final class IdentityPool {
    private final AwsClients clients;
    private final String id;
    private final String provider;

    /**
     * @param id such as {@code eu-west-1:0f1e…}
     * @param provider the user pool's name in {@code Logins}
     */
    IdentityPool(AwsClients clients, String id, String provider) {
        this.clients = clients;
        this.id = id;
        this.provider = provider;
    }

    /**
     * Credentials for at most an hour.
     *
     * @param role one of the token's roles; empty where the pool decides
     */
    AwsSessionCredentials credentials(Tokens tokens, Optional<Role> role) {
        Map<String, String> logins = Map.of(provider, tokens.id());
        String identity = cognito()
                .getId(request -> request.identityPoolId(id).logins(logins))
                .identityId();
        Credentials issued = cognito()
                .getCredentialsForIdentity(request -> request.identityId(identity)
                        .logins(logins)
                        .customRoleArn(role.map(Role::arn).orElse(null)))
                .credentials();
        return AwsSessionCredentials.builder()
                .accessKeyId(issued.accessKeyId())
                .secretAccessKey(issued.secretKey())
                .sessionToken(issued.sessionToken())
                .expirationTime(issued.expiration())
                .build();
    }

    private CognitoIdentityClient cognito() {
        return clients.get(CognitoIdentityClient.class, CognitoIdentityClient::builder, Calls.READ);
    }
}
