package dev.pilothouse.sandbox.cloudwatch;

import static dev.pilothouse.sandbox.cloudwatch.MetricsTown.code;
import static dev.pilothouse.sandbox.cloudwatch.MetricsTown.key;
import static dev.pilothouse.sandbox.cloudwatch.MetricsTown.math;
import static dev.pilothouse.sandbox.cloudwatch.MetricsTown.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.DimensionFilter;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

class MetricsTest {
    private static MetricsTown town;
    private Instant begin;

    @BeforeAll
    static void open() {
        town = new MetricsTown();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @BeforeEach
    void anew() {
        town.sandbox.reset();
        // To the beginning of an hour, so that no period is cut.
        town.sandbox
                .clock()
                .advance(Duration.ofSeconds(3600 - Math.floorMod(town.now().getEpochSecond(), 3600)));
        town.sandbox.clock().hold();
        begin = town.now().truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void eachStatisticIsOfItsPeriodAndOnlyPeriodsWithValuesAreTold() {
        for (int value = 1; value <= 100; value++) {
            town.metrics.record(key("Duration"), value);
        }
        town.sandbox.clock().advance(Duration.ofMinutes(10));
        town.metrics.record(key("Duration"), 7);
        GetMetricDataResponse data = get(
                metric("sum", "Duration", "Sum", 300),
                metric("mean", "Duration", "Average", 300),
                metric("most", "Duration", "Maximum", 300),
                metric("least", "Duration", "Minimum", 300),
                metric("count", "Duration", "SampleCount", 300),
                metric("median", "Duration", "p50", 300),
                metric("high", "Duration", "p99.5", 300));
        assertThat(values(data, "sum")).containsExactly(5050.0, 7.0);
        assertThat(values(data, "mean")).containsExactly(50.5, 7.0);
        assertThat(values(data, "most")).containsExactly(100.0, 7.0);
        assertThat(values(data, "least")).containsExactly(1.0, 7.0);
        assertThat(values(data, "count")).containsExactly(100.0, 1.0);
        assertThat(values(data, "median").getFirst()).isCloseTo(50, within(3.0));
        assertThat(values(data, "high").getFirst()).isCloseTo(99.5, within(5.0));
        assertThat(times(data, "sum")).containsExactly(begin, begin.plusSeconds(600));
    }

    @Test
    void theNewestComesFirstUnlessAskedOtherwise() {
        minutes(3);
        assertThat(times(
                        town.sdk.getMetricData(it -> it.startTime(begin)
                                .endTime(town.now())
                                .metricDataQueries(metric("a", "Invocations", "Sum", 60))),
                        "a"))
                .containsExactly(begin.plusSeconds(120), begin.plusSeconds(60), begin);
        assertThat(times(get(metric("a", "Invocations", "Sum", 60)), "a"))
                .containsExactly(begin, begin.plusSeconds(60), begin.plusSeconds(120));
    }

    @Test
    void pagesHoldSoManyPointsAndNoneIsLost() {
        minutes(10);
        var pages = town.sdk.getMetricDataPaginator(it -> it.startTime(begin)
                .endTime(town.now())
                .maxDatapoints(7)
                .metricDataQueries(
                        metric("a", "Invocations", "Sum", 60), metric("b", "Invocations", "SampleCount", 60)));
        assertThat(pages.stream()).hasSize(3);
        assertThat(pages.metricDataResults().stream()
                        .filter(it -> it.id().equals("a"))
                        .mapToInt(it -> it.values().size())
                        .sum())
                .isEqualTo(10);
        assertThat(pages.stream()
                        .findFirst()
                        .orElseThrow()
                        .metricDataResults()
                        .getFirst()
                        .statusCodeAsString())
                .isEqualTo("PartialData");
        assertThatThrownBy(() -> town.sdk.getMetricData(it -> it.startTime(begin)
                        .endTime(town.now())
                        .nextToken("x")
                        .metricDataQueries(metric("a", "Invocations", "Sum", 60))))
                .satisfies(e -> assertThat(code(e)).isEqualTo("InvalidNextToken"));
    }

    @Test
    void metricMathWorksOnOtherQueriesResults() {
        town.metrics.record(key("Errors"), 1);
        IntStream.range(0, 4).forEach(_ -> town.metrics.record(key("Invocations"), 1));
        town.sandbox.clock().advance(Duration.ofMinutes(2));
        town.metrics.record(key("Invocations"), 1);
        GetMetricDataResponse data = get(
                metric("e", "Errors", "Sum", 60),
                metric("i", "Invocations", "Sum", 60),
                math("rate", "100 * FILL(e, 0) / i"),
                math("all", "SUM(METRICS())"),
                math("both", "MAX([e, i])"),
                math("filled", "FILL(i, REPEAT) - 2 ^ (1 + 1)"),
                math("mean", "i * 0 + AVG(i)"),
                math("each", "i / PERIOD(i)"));
        assertThat(values(data, "rate")).containsExactly(25.0, 0.0);
        assertThat(values(data, "all")).containsExactly(5.0, 1.0);
        assertThat(values(data, "both")).containsExactly(4.0, 1.0);
        assertThat(values(data, "filled")).containsExactly(0.0, 0.0, -3.0);
        assertThat(values(data, "mean")).containsExactly(2.5, 2.5);
        assertThat(values(data, "each").getFirst()).isCloseTo(4 / 60.0, within(1e-9));
    }

    @Test
    void queriesThatCannotBeAreRefused() {
        refused("ValidationError", metric("A", "Errors", "Sum", 60));
        refused("ValidationError", metric("a", "Errors", "Sum", 60), metric("a", "Errors", "Sum", 60));
        refused("ValidationError", math("a", "b + 1"));
        refused("ValidationError", math("a", "b"), math("b", "a"));
        refused("ValidationError", math("a", "1 +"));
        refused("ValidationError", math("a", "1 + 1"));
        refused("InvalidParameterValue", metric("a", "Errors", "Sum", 61));
        refused("NotImplemented", metric("a", "Errors", "tm90", 60));
        refused("NotImplemented", math("a", "ANOMALY_DETECTION_BAND(1)"));
        refused(
                "ValidationError",
                metric("a", "Errors", "Sum", 60).toBuilder().returnData(false).build());
        refused(
                "ValidationError",
                IntStream.range(0, 501)
                        .mapToObj(i -> metric("q" + i, "Errors", "Sum", 60))
                        .toArray(MetricDataQuery[]::new));
        assertThatThrownBy(() -> town.sdk.getMetricData(
                        it -> it.startTime(begin).endTime(begin).metricDataQueries(metric("a", "Errors", "Sum", 60))))
                .satisfies(e -> assertThat(code(e)).isEqualTo("ValidationError"));
    }

    @Test
    void statisticsOfOneMetricComeInNoOrderAndOfAtMostSoManyPeriods() {
        minutes(5);
        List<Datapoint> points = town.sdk
                .getMetricStatistics(it -> it.namespace("AWS/Lambda")
                        .metricName("Invocations")
                        .dimensions(MetricsTown.OF_F)
                        .startTime(begin)
                        .endTime(town.now())
                        .period(60)
                        .statistics(Statistic.SUM, Statistic.SAMPLE_COUNT))
                .datapoints();
        assertThat(points).hasSize(5).allSatisfy(it -> assertThat(it.sum()).isEqualTo(1));
        assertThat(points).extracting(Datapoint::timestamp).doesNotHaveDuplicates();
        assertThat(points.getFirst().timestamp()).isAfter(points.getLast().timestamp());
        assertThatThrownBy(() -> town.sdk.getMetricStatistics(it -> it.namespace("AWS/Lambda")
                        .metricName("Invocations")
                        .startTime(begin.minus(Duration.ofDays(7)))
                        .endTime(begin)
                        .period(60)
                        .extendedStatistics("p95")))
                .hasMessageContaining("You have requested up to 10,080 datapoints, which exceeds the limit of 1,440.")
                .satisfies(e -> assertThat(code(e)).isEqualTo("InvalidParameterCombination"));
    }

    @Test
    void metricsAreListedByWhatIsAskedFor() {
        town.metrics.record(key("Errors"), 1);
        town.metrics.record(new MetricKey("AWS/Lambda", "Errors", Map.of()), 1);
        IntStream.range(0, 600).forEach(i -> town.metrics.record(new MetricKey("Own", "m" + i, Map.of("a", "b")), 1));
        assertThat(town.sdk.listMetrics(it -> it.metricName("Errors")).metrics())
                .extracting(it -> it.dimensions().size())
                .containsExactlyInAnyOrder(0, 1);
        assertThat(town.sdk
                        .listMetrics(it -> it.dimensions(DimensionFilter.builder()
                                .name("FunctionName")
                                .value("f")
                                .build()))
                        .metrics())
                .hasSize(1);
        assertThat(town.sdk.listMetrics(it -> it.namespace("Own")).metrics()).hasSize(500);
        assertThat(town.sdk.listMetricsPaginator(it -> it.namespace("Own")).metrics())
                .extracting(Metric::metricName)
                .hasSize(600)
                .doesNotHaveDuplicates();
        town.sandbox.clock().advance(Duration.ofHours(4));
        assertThat(town.sdk.listMetrics(it -> it.recentlyActive("PT3H")).metrics())
                .isEmpty();
    }

    @Test
    void cloudFrontsMetricsAreInVirginiaAndNowhereElse() {
        MetricKey requests =
                new MetricKey("AWS/CloudFront", "Requests", Map.of("DistributionId", "E1", "Region", "Global"));
        town.metrics.record(requests, 1);
        town.metrics.record(key("Errors"), 1);
        try (CloudWatchClient virginia = town.client("us-east-1")) {
            assertThat(virginia.listMetrics().metrics())
                    .extracting(Metric::namespace)
                    .containsExactly("AWS/CloudFront");
        }
        assertThat(town.sdk.listMetrics().metrics())
                .extracting(Metric::namespace)
                .containsExactly("AWS/Lambda");
    }

    /** An invocation a minute from the beginning on. */
    private static void minutes(int count) {
        for (int i = 0; i < count; i++) {
            town.metrics.record(key("Invocations"), 1);
            town.sandbox.clock().advance(Duration.ofMinutes(1));
        }
    }

    private void refused(String code, MetricDataQuery... queries) {
        town.sandbox.clock().advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> get(queries))
                .satisfies(e -> assertThat(code(e)).isEqualTo(code));
    }

    private GetMetricDataResponse get(MetricDataQuery... queries) {
        return town.sdk.getMetricData(it -> it.startTime(begin)
                .endTime(town.now().plusSeconds(1))
                .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                .metricDataQueries(queries));
    }

    private static List<Double> values(GetMetricDataResponse data, String id) {
        return result(data, id).values();
    }

    private static List<Instant> times(GetMetricDataResponse data, String id) {
        return result(data, id).timestamps();
    }

    private static MetricDataResult result(GetMetricDataResponse data, String id) {
        return data.metricDataResults().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
