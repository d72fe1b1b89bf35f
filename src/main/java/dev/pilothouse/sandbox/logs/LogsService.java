package dev.pilothouse.sandbox.logs;

import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Operations;
import dev.pilothouse.sandbox.wire.Protocol;
import dev.pilothouse.sandbox.wire.Service;
import dev.pilothouse.sandbox.wire.World;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogStreamRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogStreamRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteQueryDefinitionRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteRetentionPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDeliveriesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDeliverySourcesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeQueriesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeQueryDefinitionsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogGroupFieldsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogRecordRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetQueryResultsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutQueryDefinitionRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutRetentionPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartQueryRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.StopQueryRequest;

/** The pretend CloudWatch Logs. Thread-safe. */
public final class LogsService implements Service {
    private static final long USUAL_SCAN = 8L << 20;
    private static final Duration USUAL_QUERY = Duration.ofMillis(600);

    private final LogStore store;
    private final Arns arns;
    private final Tails tails;
    private final QueryCalls queries;
    private final DefinitionCalls definitions;
    private final DeliveryCalls deliveries = new DeliveryCalls();
    private volatile long scans = USUAL_SCAN;
    private volatile Duration lag = Duration.ZERO;
    private volatile Duration queriesTake = USUAL_QUERY;

    public LogsService(World world) {
        this.store = new LogStore(world);
        this.arns = store.arns();
        this.tails = new Tails(store, world);
        this.queries = new QueryCalls(store, world, () -> queriesTake);
        this.definitions = new DefinitionCalls(world);
    }

    /** Where other pretend services write their lines. */
    public LogStore store() {
        return store;
    }

    /** The sandbox's own rule: beyond so many bytes of heap the lines that came first go first; 256 MB at first. */
    public void retentionCap(long bytes) {
        store.cap(bytes);
    }

    /**
     * Has another service's access logs delivered, as far as its configuration tells; no line is written.
     *
     * @param resource the ARN of what is logged
     * @param destination the ARN of a bucket or log group
     */
    public void deliver(String id, String source, String resource, String destination) {
        deliveries.add(new DeliveryCalls.Delivered(id, source, resource, destination));
    }

    /** How much heap the lines take, in bytes. */
    public long retainedBytes() {
        return store.size();
    }

    /** How many bytes a request of FilterLogEvents looks through at most; 8 MB at first. */
    public void filtersScan(long bytes) {
        scans = bytes;
    }

    /** How long after it arrived a line is found by FilterLogEvents; at once at first. */
    public void filtersLag(Duration behind) {
        lag = behind;
    }

    /** How long queries of Logs Insights take at least, in real time; a little more than half a second at first. */
    public void queriesTake(Duration least) {
        queriesTake = least;
    }

    /** How often live tails send an update, in real time; a second at first. */
    public void tailsTick(Duration every) {
        tails.tick(every);
    }

    /** How many live tails are under way. */
    public int tails() {
        return tails.count();
    }

    /** Cuts the connections of all live tails under way. */
    public void cutTails() {
        tails.cut();
    }

    /** Ends all live tails under way as the service does where it fails. */
    public void failTails() {
        tails.end(new ApiError(500, "SessionStreamingException", "An unknown error occurred during the session."));
    }

    @Override
    public String signingName() {
        return "logs";
    }

    @Override
    public Protocol protocol() {
        return Protocol.JSON;
    }

    @Override
    public Class<?> client() {
        return CloudWatchLogsAsyncClient.class;
    }

    @Override
    public Optional<ApiError> throttled() {
        return Optional.of(new ApiError(400, "ThrottlingException", "Rate exceeded"));
    }

    @Override
    public void operations(Operations on) {
        ofGroups(on);
        ofStreams(on);
        ofEvents(on);
        ofQueries(on);
        on.on(DescribeDeliverySourcesRequest.class, "logs:DescribeDeliverySources", _ -> "*", deliveries::sources)
                .on(DescribeDeliveriesRequest.class, "logs:DescribeDeliveries", _ -> "*", deliveries::deliveries);
    }

    private void ofGroups(Operations on) {
        GroupCalls calls = new GroupCalls(store);
        on.on(CreateLogGroupRequest.class, "logs:CreateLogGroup", q -> arns.asked(q.logGroupName()), calls::create)
                .on(
                        DeleteLogGroupRequest.class,
                        "logs:DeleteLogGroup",
                        q -> arns.asked(q.logGroupName()),
                        calls::delete)
                .on(DescribeLogGroupsRequest.class, "logs:DescribeLogGroups", _ -> arns.asked(null), calls::describe)
                .on(
                        PutRetentionPolicyRequest.class,
                        "logs:PutRetentionPolicy",
                        q -> arns.asked(q.logGroupName()),
                        calls::keep)
                .on(
                        DeleteRetentionPolicyRequest.class,
                        "logs:DeleteRetentionPolicy",
                        q -> arns.asked(q.logGroupName()),
                        calls::keepForEver);
    }

    private void ofStreams(Operations on) {
        StreamCalls calls = new StreamCalls(store);
        on.on(
                        CreateLogStreamRequest.class,
                        "logs:CreateLogStream",
                        q -> arns.asked(q.logGroupName()) + q.logStreamName(),
                        calls::create)
                .on(
                        DeleteLogStreamRequest.class,
                        "logs:DeleteLogStream",
                        q -> arns.asked(q.logGroupName()) + q.logStreamName(),
                        calls::delete)
                .on(
                        DescribeLogStreamsRequest.class,
                        "logs:DescribeLogStreams",
                        q -> arns.asked(Names.either(q.logGroupName(), q.logGroupIdentifier())),
                        calls::describe);
    }

    private void ofEvents(Operations on) {
        on.on(
                        PutLogEventsRequest.class,
                        "logs:PutLogEvents",
                        q -> arns.asked(q.logGroupName()) + q.logStreamName(),
                        new PutCalls(store)::put)
                .on(
                        GetLogEventsRequest.class,
                        "logs:GetLogEvents",
                        q -> arns.asked(Names.either(q.logGroupName(), q.logGroupIdentifier())) + q.logStreamName(),
                        new StreamReadCalls(store)::get)
                .on(
                        FilterLogEventsRequest.class,
                        "logs:FilterLogEvents",
                        q -> arns.asked(Names.either(q.logGroupName(), q.logGroupIdentifier())),
                        new FilterCalls(store, () -> scans, () -> lag.toMillis())::filter)
                .on(
                        StartLiveTailRequest.class,
                        "logs:StartLiveTail",
                        q -> arns.asked(
                                q.logGroupIdentifiers().stream().findFirst().orElse("")),
                        tails::start);
    }

    private void ofQueries(Operations on) {
        RecordCalls records = new RecordCalls(store);
        on.on(
                        StartQueryRequest.class,
                        "logs:StartQuery",
                        q -> arns.asked(Stream.concat(
                                        Stream.ofNullable(q.logGroupName()),
                                        Stream.concat(q.logGroupNames().stream(), q.logGroupIdentifiers().stream()))
                                .findFirst()
                                .orElse("")),
                        queries::start)
                .on(GetQueryResultsRequest.class, "logs:GetQueryResults", _ -> "*", queries::results)
                .on(StopQueryRequest.class, "logs:StopQuery", _ -> "*", queries::stop)
                .on(DescribeQueriesRequest.class, "logs:DescribeQueries", _ -> "*", queries::describe)
                .on(
                        GetLogGroupFieldsRequest.class,
                        "logs:GetLogGroupFields",
                        q -> arns.asked(Names.either(q.logGroupName(), q.logGroupIdentifier())),
                        records::fields)
                .signed(GetLogRecordRequest.class, records::record);
        on.on(PutQueryDefinitionRequest.class, "logs:PutQueryDefinition", _ -> "*", definitions::put)
                .on(
                        DescribeQueryDefinitionsRequest.class,
                        "logs:DescribeQueryDefinitions",
                        _ -> "*",
                        definitions::describe)
                .on(DeleteQueryDefinitionRequest.class, "logs:DeleteQueryDefinition", _ -> "*", definitions::delete);
    }

    @Override
    public void reset() {
        tails.reset();
        queries.clear();
        definitions.clear();
        deliveries.clear();
        store.clear();
        scans = USUAL_SCAN;
        lag = Duration.ZERO;
        queriesTake = USUAL_QUERY;
    }
}
