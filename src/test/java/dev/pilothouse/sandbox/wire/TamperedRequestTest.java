package dev.pilothouse.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.sandbox.Sandbox;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** What was changed after it was signed is refused, and so is a signature that does not cover what it must. */
class TamperedRequestTest {
    private final Sandbox sandbox = Target.sandbox();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void aHeaderChangedOnTheWayIsRefused(Target target) {
        tampered(
                target,
                request -> request.toBuilder()
                        .putHeader("amz-sdk-invocation-id", "other")
                        .build());
    }

    @ParameterizedTest
    @EnumSource
    void aQueryChangedOnTheWayIsRefused(Target target) {
        tampered(
                target,
                request -> request.toBuilder().putRawQueryParameter("more", "1").build());
    }

    @Test
    void aHeaderOfAwsThatIsNotSignedIsRefusedByS3() {
        try (SdkHttpClient http = TamperingClient.with(request ->
                request.toBuilder().putHeader("x-amz-acl", "public-read").build())) {
            AwsServiceException refused = Target.S3.refusal(sandbox, Everybody.of(sandbox), http);
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
            assertThat(refused.awsErrorDetails().errorMessage())
                    .isEqualTo("There were headers present in the request which were not signed");
        }
    }

    @Test
    void aQuotedSignatureThatCannotBeReadIsRefused() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(sandbox.address() + "/bucket?policy"))
                                .header(
                                        "Authorization",
                                        "AWS4-HMAC-SHA256 Credential=AKIA/20261123/us-east-1/s3/aws4_request")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<Code>AuthorizationHeaderMalformed</Code>");
    }

    @Test
    void aPresignedAddressIsGoodForItsTimeAndForItself() throws Exception {
        URI address = presigned();
        assertThat(get(address).statusCode()).isEqualTo(200);
        assertThat(get(URI.create(address + "&more=1")).body()).contains("<Code>SignatureDoesNotMatch</Code>");
        sandbox.clock().advance(Duration.ofMinutes(11));
        assertThat(get(address).body()).contains("<Code>AccessDenied</Code>").contains("Request has expired");
    }

    private URI presigned() throws Exception {
        try (S3Presigner presigner = S3Presigner.builder()
                .endpointOverride(sandbox.address())
                .region(Region.US_EAST_1)
                .credentialsProvider(Everybody.forAnHour(sandbox))
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build()) {
            return presigner
                    .presignGetObject(p -> p.signatureDuration(Duration.ofMinutes(10))
                            .getObjectRequest(g -> g.bucket("bucket").key("a b+c/é")))
                    .url()
                    .toURI();
        }
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void tampered(Target target, UnaryOperator<SdkHttpRequest> change) {
        try (SdkHttpClient http = TamperingClient.with(change)) {
            assertThat(target.refusal(sandbox, Everybody.of(sandbox), http)
                            .awsErrorDetails()
                            .errorCode())
                    .isEqualTo(
                            target.code("SignatureDoesNotMatch", "SignatureDoesNotMatch", "InvalidSignatureException"));
        }
    }
}
