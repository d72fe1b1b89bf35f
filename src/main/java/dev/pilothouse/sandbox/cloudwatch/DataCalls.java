package dev.pilothouse.sandbox.cloudwatch;

import dev.pilothouse.sandbox.wire.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;

/**
 * GetMetricData.
 *
 * @param home the region of all metrics but CloudFront's
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html">GetMetricData</a>
 */
record DataCalls(Metrics metrics, String home) {
    private static final int MOST_QUERIES = 500;
    private static final int MOST_POINTS = 100_800;
    private static final Pattern ID = Pattern.compile("[a-z][a-zA-Z0-9_]*");

    GetMetricDataResponse get(GetMetricDataRequest request, Call call) {
        check(request);
        int most = Optional.ofNullable(request.maxDatapoints()).orElse(MOST_POINTS);
        Queries queries = new Queries(metrics, request, namespace -> Asked.isThere(call, namespace, home));
        List<MetricDataResult> whole = new ArrayList<>();
        for (MetricDataQuery query : request.metricDataQueries()) {
            if (!Boolean.FALSE.equals(query.returnData())) {
                whole.add(result(query, queries.line(query.id()), request.scanBy() == ScanBy.TIMESTAMP_ASCENDING));
            }
        }
        int from = request.nextToken() == null ? 0 : token(request.nextToken());
        List<MetricDataResult> page = cut(whole, from, most);
        int total = whole.stream().mapToInt(it -> it.values().size()).sum();
        return GetMetricDataResponse.builder()
                .metricDataResults(page)
                .nextToken(from + most < total ? Integer.toString(from + most) : null)
                .build();
    }

    private static MetricDataResult result(MetricDataQuery query, Line line, boolean ascending) {
        Map<Instant, Double> points = ascending ? line.points() : line.points().descendingMap();
        return MetricDataResult.builder()
                .id(query.id())
                .label(Optional.ofNullable(query.label())
                        .orElseGet(() -> query.metricStat() == null
                                ? query.id()
                                : query.metricStat().metric().metricName()))
                .timestamps(points.keySet())
                .values(points.values())
                .statusCode("Complete")
                .build();
    }

    /** The points from one number on, counted through all results. */
    private static List<MetricDataResult> cut(List<MetricDataResult> whole, int from, int most) {
        List<MetricDataResult> page = new ArrayList<>();
        int begin = 0;
        for (MetricDataResult each : whole) {
            int size = each.values().size();
            int first = Math.clamp(from - begin, 0, size);
            int end = Math.clamp((long) from + most - begin, 0, size);
            if (end > first || size == 0 && from == 0) {
                page.add(each.toBuilder()
                        .timestamps(each.timestamps().subList(first, end))
                        .values(each.values().subList(first, end))
                        .statusCode(end < size ? "PartialData" : "Complete")
                        .build());
            }
            begin += size;
        }
        return page;
    }

    private static int token(String token) {
        if (!token.matches("\\d{1,9}")) {
            throw CloudWatchErrors.token();
        }
        return Integer.parseInt(token);
    }

    private static void check(GetMetricDataRequest request) {
        List<MetricDataQuery> queries = request.metricDataQueries();
        if (queries.isEmpty()) {
            throw CloudWatchErrors.missing("MetricDataQueries");
        }
        if (queries.size() > MOST_QUERIES) {
            throw CloudWatchErrors.validation(
                    "The collection MetricDataQueries must not have a size greater than " + MOST_QUERIES + ".");
        }
        Asked.range(request.startTime(), request.endTime());
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < queries.size(); i++) {
            check(queries.get(i), "MetricDataQueries.member." + (i + 1));
            if (!ids.add(queries.get(i).id())) {
                throw CloudWatchErrors.validation("The values for parameter id in MetricDataQueries are not unique.");
            }
        }
        if (queries.stream().allMatch(it -> Boolean.FALSE.equals(it.returnData()))) {
            throw CloudWatchErrors.validation("At least one of the parameters ReturnData must be true.");
        }
    }

    private static void check(MetricDataQuery query, String place) {
        if (query.id() == null || !ID.matcher(query.id()).matches()) {
            throw CloudWatchErrors.validation("The value " + query.id() + " for parameter " + place
                    + ".Id is not matching the expected pattern '^[a-z][a-zA-Z0-9_]*$'.");
        }
        if (query.metricStat() == null == (query.expression() == null)) {
            throw CloudWatchErrors.validation(
                    "The parameter " + place + " must have exactly one of MetricStat and Expression.");
        }
    }
}
