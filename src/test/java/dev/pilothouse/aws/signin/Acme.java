package dev.pilothouse.aws.signin;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.cognito.IdentityPoolDefinition;
import dev.pilothouse.sandbox.cognito.IdentityPoolDefinition.Provider;
import dev.pilothouse.sandbox.cognito.IdentityPoolService;
import dev.pilothouse.sandbox.cognito.UserPoolDefinition;
import dev.pilothouse.sandbox.cognito.UserPoolDefinition.AppClient;
import dev.pilothouse.sandbox.cognito.UserPoolDefinition.Group;
import dev.pilothouse.sandbox.cognito.UserPoolDefinition.Person;
import dev.pilothouse.sandbox.cognito.UserPoolDefinition.Rules;
import dev.pilothouse.sandbox.cognito.UserPoolService;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/** Acme Shop's people in a sandbox, and somebody who signs in there. */
final class Acme implements AutoCloseable {
    static final String ACCOUNT = "402112345678";
    static final String PASSWORD = " Pä$$wörd€😀 ";
    static final Role OPERATOR = role("acme-operator");
    static final Role SUPPORT = role("acme-support");
    private static final String POOL = "us-east-1_Ab12Cd34E";
    private static final String CLIENT = "1example23456789abcdefghij";
    private static final String IDENTITIES = "us-east-1:11111111-1111-4111-8111-111111111111";
    private static final String POLICY = """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}]}
        """;

    final Sandbox sandbox = Sandbox.start(Options.defaults());
    final List<SignIn.Expired> expired = new CopyOnWriteArrayList<>();
    final Authenticator authenticator;

    /** The person's computer has the sandbox's clock. */
    Acme() {
        this(Optional.empty());
    }

    Acme(Optional<Clock> local) {
        this(local, pool -> pool, client -> client);
    }

    /** @param rules what is different about the pool, and {@code lives} about its app client */
    Acme(Optional<Clock> local, UnaryOperator<UserPoolDefinition> rules, UnaryOperator<AppClient> lives) {
        authenticator = new Authenticator(local.orElse(sandbox.clock()), call -> {}, expired::add);
        UserPoolDefinition pool = rules.apply(pool(lives.apply(AppClient.of(CLIENT))));
        sandbox.service(UserPoolService.class).create(pool);
        sandbox.service(IdentityPoolService.class)
                .create(IdentityPoolDefinition.of(
                        IDENTITIES, Provider.of(pool, pool.clients().getFirst())));
        List.of(OPERATOR, SUPPORT).forEach(role -> sandbox.world().keys().role(role.arn(), POLICY));
    }

    SignIn signIn(String name) {
        return signIn(name, PASSWORD);
    }

    SignIn signIn(String name, String password) {
        return authenticator.signIn(workspace(), name + "@acme.example", password.toCharArray());
    }

    Workspace workspace() {
        return workspace(ACCOUNT, sandbox.address());
    }

    static Workspace workspace(String account, URI endpoint) {
        return new Workspace(
                "Acme Shop",
                Environment.SANDBOX,
                account,
                "us-east-1",
                new Workspace.SignIn(POOL, CLIENT, IDENTITIES),
                Optional.of(endpoint),
                Map.of(),
                Map.of());
    }

    /** What somebody's authenticator shows. */
    char[] shown(String name) {
        return sandbox.service(UserPoolService.class)
                .authenticatorCode(POOL, name + "@acme.example")
                .orElseThrow()
                .toCharArray();
    }

    /** The code that was sent to somebody. */
    Optional<String> sent(String name) {
        return sandbox.service(UserPoolService.class).sentCode(POOL, name + "@acme.example");
    }

    /** Ends all that somebody has begun, as an administrator does. */
    void throwOut(String name) {
        sandbox.service(UserPoolService.class).signOutEverywhere(POOL, name + "@acme.example");
    }

    /** How often the sandbox was asked for an operation. */
    long asked(String operation) {
        return sandbox.faults().counts().getOrDefault(operation, 0L);
    }

    @Override
    public void close() {
        authenticator.close();
        sandbox.close();
    }

    private static UserPoolDefinition pool(AppClient client) {
        return UserPoolDefinition.of(POOL)
                .with(client)
                .with(Rules.usual().asking("name"))
                .with(new Group("operators", OPERATOR.arn(), 1))
                .with(new Group("helpers", SUPPORT.arn(), 1))
                .with(new Group("support", SUPPORT.arn(), 2))
                .with(person("operator", PASSWORD, "operators"))
                .with(person("both", PASSWORD, "operators", "support"))
                .with(person("torn", PASSWORD, "operators", "helpers"))
                .with(person("guest", PASSWORD))
                .with(person("support", PASSWORD, "support"))
                .with(person("fresh", PASSWORD, "operators").withTemporaryPassword())
                .with(person("watch", PASSWORD, "operators").withAuthenticator("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"))
                .with(person("long", "é".repeat(256), "operators"))
                .with(person("composed", "caf\u00e9-Latte-1", "operators"))
                .with(person("decomposed", "cafe\u0301-Latte-1", "operators"))
                .with(person("new", UserStatusType.UNCONFIRMED))
                .with(person("forgot", UserStatusType.RESET_REQUIRED));
    }

    private static Role role(String name) {
        return new Role("arn:aws:iam::" + ACCOUNT + ":role/" + name);
    }

    private static Person person(String name, String password, String... groups) {
        return Person.confirmed(sub(name), name + "@acme.example", password, groups);
    }

    private static Person person(String name, UserStatusType status) {
        return new Person(sub(name), name + "@acme.example", PASSWORD, status, List.of());
    }

    private static String sub(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
