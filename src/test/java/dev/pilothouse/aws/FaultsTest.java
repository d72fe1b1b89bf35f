package dev.pilothouse.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Words for failures as the real SDK throws them, and for some that it could. */
class FaultsTest {
    private static final String DENIED =
            "User: arn:aws:sts::402112345678:assumed-role/x/y is not authorized to perform: s3:PutObject on resource:"
                    + " z";
    private final Faults faults = new Faults();

    @ParameterizedTest
    @CsvSource({
        "403, AccessDenied, NOT_DONE, NONE, denied",
        "400, ExpiredToken, NOT_DONE, SIGN_IN, keys",
        "403, InvalidAccessKeyId, NOT_DONE, SIGN_IN, keys",
        "403, RequestTimeTooSkewed, NOT_DONE, RETRY, clock",
        "403, SignatureDoesNotMatch, NOT_DONE, RETRY, signature",
        "404, NoSuchBucket, NOT_DONE, NONE, bucket",
        "404, NoSuchKey, NOT_DONE, NONE, object",
        "412, PreconditionFailed, NOT_DONE, CHECK, Somebody else changed",
        "409, ConditionalRequestConflict, NOT_DONE, RETRY, under way",
        "503, SlowDown, NOT_DONE, RETRY, too many",
        "500, InternalError, UNKNOWN, CHECK, error of its own",
        "501, NotImplemented, NOT_DONE, NONE, PutObject",
        "400, KeyTooLongError, NOT_DONE, NONE, refused"
    })
    void s3sRefusalsOfAWrite(int status, String code, Outcome outcome, Remedy remedy, String word) {
        Fault fault = explained(
                FaultyServer.answer(status, "x-amz-request-id: 8HHT\r\n", xml(code, "Words of AWS")),
                clients -> put(clients, Calls.ONCE));
        assertThat(fault.outcome()).isEqualTo(outcome);
        assertThat(fault.remedy()).isEqualTo(remedy);
        assertThat(fault.what()).contains(word);
        assertThat(fault.technical())
                .isEqualTo(new Fault.Technical(code, "S3", "PutObject", "8HHT", 1, "Words of AWS"));
    }

    @ParameterizedTest
    @CsvSource({
        "NotAuthorizedException, Incorrect username or password., password is wrong",
        "UserNotFoundException, User does not exist., password is wrong",
        "NotAuthorizedException, User is disabled., disabled",
        "NotAuthorizedException, Password attempts exceeded, locked",
        "NotAuthorizedException, Refresh Token has been revoked, ended",
        "UserNotConfirmedException, User is not confirmed., confirmed",
        "PasswordResetRequiredException, Password reset required for the user, set anew",
        "InvalidParameterException, USER_SRP_AUTH is not enabled for the client., allow signing in",
        "TooManyRequestsException, Rate exceeded, too many",
        "SomethingNewException, Words of AWS, Words of AWS"
    })
    void cognitosRefusals(String code, String text, String words) {
        Fault fault = explained(
                FaultyServer.answer(
                        400,
                        "x-amzn-RequestId: 7a\r\nx-amzn-ErrorType: " + code
                                + "\r\nContent-Type: application/x-amz-json-1.1\r\n",
                        "{\"__type\":\"" + code + "\",\"message\":\"" + text + "\"}"),
                clients -> clients.get(
                                CognitoIdentityProviderClient.class, CognitoIdentityProviderClient::builder, Calls.ONCE)
                        .revokeToken(request -> request.clientId("c").token("t")));
        assertThat(fault.what()).contains(words);
        assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(fault.technical().code()).isEqualTo(code);
        assertThat(fault.technical().requestId()).isEqualTo("7a");
    }

    @Test
    void someoneUnknownGetsTheSameWordsAsAWrongPassword() {
        assertThat(refusedByCognito("UserNotFoundException", "User does not exist.")
                        .what())
                .isEqualTo(refusedByCognito("NotAuthorizedException", "Incorrect username or password.")
                        .what());
    }

    @ParameterizedTest
    @CsvSource({
        "400, TooManyInvalidationsInProgress, Too many invalidations",
        "404, NoSuchDistribution, distribution",
        "403, AccessDenied, denied"
    })
    void cloudFrontsRefusals(int status, String code, String word) {
        Fault fault = explained(
                FaultyServer.answer(
                        status,
                        "x-amzn-RequestId: 7a\r\n",
                        "<ErrorResponse"
                            + " xmlns=\"http://cloudfront.amazonaws.com/doc/2020-05-31/\"><Error><Type>Sender</Type>"
                            + "<Code>" + code + "</Code><Message>m</Message></Error></ErrorResponse>"),
                clients -> clients.get(CloudFrontClient.class, CloudFrontClient::builder, Calls.WRITE)
                        .createInvalidation(request -> request.distributionId("E2XKQ7RSTUVW")));
        assertThat(fault.what()).contains(word);
        assertThat(fault.technical().operation()).isEqualTo("CreateInvalidation");
    }

    @ParameterizedTest
    @CsvSource({"403, denied", "404, object", "412, Somebody else changed", "503, error of its own"})
    void aHeadAnswerHasNoBodySoItsStatusSpeaks(int status, String word) {
        FaultyServer.Treatment withoutBody = client ->
                client.getOutputStream().write(("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n").getBytes());
        Fault fault = explained(
                withoutBody,
                clients -> clients.get(S3Client.class, S3Client::builder, Calls.READ)
                        .headObject(request -> request.bucket("bucket").key("key")));
        assertThat(fault.what()).contains(word);
        assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
    }

    @ParameterizedTest
    @EnumSource(Calls.class)
    void aCutConnectionLeavesOnlyAReadCertain(Calls calls) {
        Fault fault = explained(FaultyServer.reset(), clients -> put(clients, calls));
        assertThat(fault.what()).contains("cut");
        assertThat(fault.outcome()).isEqualTo(calls == Calls.READ ? Outcome.NOT_DONE : Outcome.UNKNOWN);
        assertThat(fault.remedy()).isEqualTo(calls == Calls.READ ? Remedy.RETRY : Remedy.CHECK);
        assertThat(fault.technical().attempts()).isEqualTo(calls == Calls.ONCE ? 1 : 3);
    }

    @Test
    void downloadingChangesNothingWhateverTheKindOfCall() {
        Fault fault = explained(
                FaultyServer.reset(),
                clients -> clients.get(S3Client.class, S3Client::builder, Calls.TRANSFER)
                        .getObjectAsBytes(request -> request.bucket("bucket").key("key")));
        assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
    }

    @Test
    void aConflictAfterALostAnswerMayBeOurOwnSuccess() {
        AtomicInteger count = new AtomicInteger();
        FaultyServer.Treatment lostThenConflict = client -> (count.getAndIncrement() == 0
                        ? FaultyServer.reset()
                        : FaultyServer.answer(412, "", xml("PreconditionFailed", "At least one")))
                .of(client);
        Fault fault = explained(lostThenConflict, clients -> put(clients, Calls.WRITE));
        assertThat(fault.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(fault.next()).contains("earlier try");
        assertThat(fault.technical().attempts()).isEqualTo(2);
    }

    @Test
    void whereNobodyListensNothingWasSent() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        try (AwsClients clients = new AwsClients(Sessions.at(nobody), call -> {})) {
            Fault fault = faults.explain(catchThrowable(() -> put(clients, Calls.WRITE)));
            assertThat(fault.what()).startsWith("No connection to");
            assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
            assertThat(fault.technical().attempts()).isEqualTo(3);
        }
    }

    @Test
    void aWriteStoppedBeforeItWasSentIsNotDone() {
        Thread.currentThread().interrupt();
        Fault fault = explained(FaultyServer.reset(), clients -> put(clients, Calls.WRITE));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(fault.what()).isEqualTo("Stopped.");
        assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
    }

    @Test
    void aWriteStoppedAfterItWasSentIsUnknown() {
        Thread caller = Thread.currentThread();
        FaultyServer.Treatment stop = client -> {
            caller.interrupt();
            FaultyServer.reset().of(client);
        };
        Fault fault = explained(stop, clients -> put(clients, Calls.WRITE));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(fault.what()).isEqualTo("Stopped.");
        assertThat(fault.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void otherFailuresOfTheNetwork() {
        assertThat(wrapped(new UnknownHostException("sts")).what()).startsWith("No connection to");
        assertThat(wrapped(new NoRouteToHostException("x")).what()).startsWith("No connection to");
        assertThat(wrapped(new ConnectException("x")).outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(wrapped(new SocketTimeoutException("Read timed out")).what()).contains("in time");
        assertThat(wrapped(new NoSuchFileException("/site/a.html")).what()).contains("/site/a.html");
    }

    @Test
    void whatWasRefusedWithWordsKeepsThem() {
        Fault words = Fault.notDone("The folder is empty.", "Choose another.");
        assertThat(faults.explain(new ExecutionException(new Refused(words)))).isEqualTo(words);
    }

    @Test
    void aMistakeOfOursIsAdmitted() {
        Fault fault = faults.explain(new NullPointerException("x is null"));
        assertThat(fault.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(fault.technical().code()).isEqualTo("NullPointerException");
    }

    @Test
    void theDeniedActionIsNamed() {
        Throwable denied = failure(
                FaultyServer.answer(403, "", xml("AccessDenied", DENIED)), clients -> put(clients, Calls.WRITE));
        assertThat(faults.deniedAction(denied)).contains("s3:PutObject");
        assertThat(faults.explain(denied).what()).contains("s3:PutObject");
        assertThat(faults.deniedAction(new IllegalStateException(DENIED))).isEmpty();
    }

    @Test
    void detailsHoldNoSecretThatAwsRepeats() {
        String repeated = "The signature does not match. x-amz-security-token:IQoJb3Jp\n\nPOST\n"
                + "x-amz-security-token:IQoJb3JpZ2luX2Vj";
        Fault fault = explained(
                FaultyServer.answer(403, "", xml("SignatureDoesNotMatch", repeated)),
                clients -> put(clients, Calls.ONCE));
        assertThat(fault.technical().message()).isEqualTo("The signature does not match. x-amz-…");
    }

    private Fault refusedByCognito(String code, String text) {
        return explained(
                FaultyServer.answer(400, "", "{\"__type\":\"" + code + "\",\"message\":\"" + text + "\"}"),
                clients -> clients.get(
                                CognitoIdentityProviderClient.class, CognitoIdentityProviderClient::builder, Calls.ONCE)
                        .revokeToken(request -> request.clientId("c").token("t")));
    }

    private Fault wrapped(IOException cause) {
        return faults.explain(
                SdkClientException.create("Unable to execute HTTP request", new UncheckedIOException(cause)));
    }

    private Fault explained(FaultyServer.Treatment treatment, Consumer<AwsClients> call) {
        return faults.explain(failure(treatment, call));
    }

    private static Throwable failure(FaultyServer.Treatment treatment, Consumer<AwsClients> call) {
        try (FaultyServer server = new FaultyServer(treatment);
                AwsClients clients = new AwsClients(Sessions.at(server.uri()), done -> {})) {
            return catchThrowable(() -> call.accept(clients));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(AwsClients clients, Calls calls) {
        clients.get(S3Client.class, S3Client::builder, calls)
                .putObject(
                        request -> request.bucket("bucket").key("key").ifNoneMatch("*"),
                        RequestBody.fromString("body"));
    }

    private static String xml(String code, String message) {
        return "<Error><Code>" + code + "</Code><Message>" + message + "</Message></Error>";
    }
}
