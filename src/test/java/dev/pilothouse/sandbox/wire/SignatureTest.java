package dev.pilothouse.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.iam.Keys;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DescribeUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DescribeUserPoolResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyResponse;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** What the real SDK signs is believed, and nothing else; each service says so in its own words. */
class SignatureTest {
    private final Sandbox sandbox = Sandbox.start(
            Options.defaults(),
            world -> List.of(signed(Target.S3), signed(Target.CLOUDFRONT), signed(Target.COGNITO), signed(Target.STS)));
    private final SdkHttpClient plainly = TamperingClient.with(request -> request);

    @AfterEach
    void close() {
        plainly.close();
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void aGoodSignatureIsBelievedWithAndWithoutAToken(Target target) {
        target.call(this, Everybody.of(sandbox), plainly);
        target.call(this, Everybody.forAnHour(sandbox), plainly);
        assertThat(sandbox.faults().requests()).extracting(seen -> seen.role()).containsOnly("tester");
    }

    @ParameterizedTest
    @EnumSource
    void aWrongSecretIsRefused(Target target) {
        Keys.Issued keys = keys();
        refused(
                target,
                new Keys.Issued(keys.accessKeyId(), "wrong" + keys.secretKey(), "", keys.expires()),
                target.code("SignatureDoesNotMatch", "SignatureDoesNotMatch", "InvalidSignatureException"));
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownKeyIsRefused(Target target) {
        Keys.Issued keys = keys();
        refused(
                target,
                new Keys.Issued("AKIAIOSFODNN7EXAMPLE", keys.secretKey(), "", keys.expires()),
                target.code("InvalidAccessKeyId", "InvalidClientTokenId", "UnrecognizedClientException"));
    }

    @ParameterizedTest
    @EnumSource
    void anotherKeysTokenIsRefused(Target target) {
        Everybody.forAnHour(sandbox);
        Keys ring = sandbox.world().keys();
        Keys.Issued mine = ring.assume(Everybody.ROLE, "mine", Duration.ofHours(1));
        Keys.Issued other = ring.assume(Everybody.ROLE, "other", Duration.ofHours(1));
        refused(
                target,
                new Keys.Issued(mine.accessKeyId(), mine.secretKey(), other.token(), mine.expires()),
                target.code("InvalidToken", "InvalidClientTokenId", "UnrecognizedClientException"));
    }

    @ParameterizedTest
    @EnumSource
    void credentialsEndByTheSandboxsClock(Target target) {
        Everybody.forAnHour(sandbox);
        Keys.Issued keys = sandbox.world().keys().assume(Everybody.ROLE, "test", Duration.ofHours(1));
        target.call(this, Everybody.of(keys), plainly);
        sandbox.clock().advance(Duration.ofHours(1));
        refused(target, keys, target.code("ExpiredToken", "ExpiredToken", "ExpiredTokenException"));
    }

    @Test
    void temporaryCredentialsEndAtOnceAsAFaultAndLongLivedOnesDoNot() {
        Everybody.forAnHour(sandbox);
        Keys.Issued temporary = sandbox.world().keys().assume(Everybody.ROLE, "test", Duration.ofHours(1));
        sandbox.faults().expireCredentials();
        refused(Target.S3, temporary, "ExpiredToken");
        Target.S3.call(this, Everybody.of(keys()), plainly);
    }

    @ParameterizedTest
    @EnumSource
    void aClockOffByAnHourIsRefused(Target target) {
        for (Duration ahead : List.of(Duration.ofHours(1), Duration.ofHours(-1))) {
            sandbox.faults().skew(ahead);
            refused(
                    target,
                    keys(),
                    target.code("RequestTimeTooSkewed", "SignatureDoesNotMatch", "InvalidSignatureException"));
        }
        sandbox.faults().clear();
        target.call(this, Everybody.of(sandbox), plainly);
    }

    @ParameterizedTest
    @EnumSource
    void movingTheSandboxsClockDoesNotSpoilSignatures(Target target) {
        sandbox.clock().advance(Duration.ofDays(30));
        target.call(this, Everybody.of(sandbox), plainly);
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
            AwsServiceException refused = refusal(Target.S3, Everybody.of(sandbox), http);
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
            assertThat(refused.awsErrorDetails().errorMessage())
                    .isEqualTo("There were headers present in the request which were not signed");
        }
    }

    @Test
    void aPresignedAddressIsGoodForItsTimeAndForItself() throws Exception {
        URI address = presigned();
        assertThat(get(address).statusCode()).isEqualTo(200);
        assertThat(get(URI.create(address + "&more=1")).body()).contains("<Code>SignatureDoesNotMatch</Code>");
        sandbox.clock().advance(Duration.ofMinutes(11));
        assertThat(get(address).body()).contains("<Code>AccessDenied</Code>").contains("Request has expired");
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

    @ParameterizedTest
    @EnumSource
    void whatNoPolicyAllowsIsDeniedInAwssWords(Target target) {
        sandbox.world()
                .keys()
                .role(
                        Everybody.ROLE,
                        "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"other:*\",\"Resource\":\"*\"}}");
        Keys.Issued keys = sandbox.world().keys().staticKeys(Everybody.ROLE, "test");
        AwsServiceException refused = refusal(target, Everybody.of(keys), plainly);
        assertThat(refused.awsErrorDetails().errorCode())
                .isEqualTo(target.code("AccessDenied", "AccessDenied", "AccessDeniedException"));
        assertThat(refused.awsErrorDetails().errorMessage())
                .startsWith("User: arn:aws:sts::402112345678:assumed-role/tester/test is not authorized to perform:"
                        + " any:Action on resource: ")
                .endsWith("because no identity-based policy allows the any:Action action");
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

    private Keys.Issued keys() {
        Everybody.of(sandbox);
        return sandbox.world().keys().staticKeys(Everybody.ROLE, "test");
    }

    private void tampered(Target target, java.util.function.UnaryOperator<SdkHttpRequest> change) {
        try (SdkHttpClient http = TamperingClient.with(change)) {
            assertThat(refusal(target, Everybody.of(sandbox), http)
                            .awsErrorDetails()
                            .errorCode())
                    .isEqualTo(
                            target.code("SignatureDoesNotMatch", "SignatureDoesNotMatch", "InvalidSignatureException"));
        }
    }

    private void refused(Target target, Keys.Issued keys, String code) {
        assertThat(refusal(target, Everybody.of(keys), plainly)
                        .awsErrorDetails()
                        .errorCode())
                .isEqualTo(code);
    }

    private AwsServiceException refusal(Target target, AwsCredentialsProvider credentials, SdkHttpClient http) {
        return catchThrowableOfType(AwsServiceException.class, () -> target.call(this, credentials, http));
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient> void with(
            B builder, AwsCredentialsProvider credentials, SdkHttpClient http, Consumer<C> calls) {
        try (C client = builder.endpointOverride(sandbox.address())
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials)
                .httpClient(http)
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build()) {
            calls.accept(client);
        }
    }

    private static EchoService signed(Target target) {
        EchoService echo = target.echo();
        echo.answerWith(target.answer());
        return echo;
    }

    /** One service of each style. */
    enum Target {
        S3,
        CLOUDFRONT,
        COGNITO,
        STS;

        EchoService echo() {
            return switch (this) {
                case S3 -> EchoService.signed("s3", Protocol.REST_XML, S3Client.class);
                case CLOUDFRONT -> EchoService.signed("cloudfront", Protocol.REST_XML, CloudFrontClient.class);
                case COGNITO ->
                    EchoService.signed(
                            "cognito-idp",
                            Protocol.JSON,
                            CognitoIdentityProviderClient.class,
                            DescribeUserPoolRequest.class);
                case STS -> EchoService.signed("sts", Protocol.QUERY, StsClient.class, GetCallerIdentityRequest.class);
            };
        }

        Object answer() {
            return switch (this) {
                case S3 -> GetBucketPolicyResponse.builder().policy("{}").build();
                case CLOUDFRONT -> ListTagsForResourceResponse.builder().build();
                case COGNITO -> DescribeUserPoolResponse.builder().build();
                case STS -> GetCallerIdentityResponse.builder().build();
            };
        }

        void call(SignatureTest test, AwsCredentialsProvider credentials, SdkHttpClient http) {
            switch (this) {
                case S3 ->
                    test.with(
                            S3Client.builder().forcePathStyle(true),
                            credentials,
                            http,
                            c -> c.getBucketPolicy(r -> r.bucket("bucket")));
                case CLOUDFRONT ->
                    test.with(
                            CloudFrontClient.builder(),
                            credentials,
                            http,
                            c -> c.listTagsForResource(r -> r.resource("arn:a b+c/é")));
                case COGNITO ->
                    test.with(
                            CognitoIdentityProviderClient.builder(),
                            credentials,
                            http,
                            c -> c.describeUserPool(r -> r.userPoolId("us-east-1_a")));
                case STS -> test.with(StsClient.builder(), credentials, http, StsClient::getCallerIdentity);
            }
        }

        String code(String s3, String xml, String json) {
            return switch (this) {
                case S3 -> s3;
                case CLOUDFRONT, STS -> xml;
                case COGNITO -> json;
            };
        }
    }
}
