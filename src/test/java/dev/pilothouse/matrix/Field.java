package dev.pilothouse.matrix;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.proxy.FaultProxy;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.seed.Person;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Acme Shop in a sandbox of its own, a network that may be bad before it, and a way to look past that. */
final class Field implements AutoCloseable {
    final Sandbox sandbox = Sandbox.start(AcmeShop.options());
    final URI edge = AcmeShop.plant(sandbox);
    final FaultProxy network = new FaultProxy(sandbox.address());
    final Person operator = AcmeShop.people().getFirst();
    final Keys.Issued keys = sandbox.world().keys().staticKeys(operator.roleArn(), "test");
    /** As the program has them. */
    final AwsClients clients = new AwsClients(session(network.address()), call -> {});
    /** Past the network. */
    final AwsClients past = new AwsClients(session(sandbox.address()), call -> {});

    Field() {
        sandbox.service(CloudFrontService.class).invalidationsTake(Duration.ZERO);
    }

    Workspace workspace() {
        ObjectNode site = JsonMapper.shared()
                .createObjectNode()
                .put("bucket", AcmeShop.BUCKET)
                .put("distribution", AcmeShop.DISTRIBUTION)
                .put("address", edge.toString());
        return new Workspace(
                AcmeShop.NAME,
                Environment.SANDBOX,
                AcmeShop.ACCOUNT,
                AcmeShop.REGION,
                new Workspace.SignIn(AcmeShop.USER_POOL, AcmeShop.APP_CLIENT, AcmeShop.IDENTITY_POOL),
                Optional.of(network.address()),
                Map.of(),
                Map.of("site", site));
    }

    Session session(URI endpoint) {
        return new Session(
                operator.email(),
                operator.role(),
                AcmeShop.ACCOUNT,
                AcmeShop.REGION,
                StaticCredentialsProvider.create(AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())),
                Optional.of(endpoint));
    }

    /** All is well again, and nothing of before is still under way. */
    void heal() throws InterruptedException {
        network.heal();
        sandbox.faults().clear();
        sandbox.settle();
    }

    @Override
    public void close() {
        clients.close();
        past.close();
        network.close();
        sandbox.close();
    }
}
