package dev.pilothouse.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pilothouse.aws.signin.Authenticator;
import dev.pilothouse.aws.signin.SignIn;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Workspaces;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.seed.Person;
import dev.pilothouse.sandbox.wire.Fault.DropAfter;
import dev.pilothouse.sandbox.wire.Fault.DropBefore;
import dev.pilothouse.sandbox.wire.Fault.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.s3.S3Client;

/** What a person at Acme Shop is told, from the sign-in to the words: the program's own clients against the sandbox. */
class FaultsOnTheSandboxTest {
    private final Sandbox sandbox = Sandbox.start(AcmeShop.options());
    private final Authenticator authenticator = new Authenticator(Clock.systemUTC(), call -> {}, expired -> {});
    private final Faults faults = new Faults();

    @BeforeEach
    void plant() {
        AcmeShop.plant(sandbox);
    }

    @AfterEach
    void close() {
        authenticator.close();
        sandbox.close();
    }

    @Test
    void aSupporterWhoPutsAnObjectIsToldWhichActionOnWhatIsMissing() {
        Throwable denied = failure("Support", clients -> put(clients, Calls.WRITE));
        Fault fault = faults.explain(denied);
        assertThat(fault.what()).contains("it lacks s3:PutObject on arn:aws:s3:::acme-shop-site/new.txt");
        assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(faults.deniedAction(denied)).contains("s3:PutObject");
    }

    @Test
    void aSupporterMayNotEmptyTheEdge() {
        Throwable denied = failure(
                "Support",
                clients -> clients.get(CloudFrontClient.class, CloudFrontClient::builder, Calls.WRITE)
                        .createInvalidation(request -> request.distributionId(AcmeShop.DISTRIBUTION)
                                .invalidationBatch(batch -> batch.callerReference("a")
                                        .paths(paths -> paths.quantity(1).items("/*")))));
        assertThat(faults.deniedAction(denied)).contains("cloudfront:CreateInvalidation");
    }

    @Test
    void aHeadOfWhatIsNotThereSaysSoWithoutABody() {
        Fault fault = told("Operator", clients -> head(clients, AcmeShop.BUCKET));
        assertThat(fault.what()).contains("object doesn’t exist");
        assertThat(fault.technical().operation()).isEqualTo("HeadObject");
        assertThat(fault.technical().requestId()).isNotEmpty();
    }

    @Test
    void aDeniedHeadSaysThatAwsGaveNoReason() {
        sandbox.service(S3Service.class).createBucket("another-bucket");
        Throwable denied = failure("Operator", clients -> head(clients, "another-bucket"));
        assertThat(faults.explain(denied).what()).isEqualTo("AWS denied this without saying why.");
        assertThat(faults.deniedAction(denied)).isEmpty();
    }

    @Test
    void whereThrottlingDoesNotEndAWriteIsNotDone() {
        Fault fault = told("Operator", clients -> {
            sandbox.faults().next(9, "PutObject", new Throttle());
            put(clients, Calls.WRITE);
        });
        assertThat(fault.what()).contains("there were too many");
        assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(fault.remedy()).isEqualTo(Remedy.RETRY);
        assertThat(fault.technical().code()).isEqualTo("SlowDown");
        assertThat(fault.technical().attempts()).isEqualTo(3);
    }

    @Test
    void ofAWriteWhoseLineWasCutNobodyKnowsWhetherBeforeOrAfterItsEffect() {
        Fault before = told("Operator", clients -> {
            sandbox.faults().next(1, "PutObject", new DropBefore());
            put(clients, Calls.ONCE);
        });
        Fault after = told("Operator", clients -> {
            sandbox.faults().next(1, "PutObject", new DropAfter());
            put(clients, Calls.ONCE);
        });
        // Whether the line was cut or closed is a matter of timing, and only the technical part tells it.
        assertThat(before)
                .usingRecursiveComparison()
                .ignoringFields("technical")
                .isEqualTo(after);
        assertThat(before.what()).isEqualTo("The connection to AWS was cut.");
        assertThat(before.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aConditionThatOurOwnLostTryBrokeIsNoConflict() {
        Fault fault = told("Operator", clients -> {
            sandbox.faults().next(1, "PutObject", new DropAfter());
            clients.get(S3Client.class, S3Client::builder, Calls.WRITE)
                    .putObject(
                            request -> request.bucket(AcmeShop.BUCKET)
                                    .key("new.txt")
                                    .ifNoneMatch("*"),
                            RequestBody.fromString("text"));
        });
        assertThat(fault.what()).contains("an earlier try changed it, or somebody else did");
        assertThat(fault.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(fault.technical().code()).isEqualTo("PreconditionFailed");
    }

    @Test
    void aBucketThatIsGoneIsNamedAsSuch() {
        Fault fault = told(
                "Administrator",
                clients -> clients.get(S3Client.class, S3Client::builder, Calls.READ)
                        .listObjectsV2(request -> request.bucket("gone-bucket")));
        assertThat(fault.what()).isEqualTo("The bucket doesn’t exist.");
    }

    @Test
    void keysThatAreOverLeadToSigningIn() {
        Fault fault = told("Operator", clients -> {
            sandbox.faults().expireCredentials();
            put(clients, Calls.WRITE);
        });
        assertThat(fault.remedy()).isEqualTo(Remedy.SIGN_IN);
        assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
    }

    @Test
    void aClockThatIsOffIsNamedByS3AndByCloudFront() {
        Fault s3 = told("Operator", clients -> {
            sandbox.faults().skew(Duration.ofHours(1));
            put(clients, Calls.WRITE);
        });
        sandbox.faults().clear();
        Fault cloudFront = told("Operator", clients -> {
            sandbox.faults().skew(Duration.ofHours(1));
            clients.get(CloudFrontClient.class, CloudFrontClient::builder, Calls.READ)
                    .getDistribution(request -> request.id(AcmeShop.DISTRIBUTION));
        });
        assertThat(s3.what()).contains("clock is wrong").isEqualTo(cloudFront.what());
    }

    @Test
    void aWrongPasswordAndSomebodyUnknownAreToldTheSame() {
        Fault wrong = faults.explain(catchThrowable(() -> signIn("operator@acme.example", "wrong")));
        Fault unknown = faults.explain(catchThrowable(() -> signIn("nobody@acme.example", "wrong")));
        assertThat(wrong.what()).isEqualTo("The e-mail address or the password is wrong.");
        assertThat(wrong.outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(unknown.what()).isEqualTo(wrong.what());
        assertThat(unknown.technical().message()).isEqualTo(wrong.technical().message());
    }

    @Test
    void guessingLocksTheAccount() {
        // The lock lasts for seconds, which a slow machine needs to guess.
        sandbox.clock().hold();
        for (int i = 0; i < 8; i++) {
            catchThrowable(() -> signIn("support@acme.example", "wrong"));
        }
        Fault locked = faults.explain(catchThrowable(() -> signIn("support@acme.example", "Quiet-Anchor-3")));
        assertThat(locked.what()).contains("locked for a while");
    }

    @Test
    void anOperationTheSandboxLacksIsNamed() {
        Fault fault = told(
                "Administrator",
                clients -> clients.get(CloudFrontClient.class, CloudFrontClient::builder, Calls.WRITE)
                        .deleteDistribution(request -> request.id(AcmeShop.DISTRIBUTION)));
        assertThat(fault.what()).isEqualTo("DeleteDistribution is not available here.");
        assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
    }

    @Test
    void afterTheSandboxStoppedThereIsNoConnection() {
        Fault fault = told("Operator", clients -> {
            sandbox.close();
            put(clients, Calls.WRITE);
        });
        assertThat(fault.what()).isEqualTo("No connection to 127.0.0.1.");
        assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
    }

    @Test
    void aFileThatShrinksWhileItIsUploadedIsToldAsSuch() {
        Fault fault = told(
                "Operator",
                clients -> clients.get(S3Client.class, S3Client::builder, Calls.TRANSFER)
                        .putObject(
                                request -> request.bucket(AcmeShop.BUCKET).key("new.txt"),
                                RequestBody.fromContentProvider(
                                        () -> new java.io.ByteArrayInputStream(new byte[3]), 9, "text/plain")));
        assertThat(fault.what()).contains("changed while it was being uploaded");
        assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
    }

    private Fault told(String title, Consumer<AwsClients> call) {
        return faults.explain(failure(title, call));
    }

    private Throwable failure(String title, Consumer<AwsClients> call) {
        Person person = AcmeShop.people().stream()
                .filter(candidate -> candidate.title().equals(title))
                .findFirst()
                .orElseThrow();
        SignIn.SignedIn in = (SignIn.SignedIn) signIn(person.email(), person.password());
        try (AwsClients clients = new AwsClients(in.session(), answered -> {})) {
            return catchThrowable(() -> call.accept(clients));
        }
    }

    private SignIn signIn(String email, String password) {
        return authenticator.signIn(Workspaces.acme(sandbox.address()), email, password.toCharArray());
    }

    private static void put(AwsClients clients, Calls calls) {
        clients.get(S3Client.class, S3Client::builder, calls)
                .putObject(request -> request.bucket(AcmeShop.BUCKET).key("new.txt"), RequestBody.fromString("text"));
    }

    private static void head(AwsClients clients, String bucket) {
        clients.get(S3Client.class, S3Client::builder, Calls.READ)
                .headObject(request -> request.bucket(bucket).key("nothing.txt"));
    }
}
