package dev.pilothouse.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cognitoidentity.model.CognitoIdentityException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Every kind of failure and its words, by the SDK's own exceptions. */
class FaultWordsTest {
    private final Faults faults = new Faults();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        AccessDeniedException    | 400 | x | NOT_DONE | NONE    | AWS denied this
        ExpiredTokenException    | 400 | x | NOT_DONE | SIGN_IN | keys
        InvalidToken             | 400 | x | NOT_DONE | SIGN_IN | keys
        InvalidClientTokenId     | 403 | x | NOT_DONE | SIGN_IN | keys
        RequestTimeTooSkewed     | 403 | x | NOT_DONE | RETRY   | clock is wrong
        SignatureDoesNotMatch    | 403 | Signature expired: 20261123T is now earlier | NOT_DONE | RETRY | clock is wrong
        InvalidSignatureException| 403 | x | NOT_DONE | RETRY   | signature
        ThrottlingException      | 400 | x | NOT_DONE | RETRY   | too many
        Whatever                 | 429 | x | NOT_DONE | RETRY   | too many
        Whatever                 | 503 | x | UNKNOWN  | CHECK   | error of its own
        InternalError            | 500 | x | UNKNOWN  | CHECK   | error of its own
        NoSuchVersion            | 404 | x | NOT_DONE | NONE    | version
        NoSuchUpload             | 404 | x | NOT_DONE | NONE    | upload
        PreconditionFailed       | 412 | x | NOT_DONE | CHECK   | Somebody else changed
        ConditionalRequestConflict | 409 | x | NOT_DONE | RETRY | under way
        BadDigest                | 400 | x | NOT_DONE | RETRY   | changed while it was being uploaded
        XAmzContentChecksumMismatch | 400 | x | NOT_DONE | RETRY | changed while it was being uploaded
        IncompleteBody           | 400 | x | NOT_DONE | RETRY   | broke off
        EntityTooLarge           | 400 | x | NOT_DONE | NONE    | larger
        PermanentRedirect        | 301 | x | NOT_DONE | NONE    | region
        NoSuchDistribution       | 404 | x | NOT_DONE | NONE    | distribution
        TooManyInvalidationsInProgress | 400 | x | NOT_DONE | RETRY | invalidations
        InvalidationBatchAlreadyExists | 400 | x | NOT_DONE | CHECK | exists already
        InvalidArgument          | 400 | The path is too long | NOT_DONE | NONE | The path is too long
        """)
    void whatS3AndCloudFrontAnswer(String code, int status, String text, Outcome outcome, Remedy remedy, String words) {
        Fault fault = faults.explain(answer(S3Exception.builder(), code, status, text));
        assertThat(fault.what()).contains(words);
        assertThat(fault.outcome()).isEqualTo(outcome);
        assertThat(fault.remedy()).isEqualTo(remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ResourceNotFoundException                | x | NONE  | table doesn’t exist
        ResourceInUseException                   | x | RETRY | being changed
        ProvisionedThroughputExceededException   | x | RETRY | capacity is used up
        RequestLimitExceeded                     | x | RETRY | too many
        ConditionalCheckFailedException          | x | CHECK | not as it was read
        DuplicateItemException                   | x | NONE  | exists already
        TransactionConflictException             | x | RETRY | under way
        TransactionCanceledException             | Transaction cancelled, please refer cancellation reasons | NONE | cancelled
        ItemCollectionSizeLimitExceededException | x | NONE  | 10 GB
        LimitExceededException                   | x | RETRY | Too many operations
        PointInTimeRecoveryUnavailableException  | x | NONE  | recovery is off
        InvalidExportTimeException               | x | NONE  | at that moment
        ExportConflictException                  | x | CHECK | ordered before
        ImportConflictException                  | x | CHECK | ordered before
        ValidationException                      | Type mismatch for key | NONE | Type mismatch for key
        """)
    void whatDynamoDbAnswers(String code, String text, Remedy remedy, String words) {
        Fault fault = faults.explain(answer(DynamoDbException.builder(), code, 400, text));
        assertThat(fault.what()).contains(words);
        assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(fault.remedy()).isEqualTo(remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NotAuthorizedException        | Incorrect username or password.         | NONE    | password is wrong
        NotAuthorizedException        | Password attempts exceeded              | NONE    | locked
        NotAuthorizedException        | User is disabled.                       | NONE    | disabled
        NotAuthorizedException        | Invalid Refresh Token                   | SIGN_IN | ended
        NotAuthorizedException        | Refresh Token has expired               | SIGN_IN | ended
        NotAuthorizedException        | Access Token has been revoked           | SIGN_IN | ended
        NotAuthorizedException        | Invalid session for the user.           | NONE    | too long
        NotAuthorizedException        | Unable to verify secret hash for client | NONE    | app client
        TooManyFailedAttemptsException| x                                       | NONE    | locked
        LimitExceededException        | Attempt limit exceeded                  | NONE    | too often
        TooManyRequestsException      | Rate exceeded                           | RETRY   | too many
        CodeMismatchException         | x                                       | NONE    | not the right code
        ExpiredCodeException          | x                                       | NONE    | not valid any more
        InvalidPasswordException      | Password not long enough                | NONE    | not long enough
        PasswordResetRequiredException| x                                       | NONE    | set anew
        UserNotConfirmedException     | x                                       | NONE    | confirmed
        ForbiddenException            | x                                       | NONE    | firewall
        UserLambdaValidationException | x                                       | NONE    | rule
        ResourceNotFoundException     | User pool client x does not exist.      | NONE    | app client
        InvalidParameterException     | USER_SRP_AUTH is not enabled            | NONE    | app client
        """)
    void whatAUserPoolAnswers(String code, String text, Remedy remedy, String words) {
        Fault fault = faults.explain(answer(CognitoIdentityProviderException.builder(), code, 400, text));
        assertThat(fault.what()).contains(words);
        assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(fault.remedy()).isEqualTo(remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NotAuthorizedException    | Access to Role 'x' is forbidden.        | NONE    | no role
        NotAuthorizedException    | Invalid login token. Token expired      | SIGN_IN | any more
        NotAuthorizedException    | Token is not from a supported provider of this identity pool. | NONE | user pool
        InvalidIdentityPoolConfigurationException | x                       | NONE    | no role
        ResourceNotFoundException | IdentityPool 'x' not found.             | NONE    | doesn’t exist
        """)
    void whatAnIdentityPoolAnswers(String code, String text, Remedy remedy, String words) {
        Fault fault = faults.explain(answer(CognitoIdentityException.builder(), code, 400, text));
        assertThat(fault.what()).contains(words);
        assertThat(fault.remedy()).isEqualTo(remedy);
    }

    static Stream<Arguments> unanswered() {
        return Stream.of(
                Arguments.of(
                        new UnknownHostException("s3.x.amazonaws.com: Name or service not known"),
                        "NOT_DONE",
                        "No connection to s3.x.amazonaws.com."),
                Arguments.of(new ConnectTimeoutException("x"), "NOT_DONE", "No connection to AWS."),
                Arguments.of(new ConnectionRequestTimeoutException("x"), "NOT_DONE", "Too much is under way at once."),
                Arguments.of(new SSLHandshakeException("x"), "NOT_DONE", "The server did not prove that it is AWS."),
                Arguments.of(new SocketTimeoutException("Read timed out"), "UNKNOWN", "AWS did not answer in time."),
                Arguments.of(new SocketException("Connection reset"), "UNKNOWN", "The connection to AWS was cut."),
                Arguments.of(new SSLException("closed"), "UNKNOWN", "The connection to AWS was cut."),
                Arguments.of(new EOFException(), "UNKNOWN", "The connection to AWS was cut."),
                Arguments.of(new SocketException("Closed by interrupt"), "UNKNOWN", "Stopped."),
                Arguments.of(new InterruptedException(), "UNKNOWN", "Stopped."),
                Arguments.of(ApiCallTimeoutException.create(60_000), "UNKNOWN", "AWS did not answer in time."),
                Arguments.of(new NoSuchFileException("/a"), "NOT_DONE", "The file /a is not there any more."),
                Arguments.of(new AccessDeniedException("/a"), "NOT_DONE", "The file /a may not be read or written."),
                Arguments.of(new FileNotFoundException("/a"), "NOT_DONE", "The file /a can’t be used."),
                Arguments.of(
                        new FileSystemException("/a", null, "No space left on device"),
                        "NOT_DONE",
                        "The disk of this computer is full."),
                Arguments.of(new OutOfMemoryError(), "UNKNOWN", "There is not enough memory for this."),
                Arguments.of(
                        new IllegalArgumentException("x"),
                        "UNKNOWN",
                        "A call to AWS could not be made, or its answer could not be read."));
    }

    @ParameterizedTest
    @MethodSource("unanswered")
    void whatComesToNoAnswerWhereACallIsNotKnown(Throwable cause, Outcome outcome, String words) {
        Fault fault = faults.explain(new CompletionException(
                SdkClientException.builder().message("m").cause(cause).build()));
        assertThat(fault.what()).isEqualTo(words);
        assertThat(fault.outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "PutObject, WRITE, true, UNKNOWN",
        "PutObject, WRITE, false, NOT_DONE",
        "PutObject, READ, true, NOT_DONE",
        "GetObject, TRANSFER, true, NOT_DONE",
        "ListObjectsV2, WRITE, true, NOT_DONE",
        "RespondToAuthChallenge, ONCE, true, NOT_DONE",
        "CreateInvalidation, ONCE, true, UNKNOWN"
    })
    void aCutLineLeavesOpenOnlyWhatWasSentAndWrites(String operation, Calls calls, boolean sent, Outcome outcome) {
        SdkClientException cut = SdkClientException.create("m", new SocketException("Connection reset"));
        cut.addSuppressed(new DuringCall("S3", operation, calls, sent));
        assertThat(faults.explain(cut).outcome()).isEqualTo(outcome);
    }

    @Test
    void keysThatCouldNotBeFetchedLeaveAWriteNotDone() {
        SdkClientException cut = SdkClientException.create("m", new SocketException("Connection reset"));
        cut.addSuppressed(new DuringCall("CognitoIdentity", "GetCredentialsForIdentity", Calls.READ, true));
        cut.addSuppressed(new DuringCall("S3", "PutObject", Calls.WRITE, false));
        Fault fault = faults.explain(cut);
        assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(fault.technical().operation()).isEqualTo("GetCredentialsForIdentity");
    }

    @Test
    void failuresOfOursKeepTheirMessagesToTheLog() {
        Fault fault = faults.explain(new IllegalStateException("row of ada@acme.example"));
        assertThat(fault.technical()).isEqualTo(new Fault.Technical("IllegalStateException", "", "", "", 0, ""));
        assertThat(fault.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void ourOwnWordsStandAndWhatAwsSaidIsInTheDetails() {
        Refused refused = new Refused(
                Fault.notDone("The deploy stopped.", "Nothing is live."),
                NoSuchBucketException.builder()
                        .awsErrorDetails(details("NoSuchBucket", "The specified bucket does not exist"))
                        .requestId("8HHT")
                        .statusCode(404)
                        .numAttempts(2)
                        .build());
        Fault fault = faults.explain(new IOException(refused));
        assertThat(fault.what()).isEqualTo("The deploy stopped.");
        assertThat(fault.technical())
                .isEqualTo(new Fault.Technical(
                        "NoSuchBucket", "s3", "", "8HHT", 2, "The specified bucket does not exist"));
    }

    @Test
    void aRingOfCausesEnds() {
        IOException first = new IOException("a");
        first.initCause(new IOException("b", first));
        assertThat(faults.explain(first).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    private static AwsServiceException answer(
            AwsServiceException.Builder builder, String code, int status, String text) {
        return builder.awsErrorDetails(details(code, text)).statusCode(status).build();
    }

    private static AwsErrorDetails details(String code, String text) {
        return AwsErrorDetails.builder().errorCode(code).errorMessage(text).build();
    }
}
