package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.World;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/** All distributions with their edges, and how long changes take to come there. Thread-safe. */
final class EdgeDistributions {
    private static final Duration TO_INVALIDATE = Duration.ofSeconds(2);
    private static final Duration TO_DEPLOY = Duration.ofSeconds(6);
    private final World world;
    private final Function<DistributionConfig, Function<String, EdgeRules>> rules;
    private final Map<String, EdgeDistribution> distributions = new ConcurrentSkipListMap<>();
    private volatile Duration invalidationsTake = TO_INVALIDATE;
    private volatile Duration deploymentsTake = TO_DEPLOY;

    /** @param rules those of a configuration, for the ARN of its distribution */
    EdgeDistributions(World world, Function<DistributionConfig, Function<String, EdgeRules>> rules) {
        this.world = world;
        this.rules = rules;
    }

    /** Makes or replaces one, deployed at once, with an empty edge. */
    EdgeDistribution create(String id, DistributionConfig config) {
        String arn = arn(id);
        Edge edge = new Edge(rules.apply(config).apply(arn), world.clock());
        EdgeDistribution made = new EdgeDistribution(
                id,
                new EdgeDistribution.Version(etag(), now(), config),
                arn,
                edge,
                new Invalidations(world, () -> invalidationsTake, edge),
                new Rollout(() -> deploymentsTake));
        distributions.put(id, made);
        return made;
    }

    /**
     * Changes one: the edge keeps what it has, and follows the new configuration once that has come there.
     *
     * @throws IllegalArgumentException where the configuration uses what the sandbox's edge does not know
     */
    synchronized EdgeDistribution deploy(String id, DistributionConfig config) {
        EdgeDistribution before = get(id);
        EdgeRules next = rules.apply(config).apply(before.arn());
        EdgeDistribution changed = before.at(new EdgeDistribution.Version(etag(), now(), config));
        distributions.put(id, changed);
        changed.rollout().begin(() -> changed.edge().follow(next));
        return changed;
    }

    EdgeDistribution get(String id) {
        return find(id).orElseThrow(CloudFrontErrors::noSuchDistribution);
    }

    Optional<EdgeDistribution> find(String id) {
        return Optional.ofNullable(distributions.get(id));
    }

    List<EdgeDistribution> all() {
        return List.copyOf(distributions.values());
    }

    void invalidationsTake(Duration delay) {
        invalidationsTake = delay;
    }

    void deploymentsTake(Duration delay) {
        deploymentsTake = delay;
    }

    String arn(String id) {
        return "arn:aws:cloudfront::" + world.account() + ":distribution/" + id;
    }

    void clear() {
        distributions.clear();
        invalidationsTake = TO_INVALIDATE;
        deploymentsTake = TO_DEPLOY;
    }

    private String etag() {
        return "E" + world.ids().get();
    }

    private Instant now() {
        return world.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
