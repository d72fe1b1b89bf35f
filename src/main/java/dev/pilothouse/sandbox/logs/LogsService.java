package dev.pilothouse.sandbox.logs;

import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Operations;
import dev.pilothouse.sandbox.wire.Protocol;
import dev.pilothouse.sandbox.wire.Service;
import dev.pilothouse.sandbox.wire.World;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogStreamRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogStreamRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteRetentionPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutRetentionPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailRequest;

/** The pretend CloudWatch Logs. Thread-safe. */
public final class LogsService implements Service {
    private static final long USUAL_SCAN = 8L << 20;

    private final LogStore store;
    private final Arns arns;
    private final Tails tails;
    private volatile long scans = USUAL_SCAN;
    private volatile Duration lag = Duration.ZERO;

    public LogsService(World world) {
        this.store = new LogStore(world);
        this.arns = store.arns();
        this.tails = new Tails(store, world);
    }

    /** Where other pretend services write their lines. */
    public LogStore store() {
        return store;
    }

    /** How many bytes a request of FilterLogEvents looks through at most; 8 MB at first. */
    public void filtersScan(long bytes) {
        scans = bytes;
    }

    /** How long after it arrived a line is found by FilterLogEvents; at once at first. */
    public void filtersLag(Duration behind) {
        lag = behind;
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

    @Override
    public void reset() {
        tails.reset();
        store.clear();
        scans = USUAL_SCAN;
        lag = Duration.ZERO;
    }
}
