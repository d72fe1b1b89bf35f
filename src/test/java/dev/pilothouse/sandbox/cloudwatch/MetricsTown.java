package dev.pilothouse.sandbox.cloudwatch;

import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.iam.Keys;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;

/** A sandbox with CloudWatch, whose region is eu-west-1, and the real SDK's client that may do everything. */
final class MetricsTown implements AutoCloseable {
    private static final String ROLE = "arn:aws:iam::402112345678:role/test";

    static final Dimension OF_F =
            Dimension.builder().name("FunctionName").value("f").build();

    final Sandbox sandbox = Sandbox.start(
            new Options(0, "402112345678", "eu-west-1", 1), world -> List.of(new CloudWatchService(world)));
    final Metrics metrics = sandbox.service(CloudWatchService.class).metrics();
    final CloudWatchClient sdk = client("eu-west-1");

    CloudWatchClient client(String region) {
        sandbox.world().keys().role(ROLE, """
            {"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
            """);
        Keys.Issued keys = sandbox.world().keys().staticKeys(ROLE, "test");
        return CloudWatchClient.builder()
                .endpointOverride(sandbox.address())
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())))
                .httpClientBuilder(Apache5HttpClient.builder())
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    Instant now() {
        return sandbox.clock().instant();
    }

    static MetricKey key(String name) {
        return new MetricKey("AWS/Lambda", name, Map.of("FunctionName", "f"));
    }

    static MetricDataQuery metric(String id, String name, String stat, int period) {
        return MetricDataQuery.builder()
                .id(id)
                .metricStat(it -> it.stat(stat)
                        .period(period)
                        .metric(m -> m.namespace("AWS/Lambda").metricName(name).dimensions(OF_F)))
                .build();
    }

    static MetricDataQuery math(String id, String expression) {
        return MetricDataQuery.builder().id(id).expression(expression).build();
    }

    static String code(Throwable refused) {
        return ((AwsServiceException) refused).awsErrorDetails().errorCode();
    }

    @Override
    public void close() {
        sdk.close();
        sandbox.close();
    }
}
