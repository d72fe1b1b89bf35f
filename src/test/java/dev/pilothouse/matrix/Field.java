package dev.pilothouse.matrix;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.LastCall;
import dev.pilothouse.aws.Session;
import dev.pilothouse.aws.TimeLimits;
import dev.pilothouse.aws.signin.Authenticator;
import dev.pilothouse.aws.signin.SignIn;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.cognito.UserPoolService;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.seed.Person;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Acme Shop in a sandbox of its own, a network that may be bad before it, a person signed in through it on a computer that may
 * be in trouble, and a way to look past all that.
 */
final class Field implements AutoCloseable {
    final Sandbox sandbox = Sandbox.start(AcmeShop.options());
    final Network network = new Network(sandbox.address(), AcmeShop.plant(sandbox));
    final Home home = new Home();
    final Books books = new Books(home.folder());
    final Session session;
    /** As the program has them. */
    AwsClients clients;

    TimeLimits limits = TimeLimits.USUAL;
    /** Past the network. */
    final AwsClients past;

    private final Person operator = AcmeShop.people().getFirst();
    private final Authenticator authenticator;
    private final AtomicReference<Trouble> afterAnAnswer = new AtomicReference<>();

    /** Something that happens once. */
    @FunctionalInterface
    interface Trouble {
        void begin() throws Exception;
    }

    Field() {
        sandbox.service(CloudFrontService.class).invalidationsTake(Duration.ZERO);
        authenticator = new Authenticator(sandbox.clock(), call -> {}, this::comeBack);
        session = ((SignIn.SignedIn) signIn(authenticator)).session();
        clients = new AwsClients(session, this::answered, limits);
        past = new AwsClients(pastTheNetwork(), call -> {});
    }

    /** The program has clients with other limits of time from now on. */
    void hurry(TimeLimits shorter) {
        clients.close();
        limits = shorter;
        clients = new AwsClients(session, this::answered, limits);
    }

    /** Signs the operator in, through the network. */
    SignIn signIn(Authenticator at) {
        return at.signIn(workspace(), operator.email(), operator.password().toCharArray());
    }

    Workspace workspace() {
        ObjectNode site = JsonMapper.shared()
                .createObjectNode()
                .put("bucket", AcmeShop.BUCKET)
                .put("distribution", AcmeShop.DISTRIBUTION)
                .put("address", network.edge.address().toString());
        return new Workspace(
                AcmeShop.NAME,
                Environment.SANDBOX,
                AcmeShop.ACCOUNT,
                AcmeShop.REGION,
                new Workspace.SignIn(AcmeShop.USER_POOL, AcmeShop.APP_CLIENT, AcmeShop.IDENTITY_POOL),
                Optional.of(network.aws.address()),
                Map.of(),
                Map.of("site", site));
    }

    Session pastTheNetwork() {
        Keys.Issued keys = sandbox.world().keys().staticKeys(operator.roleArn(), "test");
        return new Session(
                operator.email(),
                operator.role(),
                AcmeShop.ACCOUNT,
                AcmeShop.REGION,
                StaticCredentialsProvider.create(AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())),
                Optional.of(sandbox.address()));
    }

    /** How many requests have reached AWS so far, and the edge. */
    int requests() {
        return sandbox.faults().requests().size();
    }

    /** The trouble begins once the next call is answered. */
    void afterAnAnswer(Trouble trouble) {
        afterAnAnswer.set(trouble);
    }

    /** The computer sleeps: clocks go on, connections don't. */
    void doze(Duration time) {
        sandbox.clock().advance(time);
        network.cut();
    }

    /** Meanwhile everything that the person had begun is ended; who is asked comes back at once. */
    void sleepThroughTheSignIn() {
        sandbox.service(UserPoolService.class).signOutEverywhere(AcmeShop.USER_POOL, operator.email());
        doze(Duration.ofMinutes(61));
    }

    /** All is well again, and nothing of before is still under way. */
    void heal() throws IOException, InterruptedException {
        afterAnAnswer.set(null);
        home.heal();
        network.heal();
        sandbox.faults().clear();
        sandbox.settle();
    }

    @Override
    public void close() throws IOException {
        clients.close();
        past.close();
        authenticator.close();
        network.close();
        sandbox.close();
        home.close();
    }

    private void comeBack(SignIn.Expired expired) {
        Thread.startVirtualThread(
                () -> authenticator.again(operator.email(), operator.password().toCharArray()));
    }

    private void answered(LastCall call) {
        Trouble trouble = afterAnAnswer.getAndSet(null);
        if (trouble != null) {
            try {
                trouble.begin();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
