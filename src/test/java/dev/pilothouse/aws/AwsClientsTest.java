package dev.pilothouse.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** What every client has in common, whoever asks for it. */
class AwsClientsTest {
    private final FaultyServer server = new FaultyServer(FaultyServer.answer(
            200, "x-amz-request-id: 8HHT\r\nContent-Type: application/xml\r\n", "<R><CopyObjectResult/></R>"));
    private final List<LastCall> answered = new CopyOnWriteArrayList<>();
    private final AwsClients clients = new AwsClients(Sessions.at(server.uri()), answered::add);

    @AfterEach
    void close() throws IOException {
        clients.close();
        server.close();
    }

    @Test
    void theBucketOwnerIsPinnedOnEveryS3Request() {
        s3().deleteObject(request -> request.bucket("bucket").key("key"));
        assertThat(sent()).contains("x-amz-expected-bucket-owner: 402112345678");
    }

    @Test
    void aCopyPinsTheOwnerOfBothBuckets() {
        s3().copyObject(request -> request.sourceBucket("from")
                .sourceKey("key")
                .destinationBucket("to")
                .destinationKey("key"));
        assertThat(sent())
                .contains("x-amz-expected-bucket-owner: 402112345678")
                .contains("x-amz-source-expected-bucket-owner: 402112345678");
    }

    @Test
    void nobodyCanPinAnotherOwner() {
        s3().deleteObject(request -> request.bucket("bucket").key("key").expectedBucketOwner("999999999999"));
        assertThat(sent()).contains("402112345678").doesNotContain("999999999999");
    }

    @Test
    void onAnEmulatorTheBucketStandsInThePath() {
        s3().putObject(request -> request.bucket("bucket").key("a b"), RequestBody.fromString("body"));
        assertThat(sent())
                .startsWith("PUT /bucket/a%20b HTTP/1.1")
                .contains("Host: 127.0.0.1:" + server.uri().getPort());
    }

    @Test
    void aSmallBodyIsSentWithoutAsking() {
        s3().putObject(
                        request -> request.bucket("bucket").key("small"),
                        RequestBody.fromBytes(new byte[1024 * 1024 - 1]));
        assertThat(sent()).doesNotContainIgnoringCase("\r\nExpect:");
    }

    @Test
    void aLargeBodyIsNotSentBeforeS3WantsIt() {
        s3().putObject(request -> request.bucket("bucket").key("large"), RequestBody.fromBytes(new byte[1024 * 1024]));
        assertThat(sent()).containsIgnoringCase("\r\nExpect: 100-continue\r\n");
    }

    @Test
    void theProgramSaysItsName() {
        s3().deleteObject(request -> request.bucket("bucket").key("key"));
        assertThat(sent()).contains("User-Agent: pilothouse/");
    }

    @Test
    void anAnsweredCallIsReported() {
        s3().deleteObject(request -> request.bucket("bucket").key("key"));
        assertThat(answered).singleElement().satisfies(call -> {
            assertThat(call.service()).isEqualTo("S3");
            assertThat(call.operation()).isEqualTo("DeleteObject");
            assertThat(call.requestId()).isEqualTo("8HHT");
            assertThat(call.took()).isPositive();
        });
    }

    @Test
    void oneClientServesAllWhoAskForTheSameKindOfCall() {
        assertThat(s3()).isSameAs(s3());
        assertThat(s3()).isNotSameAs(clients.get(S3Client.class, S3Client::builder, Calls.READ));
    }

    @Test
    void anOperationSentPastTheClientIsSetUpOnce() {
        assertThat(clients.signed("PutObject")).isSameAs(clients.signed("PutObject"));
    }

    @Test
    void afterSignOutThereAreNoClients() {
        clients.close();
        assertThatThrownBy(this::s3)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fault().remedy()).isEqualTo(Remedy.SIGN_IN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254",
                "https://evil.example",
                "http://127.0.0.1.evil.example",
                "http://localhost.evil:80",
                "ftp://127.0.0.1",
                "http:///",
                "http://user@evil.example@127.0.0.1"
            })
    void anEndpointElsewhereIsRefused(URI endpoint) {
        assertThatThrownBy(() -> new AwsClients(Sessions.at(endpoint), answered::add))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () -> AwsClients.unsigned("eu-west-1", Optional.of(endpoint), answered::add, TimeLimits.USUAL))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "eu-west-1, https://s3.eu-west-1.amazonaws.com, https://cloudfront.amazonaws.com,"
                + " https://cognito-idp.eu-west-1.amazonaws.com",
        "us-east-1, https://s3.us-east-1.amazonaws.com, https://cloudfront.amazonaws.com,"
                + " https://cognito-idp.us-east-1.amazonaws.com",
        "cn-north-1, https://s3.cn-north-1.amazonaws.com.cn, https://cloudfront.cn-northwest-1.amazonaws.com.cn,"
                + " https://cognito-idp.cn-north-1.amazonaws.com.cn"
    })
    void addressesAreAwsOwn(String region, URI s3, URI cloudFront, URI userPools) {
        try (AwsClients real = new AwsClients(Sessions.in(region, Optional.empty()), answered::add)) {
            assertThat(real.address(S3Client.class)).isEqualTo(s3);
            assertThat(real.address(CloudFrontClient.class)).isEqualTo(cloudFront);
            assertThat(real.address(CognitoIdentityProviderClient.class)).isEqualTo(userPools);
        }
    }

    @Test
    void anEmulatorStandsForAllServices() {
        for (Class<? extends SdkClient> service :
                List.of(S3Client.class, CloudFrontClient.class, StsClient.class, CognitoIdentityClient.class)) {
            assertThat(clients.address(service)).isEqualTo(server.uri());
        }
    }

    private S3Client s3() {
        return clients.get(S3Client.class, S3Client::builder, Calls.WRITE);
    }

    private String sent() {
        return server.requests().getFirst();
    }
}
