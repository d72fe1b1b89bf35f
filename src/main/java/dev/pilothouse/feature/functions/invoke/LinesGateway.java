package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.logs.LogLine;
import dev.pilothouse.aws.logs.RequestLines;
import dev.pilothouse.core.work.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** The lines that one invocation wrote. Blocking; thread-safe. */
public final class LinesGateway {
    private final RequestLines lines;

    public LinesGateway(AwsClients clients) {
        this.lines = new RequestLines(clients);
    }

    /** Waits a little, then reads what is there by then; a group that is not there yet has none. */
    List<LogLine> after(Duration wait, String group, String requestId, Instant since) throws InterruptedException {
        new Backoff(wait, wait).pause();
        try {
            return lines.now(group, requestId, since);
        } catch (ResourceNotFoundException notYet) {
            return List.of();
        }
    }
}
