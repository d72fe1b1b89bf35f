package dev.pilothouse.sandbox.wire;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DescribeUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DescribeUserPoolResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyResponse;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** One service of each style, echoing one operation, and the real client that calls it. */
enum Target {
    S3,
    CLOUDFRONT,
    COGNITO,
    STS;

    /** A sandbox with all of them. */
    static Sandbox sandbox() {
        return Sandbox.start(
                Options.defaults(), world -> List.of(S3.signed(), CLOUDFRONT.signed(), COGNITO.signed(), STS.signed()));
    }

    private EchoService signed() {
        EchoService echo = echo();
        echo.answerWith(answer());
        return echo;
    }

    private EchoService echo() {
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

    private Object answer() {
        return switch (this) {
            case S3 -> GetBucketPolicyResponse.builder().policy("{}").build();
            case CLOUDFRONT -> ListTagsForResourceResponse.builder().build();
            case COGNITO -> DescribeUserPoolResponse.builder().build();
            case STS -> GetCallerIdentityResponse.builder().build();
        };
    }

    /** Sends the echoed operation as somebody, by a client that does not retry. */
    void call(Sandbox sandbox, AwsCredentialsProvider credentials, SdkHttpClient http) {
        switch (this) {
            case S3 ->
                with(
                        sandbox,
                        S3Client.builder().forcePathStyle(true),
                        credentials,
                        http,
                        c -> c.getBucketPolicy(r -> r.bucket("bucket")));
            case CLOUDFRONT ->
                with(
                        sandbox,
                        CloudFrontClient.builder(),
                        credentials,
                        http,
                        c -> c.listTagsForResource(r -> r.resource("arn:a b+c/é")));
            case COGNITO ->
                with(
                        sandbox,
                        CognitoIdentityProviderClient.builder(),
                        credentials,
                        http,
                        c -> c.describeUserPool(r -> r.userPoolId("us-east-1_a")));
            case STS -> with(sandbox, StsClient.builder(), credentials, http, StsClient::getCallerIdentity);
        }
    }

    String code(String s3, String xml, String json) {
        return switch (this) {
            case S3 -> s3;
            case CLOUDFRONT, STS -> xml;
            case COGNITO -> json;
        };
    }

    /** What the sandbox says to a call that it does not believe. */
    AwsServiceException refusal(Sandbox sandbox, AwsCredentialsProvider credentials, SdkHttpClient http) {
        return catchThrowableOfType(AwsServiceException.class, () -> call(sandbox, credentials, http));
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient> void with(
            Sandbox sandbox, B builder, AwsCredentialsProvider credentials, SdkHttpClient http, Consumer<C> calls) {
        try (C client = builder.endpointOverride(sandbox.address())
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials)
                .httpClient(http)
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build()) {
            calls.accept(client);
        }
    }
}
