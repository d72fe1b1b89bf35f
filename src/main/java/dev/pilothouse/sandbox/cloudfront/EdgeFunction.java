package dev.pilothouse.sandbox.cloudfront;

import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.cloudfront.model.FunctionStage;

/**
 * A CloudFront Function: as it is being worked on, and as it runs.
 *
 * @param live empty before it was first published
 */
record EdgeFunction(String name, Written development, Optional<Written> live) {
    /**
     * Its code at a stage.
     *
     * @param created when the stage first had code
     */
    record Written(String comment, FunctionStage stage, Instant created, Stamp stamp) {}

    /**
     * A version of code.
     *
     * @param etag told by DescribeFunction
     */
    record Stamp(String etag, Instant at) {}

    static EdgeFunction written(String name, String comment, Stamp stamp) {
        return new EdgeFunction(
                name, new Written(comment, FunctionStage.DEVELOPMENT, stamp.at(), stamp), Optional.empty());
    }

    EdgeFunction published(Stamp stamp) {
        Instant created = live.map(Written::created).orElse(stamp.at());
        return new EdgeFunction(
                name, development, Optional.of(new Written(development.comment(), FunctionStage.LIVE, created, stamp)));
    }

    Optional<Written> at(FunctionStage stage) {
        return stage == FunctionStage.LIVE ? live : Optional.of(development);
    }
}
