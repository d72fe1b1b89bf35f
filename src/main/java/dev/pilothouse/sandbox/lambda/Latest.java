package dev.pilothouse.sandbox.lambda;

import java.time.Instant;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;

/**
 * What {@code $LATEST} is. An update takes a while, in which the former code and settings still run; its end is a revision
 * of its own. Guarded by its function.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html">Function states</a>
 */
final class Latest {
    private FunctionConfiguration former;
    private FunctionConfiguration updated;
    private FunctionConfiguration done;
    private Instant doneAt = Instant.MIN;

    Latest(FunctionConfiguration configuration) {
        become(configuration);
    }

    boolean isUpdating(Instant now) {
        return now.isBefore(doneAt);
    }

    /** As it is told. */
    FunctionConfiguration told(Instant now) {
        return isUpdating(now) ? updated : done;
    }

    /** As it runs. */
    FunctionConfiguration running(Instant now) {
        return isUpdating(now) ? former : done;
    }

    /** At once, without an update. */
    void become(FunctionConfiguration configuration) {
        former = configuration;
        updated = configuration;
        done = configuration;
        doneAt = Instant.MIN;
    }

    void update(FunctionConfiguration changed, Instant now, Instant end) {
        former = running(now);
        updated = changed.toBuilder()
                .revisionId(New.revision())
                .lastModified(New.modified(now))
                .lastUpdateStatus(LastUpdateStatus.IN_PROGRESS)
                .build();
        done = updated.toBuilder()
                .revisionId(New.revision())
                .lastUpdateStatus(LastUpdateStatus.SUCCESSFUL)
                .build();
        doneAt = end;
    }
}
