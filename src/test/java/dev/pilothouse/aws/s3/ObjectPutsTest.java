package dev.pilothouse.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.FaultyServer;
import dev.pilothouse.aws.LastCall;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What the SDK's client promises holds past it, too; that signatures are right the sandbox says in every deploy. */
class ObjectPutsTest {
    private static final String REFUSED = "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code><Message>User: x is"
            + " not authorized to perform: s3:PutObject on resource: y</Message><RequestId>8HHT</RequestId></Error>";
    private final List<LastCall> answered = new CopyOnWriteArrayList<>();

    @Test
    void oneRequestStoresASmallObject() throws IOException {
        try (FaultyServer server = new FaultyServer(FaultyServer.answer(
                        200, "ETag: \"1\"\r\nx-amz-checksum-sha256: sum\r\nx-amz-request-id: 8HHT\r\n", ""));
                AwsClients clients = clients(server.uri())) {
            assertThat(new ObjectPuts(clients).put(request("a b+ü.txt"), RequestBody.fromString("body")))
                    .isEqualTo(new ObjectPuts.Stored("\"1\"", Optional.of("sum")));
            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .startsWith("PUT /bucket/a%20b%2B%C3%BC.txt HTTP/1.1")
                    .contains("x-amz-expected-bucket-owner: 402112345678")
                    .contains("x-amz-checksum-sha256: sum")
                    .contains("If-None-Match: *")
                    .contains("Content-Type: text/plain")
                    .contains("User-Agent: pilothouse/")
                    .contains("Authorization: AWS4-HMAC-SHA256")
                    .doesNotContainIgnoringCase("\r\nExpect:")
                    .endsWith("body");
            assertThat(answered).singleElement().satisfies(call -> {
                assertThat(call.operation()).isEqualTo("PutObject");
                assertThat(call.requestId()).isEqualTo("8HHT");
            });
        }
    }

    @Test
    void aRefusalIsTheExceptionThatTheClientThrows() throws IOException {
        try (FaultyServer server = new FaultyServer(FaultyServer.answer(403, "x-amz-id-2: more\r\n", REFUSED));
                AwsClients clients = clients(server.uri())) {
            S3Exception refused = catchThrowableOfType(
                    S3Exception.class, () -> new ObjectPuts(clients).put(request("a"), RequestBody.fromString("body")));
            assertThat(server.requests()).hasSize(1);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.requestId()).isEqualTo("8HHT");
            assertThat(refused.extendedRequestId()).isEqualTo("more");
            Fault fault = new Faults().explain(refused);
            assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
            assertThat(fault.technical().code()).isEqualTo("AccessDenied");
            assertThat(new Faults().deniedAction(refused)).contains("s3:PutObject");
        }
    }

    @Test
    void anAnswerThatIsNoDocumentIsARefusalToo() throws IOException {
        try (FaultyServer server = new FaultyServer(FaultyServer.answer(407, "", "<html><br>Proxy</html>"));
                AwsClients clients = clients(server.uri())) {
            assertThatThrownBy(() -> new ObjectPuts(clients).put(request("a"), RequestBody.fromString("body")))
                    .isInstanceOfSatisfying(
                            S3Exception.class,
                            refused -> assertThat(refused.statusCode()).isEqualTo(407));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429, 409})
    void anErrorThatPassesIsLeftToTheClient(int status) throws IOException {
        try (FaultyServer server = new FaultyServer(FaultyServer.answer(status, "", ""));
                AwsClients clients = clients(server.uri())) {
            SdkException failure = failure(clients);
            assertThat(server.requests()).hasSize(status == 409 ? 2 : 4);
            assertThat(new Faults().explain(failure).outcome())
                    .isEqualTo(status >= 500 ? Outcome.UNKNOWN : Outcome.NOT_DONE);
        }
    }

    @Test
    void aCutConnectionIsLeftToTheClientAndLeavesTheOutcomeUnknown() throws IOException {
        try (FaultyServer server = new FaultyServer(FaultyServer.reset());
                AwsClients clients = clients(server.uri())) {
            SdkException failure = failure(clients);
            assertThat(server.requests()).hasSize(4);
            assertThat(failure.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .anyMatch(text -> text.startsWith("Request attempt 1 failure: "));
            assertThat(new Faults().explain(failure).outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Test
    void onAwsTheBucketStandsInTheHost() {
        SdkHttpRequest http =
                ObjectPuts.http(URI.create("https://s3.eu-west-1.amazonaws.com"), false, request("a/b c"), 4);
        assertThat(http.getUri()).hasToString("https://bucket.s3.eu-west-1.amazonaws.com/a/b%20c");
        assertThat(http.firstMatchingHeader("Content-Length")).contains("4");
    }

    @Test
    void afterSignOutNothingIsSent() throws IOException {
        try (FaultyServer server = new FaultyServer(FaultyServer.answer(200, "", ""))) {
            AwsClients clients = clients(server.uri());
            clients.close();
            assertThatThrownBy(() -> new ObjectPuts(clients).put(request("a"), RequestBody.fromString("body")))
                    .isInstanceOf(Refused.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    private static SdkException failure(AwsClients clients) {
        return catchThrowableOfType(
                SdkException.class, () -> new ObjectPuts(clients).put(request("a"), RequestBody.fromString("body")));
    }

    private static PutObjectRequest request(String key) {
        return PutObjectRequest.builder()
                .bucket("bucket")
                .key(key)
                .contentType("text/plain")
                .checksumSHA256("sum")
                .ifNoneMatch("*")
                .build();
    }

    private AwsClients clients(URI endpoint) {
        return new AwsClients(
                new Session(
                        "ada@acme.example",
                        "acme-operator",
                        "402112345678",
                        "eu-west-1",
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")),
                        Optional.of(endpoint)),
                answered::add);
    }
}
