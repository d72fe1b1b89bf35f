package dev.pilothouse.sandbox.logs;

import dev.pilothouse.sandbox.logs.insights.MalformedQueryException;
import dev.pilothouse.sandbox.logs.insights.Query;
import dev.pilothouse.sandbox.logs.insights.Results;
import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Constraints;
import dev.pilothouse.sandbox.wire.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeQueriesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeQueriesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetQueryResultsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryInfo;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryStatus;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResultField;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartQueryRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartQueryResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.StopQueryRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.StopQueryResponse;

/** Logs Insights: starting queries, and asking how far they are. Thread-safe. */
final class QueryCalls {
    private static final int MOST_GROUPS = 50;
    private static final int MOST_AT_ONCE = 30;
    private static final int LONGEST = 10_000;
    private static final String QUERY_LANGUAGE = "CWLI";

    private final LogStore store;
    private final World world;
    private final Supplier<Duration> takes;
    private final Map<String, RunningQuery> queries = new ConcurrentHashMap<>();

    /** @param takes how long a query runs at least, in real time */
    QueryCalls(LogStore store, World world, Supplier<Duration> takes) {
        this.store = store;
        this.world = world;
        this.takes = takes;
    }

    void clear() {
        queries.clear();
    }

    StartQueryResponse start(StartQueryRequest request, Call call) {
        check(request);
        List<Group> groups = groups(request, call);
        Query query = query(request.queryString());
        if (request.endTime() < request.startTime()) {
            throw malformed(new ApiError(400, "", "Query's end date and time is before its start."), 0, 0);
        }
        requireRoom();
        String id = UUID.nameUUIDFromBytes(world.ids().get().getBytes(StandardCharsets.US_ASCII))
                .toString();
        long now = call.now().toEpochMilli();
        RunningQuery.Asked asked = new RunningQuery.Asked(
                id,
                request.queryString(),
                query,
                groups,
                now,
                request.startTime() * 1000,
                request.endTime() * 1000 + 999,
                Objects.requireNonNullElse(request.limit(), Results.MOST));
        queries.put(id, new RunningQuery(asked, new Records(store.arns(), groups, now)));
        return StartQueryResponse.builder().queryId(id).build();
    }

    private static void check(StartQueryRequest request) {
        LogsErrors.check(new Constraints()
                .given("startTime", request.startTime())
                .given("endTime", request.endTime())
                .given("queryString", request.queryString())
                .length("queryString", request.queryString(), 0, LONGEST)
                .between("limit", request.limit(), 1, Results.MOST)
                .between("startTime", request.startTime(), 0, Long.MAX_VALUE / 1000 - 1)
                .between("endTime", request.endTime(), 0, Long.MAX_VALUE / 1000 - 1)
                .oneOf("queryLanguage", request.queryLanguageAsString(), List.of(QUERY_LANGUAGE, "SQL", "PPL")));
        String language = Objects.requireNonNullElse(request.queryLanguageAsString(), QUERY_LANGUAGE);
        if (!language.equals(QUERY_LANGUAGE)) {
            throw new ApiError(501, "NotImplemented", "The sandbox does not implement queries in " + language + ".");
        }
    }

    private List<Group> groups(StartQueryRequest request, Call call) {
        List<List<String>> given = new ArrayList<>();
        if (request.logGroupName() != null) {
            given.add(List.of(request.logGroupName()));
        }
        if (request.hasLogGroupNames()) {
            given.add(request.logGroupNames());
        }
        if (request.hasLogGroupIdentifiers()) {
            given.add(request.logGroupIdentifiers());
        }
        if (given.size() != 1) {
            throw LogsErrors.invalid(
                    "Exactly one of logGroupName, logGroupNames, or logGroupIdentifiers must be specified.");
        }
        LogsErrors.check(new Constraints().size("logGroupNames", given.getFirst(), 1, MOST_GROUPS));
        return given.getFirst().stream()
                .map(name -> {
                    call.require("logs:StartQuery", store.arns().asked(name));
                    return store.group(name);
                })
                .toList();
    }

    private static Query query(String text) {
        try {
            return Query.parse(text);
        } catch (MalformedQueryException e) {
            throw malformed(new ApiError(400, "", e.getMessage()), e.start(), e.end());
        }
    }

    private static ApiError malformed(ApiError error, int start, int end) {
        String text =
                error.getMessage().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return new ApiError(400, "MalformedQueryException", error.getMessage())
                .withJson(Map.of(
                        "queryCompileError",
                        "{\"location\":{\"startCharOffset\":" + start + ",\"endCharOffset\":" + end + "},\"message\":\""
                                + text + "\"}"));
    }

    private void requireRoom() {
        long running = queries.values().stream()
                .filter(it -> it.status(takes.get()) == QueryStatus.RUNNING
                        || it.status(takes.get()) == QueryStatus.SCHEDULED)
                .count();
        if (running >= MOST_AT_ONCE) {
            throw LogsErrors.limit("Account maximum query concurrency limit of [" + MOST_AT_ONCE + "] reached.");
        }
    }

    GetQueryResultsResponse results(GetQueryResultsRequest request, Call call) {
        RunningQuery query = query(request.queryId(), "queryId");
        Duration least = takes.get();
        QueryStatus status = query.status(least);
        RunningQuery.Scan scan = query.scan(least);
        return GetQueryResultsResponse.builder()
                .queryLanguage(QUERY_LANGUAGE)
                .status(status)
                .results(query.rows(least).stream().map(QueryCalls::shown).toList())
                .statistics(it -> it.recordsMatched(scan.matched())
                        .recordsScanned(scan.scanned())
                        .bytesScanned(scan.bytes())
                        .estimatedRecordsSkipped(0d)
                        .estimatedBytesSkipped(0d)
                        .logGroupsScanned((double) query.asked().groups().size()))
                .build();
    }

    private static List<ResultField> shown(Map<String, String> row) {
        return row.entrySet().stream()
                .map(it -> ResultField.builder()
                        .field(it.getKey())
                        .value(it.getValue())
                        .build())
                .toList();
    }

    private RunningQuery query(String id, String member) {
        LogsErrors.check(new Constraints().given(member, id).length(member, id, 0, 256));
        RunningQuery query = queries.get(id);
        if (query == null) {
            throw LogsErrors.notFound("Query " + id + " does not exist");
        }
        return query;
    }

    StopQueryResponse stop(StopQueryRequest request, Call call) {
        RunningQuery query = query(request.queryId(), "queryId");
        if (!query.stop(takes.get())) {
            throw LogsErrors.invalid("Query " + request.queryId() + " has already ended");
        }
        return StopQueryResponse.builder().success(true).build();
    }

    DescribeQueriesResponse describe(DescribeQueriesRequest request, Call call) {
        LogsErrors.check(new Constraints()
                .between("maxResults", request.maxResults(), 1, 1000)
                .oneOf(
                        "status",
                        request.statusAsString(),
                        QueryStatus.knownValues().stream()
                                .map(QueryStatus::toString)
                                .toList()));
        return DescribeQueriesResponse.builder()
                .queries(queries.values().stream()
                        .filter(it -> isMeant(it, request))
                        .sorted(Comparator.comparingLong(
                                        (RunningQuery it) -> it.asked().created())
                                .reversed())
                        .limit(Objects.requireNonNullElse(request.maxResults(), 1000))
                        .map(this::info)
                        .toList())
                .build();
    }

    private boolean isMeant(RunningQuery query, DescribeQueriesRequest request) {
        boolean group = request.logGroupName() == null
                || query.asked().groups().stream()
                        .anyMatch(it -> it.name().equals(store.arns().name(request.logGroupName())));
        return group && (request.status() == null || request.status() == query.status(takes.get()));
    }

    private QueryInfo info(RunningQuery query) {
        return QueryInfo.builder()
                .queryLanguage(QUERY_LANGUAGE)
                .queryId(query.asked().id())
                .queryString(query.asked().text())
                .status(query.status(takes.get()))
                .createTime(query.asked().created())
                .logGroupName(query.asked().groups().getFirst().name())
                .build();
    }
}
