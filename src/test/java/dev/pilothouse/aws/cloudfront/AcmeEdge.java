package dev.pilothouse.aws.cloudfront;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Session;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** A sandbox with Acme Shop's distribution, and somebody signed in. */
public final class AcmeEdge implements AutoCloseable {
    private static final String ROLE = "arn:aws:iam::" + AcmeShop.ACCOUNT + ":role/tester";

    public final Sandbox sandbox = Sandbox.start(AcmeShop.options());
    public final CloudFrontService service = sandbox.service(CloudFrontService.class);
    public final URI address = AcmeShop.plant(sandbox);
    public final Session session;
    public final AwsClients clients;

    private AcmeEdge(String policy) {
        sandbox.world().keys().role(ROLE, policy);
        Keys.Issued keys = sandbox.world().keys().staticKeys(ROLE, "test");
        session = new Session(
                "operator@acme.example",
                "tester",
                AcmeShop.ACCOUNT,
                AcmeShop.REGION,
                StaticCredentialsProvider.create(AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())),
                Optional.of(sandbox.address()));
        clients = new AwsClients(session, call -> {});
    }

    /** As the operator. */
    public static AcmeEdge asOperator() {
        return new AcmeEdge(AcmeShop.policy(AcmeShop.people().getFirst()));
    }

    /** As the person who has that role. */
    public static AcmeEdge as(String role) {
        return new AcmeEdge(AcmeShop.policy(AcmeShop.people().stream()
                .filter(person -> person.roleArn().endsWith("/" + role))
                .findFirst()
                .orElseThrow()));
    }

    /** As somebody who may do everything but those actions. */
    public static AcmeEdge without(String... actions) {
        return new AcmeEdge("""
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"},
              {"Effect": "Deny", "Action": ["%s"], "Resource": "*"}]}
            """.formatted(String.join("\", \"", actions)));
    }

    public Invalidations invalidations() {
        return new Invalidations(clients, AcmeShop.DISTRIBUTION);
    }

    public void invalidationsTake(Duration time) {
        service.invalidationsTake(time);
    }

    /** How often AWS was asked for an operation. */
    public long asked(String operation) {
        return sandbox.faults().counts().getOrDefault(operation, 0L);
    }

    @Override
    public void close() {
        clients.close();
        sandbox.close();
    }
}
