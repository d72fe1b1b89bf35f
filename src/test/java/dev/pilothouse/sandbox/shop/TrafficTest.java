package dev.pilothouse.sandbox.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.dynamodb.DynamoDbService;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.lambda.LambdaService;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.xray.XRayClient;
import software.amazon.awssdk.services.xray.model.Segment;

class TrafficTest {
    private static Sandbox sandbox;
    private static CloudWatchLogsClient logs;
    private static Instant begin;
    private static int paidBefore;
    private static int paidAfter;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.start(AcmeShop.options());
        AcmeShop.plant(sandbox);
        begin = sandbox.clock().instant();
        logs = CloudWatchLogsClient.builder()
                .endpointOverride(sandbox.address())
                .region(Region.of(AcmeShop.REGION))
                .credentialsProvider(keys())
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
        paidBefore = paid();
        logs.describeLogGroups();
        paidAfter = paid();
    }

    @AfterAll
    static void close() {
        logs.close();
        sandbox.close();
    }

    @Test
    void halfAnHourOfLogsLiesBehindAndItsTracesToo() {
        assertThat(logs.describeLogGroups(it -> it.logGroupNamePrefix("/aws/lambda/"))
                        .logGroups())
                .extracting(LogGroup::logGroupName)
                .contains("/aws/lambda/orders-api", "/aws/lambda/checkout", "/aws/lambda/send-receipt");
        List<FilteredLogEvent> reports = events("/aws/lambda/catalog-search", "REPORT");
        assertThat(reports).hasSizeGreaterThan(50);
        assertThat(reports)
                .allSatisfy(it -> assertThat(it.timestamp())
                        .isBetween(begin.minus(Duration.ofMinutes(31)).toEpochMilli(), begin.toEpochMilli()));
        assertThat(events("/aws/lambda/catalog-search", "\"nothing found\"")).isNotEmpty();
        FilteredLogEvent sent = events("/aws/lambda/send-receipt", "{ $.type = \"platform.report\" }")
                .getFirst();
        String root = sent.message().replaceFirst("(?s).*Root=([^;]+);.*", "$1");
        try (XRayClient xray = xray()) {
            List<String> segments = xray.batchGetTraces(it -> it.traceIds(root)).traces().stream()
                    .flatMap(trace -> trace.segments().stream())
                    .map(Segment::document)
                    .toList();
            assertThat(segments).anyMatch(it -> it.contains("orders-api")).anyMatch(it -> it.contains("send-receipt"));
        }
    }

    @Test
    void thePastLeavesTheTablesAsTheyWere() {
        assertThat(paidBefore).isPositive();
        assertThat(paidAfter).isEqualTo(paidBefore);
    }

    @Test
    void visitorsInvokeFunctionsUntilTheyAreKeptOut() {
        LambdaService lambda = sandbox.service(LambdaService.class);
        try (Traffic traffic = Traffic.begin(lambda, sandbox.service(DynamoDbService.class), sandbox.clock(), 0.01)) {
            Awaitility.await()
                    .until(() -> since("/aws/lambda/orders-api") > 3 && since("/aws/lambda/catalog-search") > 3);
            traffic.pause(true);
            Awaitility.await()
                    .during(Duration.ofMillis(200))
                    .pollInterval(Duration.ofMillis(50))
                    .until(TrafficTest::all, new Unchanged()::still);
        }
    }

    @Test
    void whatTheyWantIsTheSameInEveryRun() {
        ShopData data = new ShopData(sandbox.service(DynamoDbService.class), false);
        Visitors one = new Visitors(data, 7);
        Visitors other = new Visitors(data, 7);
        assertThat(IntStream.range(0, 300).mapToObj(_ -> one.next()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 300).mapToObj(_ -> other.next()).toList());
        assertThat(IntStream.range(0, 2000).mapToObj(_ -> one.next().function()).distinct())
                .contains("orders-api", "checkout", "catalog-search", "image-resize");
    }

    private static int since(String group) {
        return logs.filterLogEvents(it ->
                        it.logGroupName(group).startTime(begin.toEpochMilli()).filterPattern("REPORT"))
                .events()
                .size();
    }

    private static int all() {
        return since("/aws/lambda/orders-api") + since("/aws/lambda/catalog-search") + since("/aws/lambda/checkout");
    }

    private static List<FilteredLogEvent> events(String group, String pattern) {
        return logs
                .filterLogEventsPaginator(it ->
                        it.logGroupName(group).endTime(begin.toEpochMilli()).filterPattern(pattern))
                .events()
                .stream()
                .toList();
    }

    private static StaticCredentialsProvider keys() {
        Keys.Issued keys =
                sandbox.world().keys().staticKeys(AcmeShop.people().get(2).roleArn(), "test");
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey()));
    }

    private static XRayClient xray() {
        return XRayClient.builder()
                .endpointOverride(sandbox.address())
                .region(Region.of(AcmeShop.REGION))
                .credentialsProvider(keys())
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }

    private static int paid() {
        return sandbox.service(DynamoDbService.class)
                .items()
                .query("Orders", Optional.of("byStatus"), new Value.Text("PAID"), true, 10_000)
                .size();
    }

    /** Whether a number is what it was at the last look. */
    private static final class Unchanged {
        private int last = -1;

        boolean still(int now) {
            boolean same = now == last;
            last = now;
            return same;
        }
    }
}
