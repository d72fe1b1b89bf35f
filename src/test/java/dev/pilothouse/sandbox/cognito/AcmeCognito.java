package dev.pilothouse.sandbox.cognito;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.cognito.IdentityPoolDefinition.Mapping;
import dev.pilothouse.sandbox.cognito.IdentityPoolDefinition.Provider;
import dev.pilothouse.sandbox.cognito.UserPoolDefinition.AppClient;
import dev.pilothouse.sandbox.cognito.UserPoolDefinition.Group;
import dev.pilothouse.sandbox.cognito.UserPoolDefinition.Lives;
import dev.pilothouse.sandbox.cognito.UserPoolDefinition.Person;
import dev.pilothouse.sandbox.cognito.UserPoolDefinition.Rules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.cognitoidentity.model.GetCredentialsForIdentityRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/** A sandbox with a user pool and identity pools of Acme Shop, and the real clients that speak to them. */
final class AcmeCognito implements AutoCloseable {
    static final String CLIENT = "1example23456789abcdefghij";
    static final String BARE_CLIENT = "2example23456789abcdefghij";
    static final String LEGACY_CLIENT = "3example23456789abcdefghij";
    static final String CLOSED_CLIENT = "4example23456789abcdefghij";
    static final String STRICTLY_ROTATING_CLIENT = "5example23456789abcdefghij";
    static final String ROTATING_CLIENT = "6example23456789abcdefghij";
    static final String PATIENT_CLIENT = "7example23456789abcdefghij";
    static final String GUARDED_CLIENT = "8example23456789abcdefghij";
    static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    static final String PASSWORD = " Pä$$wörd€😀 ";
    static final String OPERATOR_SUB = "a2c2e290-6d0f-4a08-a5ca-f0162935f3a6";
    static final String OPERATOR = role("acme-operator");
    static final String SUPPORT = role("acme-support");
    static final String ADMINISTRATOR = role("acme-administrator");

    /** Tokens decide, ambiguity is denied, signed-out people are refused. */
    static final String STRICT = "eu-west-1:11111111-1111-4111-8111-111111111111";

    /** Where tokens leave it open, people are supporters; tokens are believed until they expire. */
    static final String LENIENT = "eu-west-1:22222222-2222-4222-8222-222222222222";

    /** Everybody is a supporter. */
    static final String UNMAPPED = "eu-west-1:33333333-3333-4333-8333-333333333333";

    /** Ambiguity leads to an authenticated role that is not there. */
    static final String BROKEN = "eu-west-1:44444444-4444-4444-8444-444444444444";

    private static final String NO_POLICY = """
        {"Version": "2012-10-17", "Statement": []}
        """;

    static final UserPoolDefinition POOL = pool("eu-west-1_Ab12Cd34E");

    /** A pool that wants an authenticator of everybody. */
    static final UserPoolDefinition GUARDED = UserPoolDefinition.of("eu-west-1_Gu12Rd34E")
            .with(AppClient.of(GUARDED_CLIENT))
            .with(Rules.usual().withAuthenticators())
            .with(person("operator"))
            .with(person("fresh").withTemporaryPassword());

    private final Sandbox sandbox = Sandbox.start(Options.defaults());
    private final SdkHttpClient http = Apache5HttpClient.builder().build();
    private final CognitoIdentityProviderClient users = at(CognitoIdentityProviderClient.builder());
    private final CognitoIdentityClient identities = at(CognitoIdentityClient.builder());

    AcmeCognito() {
        reset();
    }

    /** Back to the beginning, with other salts. */
    void reset() {
        sandbox.reset();
        userPools().create(POOL);
        userPools().create(GUARDED);
        IdentityPoolService pools = sandbox.service(IdentityPoolService.class);
        Provider strict = Provider.of(POOL, POOL.clients().getFirst());
        Provider lenient = strict.mapping(Mapping.TOKEN_OR_AUTHENTICATED_ROLE).withoutServerSideTokenCheck();
        pools.create(IdentityPoolDefinition.of(STRICT, strict));
        pools.create(IdentityPoolDefinition.of(LENIENT, lenient).withAuthenticatedRole(SUPPORT));
        pools.create(IdentityPoolDefinition.of(UNMAPPED, strict.mapping(Mapping.NONE))
                .withAuthenticatedRole(SUPPORT));
        pools.create(IdentityPoolDefinition.of(BROKEN, lenient));
        List.of(OPERATOR, SUPPORT, ADMINISTRATOR)
                .forEach(role -> sandbox.world().keys().role(role, NO_POLICY));
    }

    static UserPoolDefinition pool(String id) {
        return UserPoolDefinition.of(id)
                .with(AppClient.of(CLIENT))
                .with(AppClient.of(BARE_CLIENT).withoutSession())
                .with(AppClient.of(LEGACY_CLIENT).revealingUnknownUsers())
                .with(AppClient.of(CLOSED_CLIENT).allowing(ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH))
                .with(AppClient.of(STRICTLY_ROTATING_CLIENT).rotating(Duration.ZERO))
                .with(AppClient.of(ROTATING_CLIENT).rotating(Duration.ofSeconds(60)))
                .with(AppClient.of(PATIENT_CLIENT)
                        .living(new Lives(Duration.ofDays(1), Duration.ofMinutes(15), Optional.empty())))
                .with(Rules.usual().asking("name"))
                .with(new Group("operators", OPERATOR, 1))
                .with(new Group("support", SUPPORT, 2))
                .with(new Group("helpers", SUPPORT, 1))
                .with(new Group("administrators", ADMINISTRATOR, 0))
                .with(Person.confirmed(OPERATOR_SUB, "operator@acme.example", PASSWORD, "operators"))
                .with(person("support", "support"))
                .with(person("admin", "administrators", "operators", "support"))
                .with(person("torn", "operators", "helpers"))
                .with(person("guest"))
                .with(person("fresh").withTemporaryPassword())
                .with(person("watch", "operators").withAuthenticator(SECRET))
                .with(person("new", UserStatusType.UNCONFIRMED))
                .with(person("forgot", UserStatusType.RESET_REQUIRED));
    }

    SignIn signIn(String name) {
        return new SignIn(users, CLIENT, POOL.name(), name + "@acme.example");
    }

    /** A sign-in at the pool that wants an authenticator of everybody. */
    SignIn signInGuarded(String name) {
        return new SignIn(users, GUARDED_CLIENT, GUARDED.name(), name + "@acme.example");
    }

    AuthenticationResultType tokens(String name) {
        return signIn(name).with(PASSWORD);
    }

    Map<String, String> logins(String idToken) {
        return Map.of(POOL.providerName(), idToken);
    }

    String identity(String pool, String idToken) {
        return identities
                .getId(q -> q.identityPoolId(pool).logins(logins(idToken)))
                .identityId();
    }

    GetCredentialsForIdentityRequest.Builder credentials(String pool, String idToken) {
        return GetCredentialsForIdentityRequest.builder()
                .identityId(identity(pool, idToken))
                .logins(logins(idToken));
    }

    Sandbox sandbox() {
        return sandbox;
    }

    CognitoIdentityProviderClient users() {
        return users;
    }

    CognitoIdentityClient identities() {
        return identities;
    }

    UserPoolService userPools() {
        return sandbox.service(UserPoolService.class);
    }

    /** A client of the sandbox without credentials, as public operations need none. */
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C at(B builder) {
        return builder.endpointOverride(sandbox.address())
                .region(Region.EU_WEST_1)
                .httpClient(http)
                .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    @Override
    public void close() {
        users.close();
        identities.close();
        http.close();
        sandbox.close();
    }

    private static String role(String name) {
        return "arn:aws:iam::402112345678:role/" + name;
    }

    private static Person person(String name, String... groups) {
        return Person.confirmed(sub(name), name + "@acme.example", PASSWORD, groups);
    }

    private static Person person(String name, UserStatusType status) {
        return new Person(sub(name), name + "@acme.example", PASSWORD, status, List.of());
    }

    private static String sub(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }
}
