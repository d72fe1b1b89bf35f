package dev.pilothouse.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.core.Playground.Trouble;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;
import software.amazon.awssdk.services.s3.S3Client;

class TroublesTest {
    private final Sandbox sandbox = Sandbox.start(AcmeShop.options());
    private final List<Trouble> troubles = AcmePlayground.running(sandbox).troubles();
    private final S3Client s3 = client(S3Client.builder().forcePathStyle(true));
    private final CloudFrontClient cloudFront = client(CloudFrontClient.builder());

    @AfterEach
    void close() {
        s3.close();
        cloudFront.close();
        sandbox.close();
    }

    @Test
    void eachHasAnIdOfItsOwnAndSaysWhatHappens() {
        assertThat(troubles).extracting(Trouble::id).doesNotHaveDuplicates();
        assertThat(troubles).allSatisfy(trouble -> assertThat(trouble.about()).endsWith("."));
    }

    @Test
    void whatLastsEndsAgainAndLeavesNothingBehind() {
        troubles.stream().filter(Trouble::lasts).forEach(trouble -> {
            trouble.begin().run();
            trouble.end().run();
        });
        for (int i = 0; i < 9; i++) {
            assertThatCode(this::put).doesNotThrowAnyException();
        }
    }

    @Test
    void oneOfThemEndsWhileAnotherGoesOn() {
        begin("errors");
        begin("no-uploads");
        end("errors");
        for (int i = 0; i < 3; i++) {
            assertRefused("AccessDenied");
        }
    }

    @Test
    void uploadsAreDeniedInTheWordsOfIam() {
        begin("no-uploads");
        assertThatThrownBy(this::put).hasMessageContaining("explicit deny in an identity-based policy");
        end("no-uploads");
        assertThatCode(this::put).doesNotThrowAnyException();
    }

    @Test
    void aColleagueChangesTheNewestOrdersAndLaggingIndexesDoNotKnow() {
        begin("lagging");
        begin("colleague");
        try (DynamoDbClient tables = client(DynamoDbClient.builder())) {
            Map<String, AttributeValue> key = Map.of("orderId", AttributeValue.fromS("order#90216"));
            assertThat(tables.getItem(it -> it.tableName("Orders").key(key)).item())
                    .containsEntry("status", AttributeValue.fromS("PACKED"))
                    .containsEntry("version", AttributeValue.fromN("2"));
            assertThat(packed(tables)).isZero();
            end("lagging");
            assertThat(packed(tables)).isEqualTo(AcmeShop.newestOrders().size());
        }
    }

    private static int packed(DynamoDbClient tables) {
        return tables.query(it -> it.tableName("Orders")
                        .indexName("byStatus")
                        .keyConditionExpression("#s = :packed")
                        .expressionAttributeNames(Map.of("#s", "status"))
                        .expressionAttributeValues(Map.of(":packed", AttributeValue.fromS("PACKED"))))
                .count();
    }

    @Test
    void functionsAreThrottledDeniedAndRunAgain() {
        try (LambdaClient functions = client(LambdaClient.builder())) {
            begin("crowded");
            assertThatThrownBy(() -> functions.invoke(it -> it.functionName("order-feed")))
                    .isInstanceOf(TooManyRequestsException.class);
            end("crowded");
            begin("no-invocations");
            assertThatThrownBy(() -> functions.invoke(it -> it.functionName("order-feed")))
                    .hasMessageContaining("explicit deny in an identity-based policy");
            end("no-invocations");
            begin("no-logs");
            assertThat(functions.invoke(it -> it.functionName("order-feed")).statusCode())
                    .isEqualTo(200);
            end("no-logs");
        }
    }

    @Test
    void twoDenialsHoldAtOnceAndOneOfThemEndsAlone() {
        begin("no-uploads");
        begin("no-invalidations");
        assertRefused("AccessDenied");
        end("no-invalidations");
        assertRefused("AccessDenied");
        begin("no-invalidations");
        end("no-uploads");
        assertThatCode(this::put).doesNotThrowAnyException();
        assertThatThrownBy(this::invalidate).hasMessageContaining("cloudfront:CreateInvalidation");
        end("no-invalidations");
        assertThatCode(this::invalidate).doesNotThrowAnyException();
    }

    @Test
    void everyThirdRequestFails() {
        begin("errors");
        put();
        put();
        assertRefused("InternalError");
        put();
    }

    @Test
    void anAnswerIsLostAfterTheWorkIsDone() {
        begin("lost");
        s3.listBuckets();
        s3.listBuckets();
        assertThatThrownBy(this::put).isInstanceOf(SdkClientException.class);
        end("lost");
        assertThat(s3.getObjectAsBytes(get -> get.bucket(AcmeShop.BUCKET).key("tried.txt"))
                        .asUtf8String())
                .isEqualTo("tried");
    }

    @Test
    void aWrongClockIsToldAsOne() {
        begin("clock");
        assertRefused("RequestTimeTooSkewed");
    }

    @Test
    void credentialsEndAtOnce() {
        begin("expire");
        assertRefused("ExpiredToken");
    }

    @Test
    void anHourPasses() {
        Instant before = sandbox.clock().instant();
        begin("hour");
        assertThat(Duration.between(before, sandbox.clock().instant())).isGreaterThanOrEqualTo(Duration.ofHours(1));
    }

    private void assertRefused(String code) {
        assertThatThrownBy(this::put)
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        failure -> assertThat(failure.awsErrorDetails().errorCode())
                                .isEqualTo(code));
    }

    private void begin(String id) {
        trouble(id).begin().run();
    }

    private void end(String id) {
        trouble(id).end().run();
    }

    private Trouble trouble(String id) {
        return troubles.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private void put() {
        s3.putObject(put -> put.bucket(AcmeShop.BUCKET).key("tried.txt"), RequestBody.fromString("tried"));
    }

    private void invalidate() {
        cloudFront.createInvalidation(ask -> ask.distributionId(AcmeShop.DISTRIBUTION)
                .invalidationBatch(batch -> batch.callerReference("tried")
                        .paths(paths -> paths.quantity(1).items("/tried.txt"))));
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        Keys.Issued keys =
                sandbox.world().keys().assume(AcmeShop.people().getFirst().roleArn(), "test", Duration.ofMinutes(30));
        return builder.endpointOverride(URI.create(sandbox.address().toString()))
                .region(Region.of(AcmeShop.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsSessionCredentials.create(keys.accessKeyId(), keys.secretKey(), keys.token())))
                .httpClientBuilder(Apache5HttpClient.builder())
                .overrideConfiguration(configuration -> configuration.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }
}
