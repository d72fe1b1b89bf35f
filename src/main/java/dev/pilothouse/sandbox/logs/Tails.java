package dev.pilothouse.sandbox.logs;

import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Constraints;
import dev.pilothouse.sandbox.wire.World;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponse;

/**
 * The live tail sessions under way. Thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StartLiveTail.html">StartLiveTail</a>
 */
final class Tails {
    private static final int MOST_GROUPS = 10;
    private static final int MOST_FILTERS = 100;
    private static final int MOST_SESSIONS = 15;
    private static final Duration USUAL_TICK = Duration.ofSeconds(1);
    private static final Pattern ARN = Pattern.compile("arn:aws[\\w-]*:logs:[\\w-]+:\\d{12}:log-group:[\\w#/.-]+");

    private final LogStore store;
    private final World world;
    private final Set<Tail> open = new HashSet<>();
    private Duration tick = USUAL_TICK;
    private int cuts;
    private Optional<ApiError> ending = Optional.empty();

    Tails(LogStore store, World world) {
        this.store = store;
        this.world = world;
    }

    StartLiveTailResponse start(StartLiveTailRequest request, Call call) {
        LogsErrors.check(new Constraints()
                .given("logGroupIdentifiers", request.hasLogGroupIdentifiers() ? request.logGroupIdentifiers() : null)
                .size("logGroupIdentifiers", request.logGroupIdentifiers(), 1, MOST_GROUPS)
                .size("logStreamNames", given(request.hasLogStreamNames(), request.logStreamNames()), 1, MOST_FILTERS)
                .size(
                        "logStreamNamePrefixes",
                        given(request.hasLogStreamNamePrefixes(), request.logStreamNamePrefixes()),
                        1,
                        MOST_FILTERS)
                .length("logEventFilterPattern", request.logEventFilterPattern(), 0, FilterCalls.LONGEST_PATTERN));
        List<Group> groups = request.logGroupIdentifiers().stream()
                .map(arn -> group(arn, call))
                .toList();
        requireFilters(request);
        call.events(opened(new Tail(this, store, TailQuestion.of(request, groups), call.requestId(), call.now())));
        return StartLiveTailResponse.builder().build();
    }

    private static List<String> given(boolean given, List<String> list) {
        return given ? list : null;
    }

    private Group group(String arn, Call call) {
        if (!ARN.matcher(arn).matches()) {
            throw LogsErrors.invalid("Invalid log group ARN: " + arn);
        }
        call.require("logs:StartLiveTail", store.arns().asked(arn));
        Group group = store.group(arn);
        if (!group.settings().logClass().equals(GroupSettings.USUAL.logClass())) {
            throw LogsErrors.unsupported("Live Tail is not supported for log groups of the class "
                    + group.settings().logClass() + ".");
        }
        return group;
    }

    private static void requireFilters(StartLiveTailRequest request) {
        boolean filtered = request.hasLogStreamNames() || request.hasLogStreamNamePrefixes();
        if (filtered && request.logGroupIdentifiers().size() > 1) {
            throw LogsErrors.invalid("Log streams can only be filtered when one log group is specified.");
        }
        if (request.hasLogStreamNames() && request.hasLogStreamNamePrefixes()) {
            throw LogsErrors.invalid("logStreamNames and logStreamNamePrefixes are mutually exclusive parameters.");
        }
    }

    private synchronized Tail opened(Tail tail) {
        if (open.size() >= MOST_SESSIONS) {
            throw LogsErrors.limit("The maximum number of concurrent Live Tail sessions has been reached.");
        }
        open.add(tail);
        return tail;
    }

    synchronized void closed(Tail tail) {
        open.remove(tail);
    }

    /** How many sessions are under way. */
    synchronized int count() {
        return open.size();
    }

    /** How often sessions send an update, in real time. */
    synchronized void tick(Duration every) {
        tick = every;
        notifyAll();
    }

    /** Cuts the connections of all sessions under way. */
    synchronized void cut() {
        cuts++;
        notifyAll();
    }

    /** Ends all sessions under way with an exception event. */
    synchronized void end(ApiError exception) {
        ending = Optional.of(exception);
        cut();
    }

    long millis() {
        return world.clock().millis();
    }

    /** A mark to be given to {@link #pause}. */
    synchronized int cuts() {
        return cuts;
    }

    /**
     * Waits for a tick.
     *
     * @param mark what {@link #cuts} told when the session began
     * @return how many ticks have passed since the moment, more than one where the session was late
     * @throws IOException where the session is to be cut
     */
    synchronized double pause(int mark, long sinceNanos) throws IOException, InterruptedException {
        long left = left(sinceNanos);
        while (mark == cuts && left > 0) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
            left = left(sinceNanos);
        }
        if (mark != cuts) {
            if (ending.isPresent()) {
                throw ending.get();
            }
            throw new IOException("cut on purpose");
        }
        return (double) (System.nanoTime() - sinceNanos) / tick.toNanos();
    }

    private long left(long sinceNanos) {
        return sinceNanos + tick.toNanos() - System.nanoTime();
    }

    synchronized void reset() {
        cut();
        ending = Optional.empty();
        tick = USUAL_TICK;
    }
}
