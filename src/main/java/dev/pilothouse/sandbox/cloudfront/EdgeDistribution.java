package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.Answer;
import dev.pilothouse.sandbox.wire.Request;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudfront.model.CacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.DistributionSummary;
import software.amazon.awssdk.services.cloudfront.model.FunctionAssociations;

/**
 * A distribution with its edge, its invalidations, and what of it is on its way to the edge.
 *
 * @param version as the API tells it; the edge may still follow the one before
 */
record EdgeDistribution(
        String id, Version version, String arn, Edge edge, Invalidations invalidations, Rollout rollout) {
    /** @param etag the version of the configuration */
    record Version(String etag, Instant modified, DistributionConfig config) {}

    EdgeDistribution at(Version next) {
        return new EdgeDistribution(id, next, arn, edge, invalidations, rollout);
    }

    String etag() {
        return version.etag();
    }

    DistributionConfig config() {
        return version.config();
    }

    Answer answer(Request viewer) throws IOException {
        invalidations.settle();
        return edge.answer(viewer);
    }

    private String status() {
        return rollout.underWay() ? "InProgress" : "Deployed";
    }

    /** As GetDistribution tells it. */
    Distribution whole() {
        return Distribution.builder()
                .id(id)
                .arn(arn)
                .status(status())
                .lastModifiedTime(version.modified())
                .inProgressInvalidationBatches(invalidations.inProgress())
                .domainName(domainName())
                .activeTrustedSigners(it -> it.enabled(false).quantity(0))
                .activeTrustedKeyGroups(it -> it.enabled(false).quantity(0))
                .distributionConfig(config())
                .build();
    }

    /** As ListDistributions tells it. */
    DistributionSummary summary() {
        return DistributionSummary.builder()
                .id(id)
                .arn(arn)
                .eTag(etag())
                .status(status())
                .lastModifiedTime(version.modified())
                .domainName(domainName())
                .aliases(config().aliases())
                .origins(config().origins())
                .defaultCacheBehavior(config().defaultCacheBehavior())
                .cacheBehaviors(config().cacheBehaviors())
                .customErrorResponses(config().customErrorResponses())
                .comment(config().comment())
                .priceClass(config().priceClass())
                .enabled(config().enabled())
                .viewerCertificate(config().viewerCertificate())
                .restrictions(config().restrictions())
                .webACLId(config().webACLId())
                .httpVersion(config().httpVersion())
                .isIPV6Enabled(config().isIPV6Enabled())
                .staging(config().staging())
                .build();
    }

    /** Whether one of its behaviours runs the function of that ARN. */
    boolean runs(String function) {
        Stream<FunctionAssociations> others = config().cacheBehaviors() == null
                ? Stream.empty()
                : config().cacheBehaviors().items().stream().map(CacheBehavior::functionAssociations);
        return Stream.concat(Stream.of(config().defaultCacheBehavior()).map(it -> it.functionAssociations()), others)
                .filter(Objects::nonNull)
                .flatMap(it -> it.items().stream())
                .anyMatch(it -> it.functionARN().equals(function));
    }

    String domainName() {
        return "d" + id.substring(1).toLowerCase(Locale.ROOT) + ".cloudfront.net";
    }
}
