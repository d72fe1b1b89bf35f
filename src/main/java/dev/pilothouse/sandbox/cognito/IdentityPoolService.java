package dev.pilothouse.sandbox.cognito;

import dev.pilothouse.sandbox.cognito.IdentityPoolDefinition.Provider;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Operations;
import dev.pilothouse.sandbox.wire.Protocol;
import dev.pilothouse.sandbox.wire.Service;
import dev.pilothouse.sandbox.wire.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.cognitoidentity.model.Credentials;
import software.amazon.awssdk.services.cognitoidentity.model.GetCredentialsForIdentityRequest;
import software.amazon.awssdk.services.cognitoidentity.model.GetCredentialsForIdentityResponse;
import software.amazon.awssdk.services.cognitoidentity.model.GetIdRequest;
import software.amazon.awssdk.services.cognitoidentity.model.GetIdResponse;

/** Cognito identity pools: AWS credentials for the people of a user pool, by the enhanced flow. */
public final class IdentityPoolService implements Service {
    /** How long credentials of the enhanced flow live; not settable in AWS. */
    private static final Duration CREDENTIALS_LIFE = Duration.ofHours(1);

    private static final String ROLE_SESSION = "CognitoIdentityCredentials";

    private final World world;
    private final UserPoolService userPools;
    private final Map<String, IdentityPoolDefinition> pools = new ConcurrentHashMap<>();
    private final Map<Subject, String> ids = new ConcurrentHashMap<>();
    private final Map<String, Subject> subjects = new ConcurrentHashMap<>();

    /**
     * Tokens are checked with the keys that their issuer publishes, as in AWS.
     *
     * @param userPools the issuers
     */
    public IdentityPoolService(World world, UserPoolService userPools) {
        this.world = world;
        this.userPools = userPools;
    }

    /** Creates a pool, in place of one with the same id. */
    public void create(IdentityPoolDefinition definition) {
        pools.put(definition.id(), definition);
    }

    @Override
    public String signingName() {
        return "cognito-identity";
    }

    @Override
    public Protocol protocol() {
        return Protocol.JSON;
    }

    @Override
    public Class<?> client() {
        return CognitoIdentityClient.class;
    }

    @Override
    public void operations(Operations on) {
        on.open(GetIdRequest.class, this::getId)
                .open(GetCredentialsForIdentityRequest.class, this::getCredentialsForIdentity);
    }

    @Override
    public void reset() {
        pools.clear();
        ids.clear();
        subjects.clear();
    }

    private GetIdResponse getId(GetIdRequest request, Call call) {
        String poolId = Parameters.member("identityPoolId", request.identityPoolId());
        IdentityPoolDefinition pool = Optional.ofNullable(pools.get(poolId))
                .orElseThrow(() -> Refused.notFound("IdentityPool '" + poolId + "' not found."));
        if (request.logins().isEmpty()) {
            throw Refused.notAuthorized("Unauthenticated access is not supported for this identity pool.");
        }
        Login login = logins(pool, request.logins(), call.now()).getFirst();
        return GetIdResponse.builder().identityId(identity(pool, login)).build();
    }

    private GetCredentialsForIdentityResponse getCredentialsForIdentity(
            GetCredentialsForIdentityRequest request, Call call) {
        String id = Parameters.member("identityId", request.identityId());
        Subject subject = Optional.ofNullable(subjects.get(id))
                .orElseThrow(() -> Refused.notFound("Identity '" + id + "' not found."));
        if (request.logins().isEmpty()) {
            throw Refused.notAuthorized("Access to Identity '" + id + "' is forbidden.");
        }
        IdentityPoolDefinition pool = pools.get(subject.poolId());
        Login login = logins(pool, request.logins(), call.now()).stream()
                .filter(believed -> identity(pool, believed).equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notAuthorized("Logins don't match. Please include at least one valid login"
                        + " for this identity or identity pool."));
        String role =
                new RoleChoice(login, pool.authenticatedRole()).decide(Optional.ofNullable(request.customRoleArn()));
        return GetCredentialsForIdentityResponse.builder()
                .identityId(id)
                .credentials(credentials(role))
                .build();
    }

    private Credentials credentials(String role) {
        Keys.Issued issued = world.keys().assume(role, ROLE_SESSION, CREDENTIALS_LIFE);
        return Credentials.builder()
                .accessKeyId(issued.accessKeyId())
                .secretKey(issued.secretKey())
                .sessionToken(issued.token())
                .expiration(issued.expires())
                .build();
    }

    private List<Login> logins(IdentityPoolDefinition pool, Map<String, String> logins, Instant now) {
        return logins.entrySet().stream()
                .map(entry -> login(pool, entry.getKey(), entry.getValue(), now))
                .toList();
    }

    private Login login(IdentityPoolDefinition pool, String name, String token, Instant now) {
        List<Provider> providers = pool.providers().stream()
                .filter(known -> known.name().equals(name))
                .toList();
        if (providers.isEmpty()) {
            throw Login.unsupported();
        }
        TokenIssuer issuer = userPools.provider(name).orElseThrow(Login::unsupported);
        return Login.believed(providers, issuer, token, now);
    }

    private String identity(IdentityPoolDefinition pool, Login login) {
        Subject subject = new Subject(pool.id(), login.provider().name(), login.subject());
        String id = ids.computeIfAbsent(subject, _ -> world.region() + ":" + UUID.randomUUID());
        subjects.put(id, subject);
        return id;
    }

    /** Who an identity stands for. */
    private record Subject(String poolId, String provider, String sub) {}
}
