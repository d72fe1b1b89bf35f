package dev.pilothouse.feature.logs.search;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.feature.logs.lines.Arrival;
import dev.pilothouse.feature.logs.lines.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** Asks for lines of one group. Blocking; thread-safe. */
public final class SearchGateway {
    private final AwsClients clients;

    public SearchGateway(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * All that fit, page by page, from the oldest; a page may be empty and yet not be the last.
     *
     * @return why there are none, where the group is not there, since nobody invoked its function yet, or may not be read
     */
    Optional<LeftOut> lines(String group, Wanted wanted, Consumer<List<Arrival>> page) throws InterruptedException {
        String next = null;
        try {
            do {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                FilterLogEventsResponse answer = client().filterLogEvents(request(group, wanted, next));
                page.accept(answer.events().stream()
                        .map(event -> arrival(group, event))
                        .toList());
                next = answer.nextToken();
            } while (next != null);
            return Optional.empty();
        } catch (ResourceNotFoundException e) {
            return Optional.of(new LeftOut(false, e));
        } catch (CloudWatchLogsException e) {
            if (new Faults().denial(e).isEmpty()) {
                throw e;
            }
            return Optional.of(new LeftOut(true, e));
        }
    }

    private static FilterLogEventsRequest request(String group, Wanted wanted, String next) {
        FilterLogEventsRequest.Builder request = FilterLogEventsRequest.builder()
                .logGroupName(group)
                .startTime(wanted.from().toEpochMilli())
                .endTime(wanted.to().toEpochMilli() - 1)
                .nextToken(next);
        wanted.stream().ifPresent(request::logStreamNames);
        if (!wanted.pattern().isBlank()) {
            request.filterPattern(wanted.pattern());
        }
        return request.build();
    }

    /** The newest that fit, the newest first; somewhat more than as many as wanted. */
    public List<Arrival> newest(List<String> groups, String pattern, Instant from, Instant to, int most)
            throws InterruptedException {
        Backwards backwards = new Backwards(this, new Wanted(groups, Optional.empty(), pattern, from, to));
        List<Arrival> found = new ArrayList<>();
        while (!backwards.isDone() && found.size() < most) {
            found.addAll(backwards.next());
        }
        return found;
    }

    private static Arrival arrival(String group, FilteredLogEvent event) {
        return new Arrival(event.timestamp(), new Source(group, event.logStreamName()), event.message());
    }

    private CloudWatchLogsClient client() {
        return clients.get(CloudWatchLogsClient.class, CloudWatchLogsClient::builder, Calls.READ);
    }
}
