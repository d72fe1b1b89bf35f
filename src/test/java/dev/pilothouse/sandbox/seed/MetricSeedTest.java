package dev.pilothouse.sandbox.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.iam.Keys;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** The shop's week, and how it goes on with what is really invoked and visited. */
class MetricSeedTest {
    @Test
    void aWeekLiesBehindAndInvocationsAndVisitsAddToIt() throws Exception {
        try (Sandbox sandbox = Sandbox.start(AcmeShop.options())) {
            var site = AcmeShop.plant(sandbox);
            Instant begin = sandbox.clock().instant();
            StaticCredentialsProvider keys = keys(sandbox);
            try (CloudWatchClient metrics = metrics(sandbox, keys, AcmeShop.REGION);
                    CloudWatchClient virginia = metrics(sandbox, keys, "us-east-1");
                    LambdaClient lambda = lambda(sandbox, keys);
                    HttpClient browser = HttpClient.newHttpClient()) {
                assertThat(days(metrics, "AWS/Lambda", "Invocations", "Sum", function("orders-api"), begin))
                        .hasSizeBetween(5, 6)
                        .allMatch(it -> it > 100);
                assertThat(days(metrics, "AWS/Lambda", "Duration", "p99", function("checkout"), begin))
                        .allMatch(it -> it > 128);
                assertThat(days(virginia, "AWS/CloudFront", "CacheHitRate", "Average", edge(), begin))
                        .allMatch(it -> it > 80 && it < 100);
                lambda.invoke(it -> it.functionName("order-feed"));
                browser.send(HttpRequest.newBuilder(site).build(), HttpResponse.BodyHandlers.discarding());
                sandbox.clock().advance(Duration.ofMinutes(1));
                Instant now = sandbox.clock().instant();
                assertThat(since(metrics, "AWS/Lambda", "Invocations", function("order-feed"), begin, now))
                        .isEqualTo(1);
                assertThat(since(metrics, "AWS/DynamoDB", "ConsumedReadCapacityUnits", orders(), begin, now))
                        .isPositive();
                assertThat(since(virginia, "AWS/CloudFront", "Requests", edge(), begin, now))
                        .isEqualTo(1);
            }
        }
    }

    private static List<Double> days(
            CloudWatchClient sdk, String space, String name, String stat, List<Dimension> of, Instant end) {
        List<Double> days = sdk.getMetricData(it -> it.startTime(end.minus(Duration.ofDays(7)))
                        .endTime(end)
                        .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                        .metricDataQueries(query(space, name, stat, 86_400, of)))
                .metricDataResults()
                .getFirst()
                .values();
        // The first and the last are not whole.
        return days.subList(1, days.size() - 1);
    }

    private static double since(
            CloudWatchClient sdk, String space, String name, List<Dimension> of, Instant begin, Instant end) {
        return sdk
                .getMetricData(
                        it -> it.startTime(begin).endTime(end).metricDataQueries(query(space, name, "Sum", 60, of)))
                .metricDataResults()
                .getFirst()
                .values()
                .stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static MetricDataQuery query(String space, String name, String stat, int period, List<Dimension> of) {
        return MetricDataQuery.builder()
                .id("a")
                .metricStat(s -> s.stat(stat)
                        .period(period)
                        .metric(m -> m.namespace(space).metricName(name).dimensions(of)))
                .build();
    }

    private static List<Dimension> function(String name) {
        return List.of(Dimension.builder().name("FunctionName").value(name).build());
    }

    private static List<Dimension> orders() {
        return List.of(
                Dimension.builder()
                        .name("GlobalSecondaryIndexName")
                        .value("byStatus")
                        .build(),
                Dimension.builder().name("TableName").value("Orders").build());
    }

    private static List<Dimension> edge() {
        return List.of(
                Dimension.builder()
                        .name("DistributionId")
                        .value(AcmeShop.DISTRIBUTION)
                        .build(),
                Dimension.builder().name("Region").value("Global").build());
    }

    private static StaticCredentialsProvider keys(Sandbox sandbox) {
        Keys.Issued keys =
                sandbox.world().keys().staticKeys(AcmeShop.people().getFirst().roleArn(), "test");
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey()));
    }

    private static CloudWatchClient metrics(Sandbox sandbox, StaticCredentialsProvider keys, String region) {
        return CloudWatchClient.builder()
                .endpointOverride(sandbox.address())
                .region(Region.of(region))
                .credentialsProvider(keys)
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }

    private static LambdaClient lambda(Sandbox sandbox, StaticCredentialsProvider keys) {
        return LambdaClient.builder()
                .endpointOverride(sandbox.address())
                .region(Region.of(AcmeShop.REGION))
                .credentialsProvider(keys)
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }
}
