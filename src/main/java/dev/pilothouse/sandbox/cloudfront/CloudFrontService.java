package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.cloudwatch.Metrics;
import dev.pilothouse.sandbox.s3.Origin;
import dev.pilothouse.sandbox.wire.Listener;
import dev.pilothouse.sandbox.wire.Operations;
import dev.pilothouse.sandbox.wire.Protocol;
import dev.pilothouse.sandbox.wire.Request;
import dev.pilothouse.sandbox.wire.Service;
import dev.pilothouse.sandbox.wire.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.ContinuousDeploymentPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.CreateInvalidationRequest;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.GetCachePolicyRequest;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionConfigRequest;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionRequest;
import software.amazon.awssdk.services.cloudfront.model.GetInvalidationRequest;
import software.amazon.awssdk.services.cloudfront.model.GetMonitoringSubscriptionRequest;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsRequest;
import software.amazon.awssdk.services.cloudfront.model.ListInvalidationsRequest;
import software.amazon.awssdk.services.cloudfront.model.UpdateDistributionRequest;

/**
 * The pretend CloudFront. Distributions are made by {@link #create}, not through the API; each has an edge of its own
 * that listens on loopback until {@link #close}, on the same port whatever {@link #reset} empties. Thread-safe.
 */
public final class CloudFrontService implements Service {
    private final World world;
    private final CachePolicies policies;
    private final Parts parts;
    private final Metrics metrics;
    private final ContinuousPolicies continuous;
    private final EdgeDistributions distributions;
    private final Map<String, Listener> listeners = new ConcurrentHashMap<>();
    private final Set<String> measured = ConcurrentHashMap.newKeySet();

    /** One that tells nobody of its viewers. */
    public CloudFrontService(World world, Origin buckets) {
        this(world, buckets, new Metrics(world.clock()));
    }

    /** One whose edges record what viewers ask for. */
    public CloudFrontService(World world, Origin buckets, Metrics metrics) {
        this.world = world;
        this.metrics = metrics;
        this.policies = new CachePolicies(world);
        this.parts = new Parts(world);
        this.continuous = new ContinuousPolicies(world.ids()::get, world.clock()::instant);
        this.distributions =
                new EdgeDistributions(world, config -> arn -> EdgeRules.of(config, policies, parts, arn, buckets));
    }

    /**
     * Makes or replaces a cache policy, to be named in distributions made after it; the managed policies exist already.
     *
     * @throws IllegalArgumentException where it keys by some query strings and not by others
     */
    public void cachePolicy(String id, CachePolicyConfig config) {
        policies.put(id, config);
    }

    /** What distributions name beside cache policies. */
    public Parts parts() {
        return parts;
    }

    /**
     * Makes a distribution, deployed at once, and opens its edge.
     *
     * @param id such as {@code E2XKQ7RSTUVWX}
     * @return where the edge listens, such as {@code http://127.0.0.1:40123}
     * @throws IllegalArgumentException where the configuration uses what the sandbox's edge does not know
     */
    public URI create(String id, DistributionConfig config) {
        distributions.create(id, config);
        listeners.computeIfAbsent(id, _ -> Listener.open(0, site(id)));
        return edge(id);
    }

    /**
     * Makes a continuous deployment policy and attaches it to a primary distribution.
     *
     * @param staging the staging distribution, made with {@code staging(true)}
     * @param config its traffic; the name of the staging distribution is filled in
     * @throws IllegalArgumentException where the primary speaks HTTP/3, which CloudFront does not take
     */
    public void continuous(String id, String primary, String staging, ContinuousDeploymentPolicyConfig config) {
        if (distribution(primary).config().httpVersionAsString() != null
                && distribution(primary).config().httpVersionAsString().contains("3")) {
            throw new IllegalArgumentException("Continuous deployment is not supported with HTTP/3");
        }
        continuous.put(
                id,
                config.toBuilder()
                        .stagingDistributionDnsNames(names ->
                                names.quantity(1).items(distribution(staging).domainName()))
                        .build());
        continuous.follow(id);
        create(
                primary,
                distribution(primary).config().toBuilder()
                        .continuousDeploymentPolicyId(id)
                        .build());
    }

    /** Turns the additional metrics of a distribution on or off; off at first. */
    public void extraMetrics(String id, boolean on) {
        if (on) {
            measured.add(id);
        } else {
            measured.remove(id);
        }
    }

    /** Lets a distribution's edge take cache tags from that header of what its origins send; empty for none. */
    public void cacheTags(String id, String header) {
        distribution(id).edge().tags().set(header);
    }

    /** The configuration of a distribution, to be changed and given to {@link #create} again. */
    public DistributionConfig config(String id) {
        return distribution(id).config();
    }

    /** Where the edge of a distribution listens. */
    public URI edge(String id) {
        return Objects.requireNonNull(listeners.get(id), id).address();
    }

    /** One visitor's look at a page through the edge, without a connection. */
    public void visit(String id, String path) throws IOException {
        Request viewer = new Request("GET", path, "", Map.of(), Map.of(), InputStream.nullInputStream());
        site(id).answer(viewer).body().writeTo(OutputStream.nullOutputStream());
    }

    /** How long an invalidation takes from its start, in real time, those under way included; two seconds at first. */
    public void invalidationsTake(Duration delay) {
        distributions.invalidationsTake(delay);
    }

    /**
     * How long a change of a distribution needs to come to its edge, in real time, those under way included; six seconds at
     * first, where CloudFront needs minutes.
     */
    public void deploymentsTake(Duration delay) {
        distributions.deploymentsTake(delay);
    }

    @Override
    public String signingName() {
        return "cloudfront";
    }

    @Override
    public Protocol protocol() {
        return Protocol.REST_XML;
    }

    @Override
    public Class<?> client() {
        return CloudFrontClient.class;
    }

    @Override
    public String namespace() {
        return "http://cloudfront.amazonaws.com/doc/2020-05-31/";
    }

    @Override
    public void operations(Operations on) {
        DistributionCalls about = new DistributionCalls(distributions, continuous);
        on.on(GetDistributionRequest.class, "cloudfront:GetDistribution", q -> arn(q.id()), about::get)
                .on(
                        GetDistributionConfigRequest.class,
                        "cloudfront:GetDistributionConfig",
                        q -> arn(q.id()),
                        about::config)
                .on(UpdateDistributionRequest.class, "cloudfront:UpdateDistribution", q -> arn(q.id()), about::update)
                .on(ListDistributionsRequest.class, "cloudfront:ListDistributions", _ -> "*", about::list);
        on.on(
                GetMonitoringSubscriptionRequest.class,
                "cloudfront:GetMonitoringSubscription",
                q -> arn(q.distributionId()),
                new MonitoringCalls(distributions::get, measured::contains)::get);
        CachePolicyCalls keep = new CachePolicyCalls(policies);
        on.on(GetCachePolicyRequest.class, "cloudfront:GetCachePolicy", q -> arn("cache-policy", q.id()), keep::get);
        new PartOperations(world.account(), parts, distributions::all).register(on);
        new ContinuousCalls(continuous, distributions)
                .register(on, id -> arn("continuous-deployment-policy", id), this::arn);
        InvalidationCalls forget = new InvalidationCalls(distributions::get);
        on.on(
                        CreateInvalidationRequest.class,
                        "cloudfront:CreateInvalidation",
                        q -> arn(q.distributionId()),
                        forget::create)
                .on(
                        GetInvalidationRequest.class,
                        "cloudfront:GetInvalidation",
                        q -> arn(q.distributionId()),
                        forget::get)
                .on(
                        ListInvalidationsRequest.class,
                        "cloudfront:ListInvalidations",
                        q -> arn(q.distributionId()),
                        forget::list);
    }

    @Override
    public void reset() {
        distributions.clear();
        continuous.clear();
        measured.clear();
        policies.clear();
        parts.clear();
    }

    /** Stops every edge. */
    @Override
    public void close() {
        reset();
        listeners.values().forEach(Listener::close);
        listeners.clear();
    }

    private EdgeSite site(String id) {
        return new EdgeSite(
                viewer -> route(id, viewer), served -> new EdgeMeter(metrics, served, () -> measured.contains(served)));
    }

    // "Viewers cannot send requests directly to a staging distribution": Developer Guide, "Route requests to the
    // staging distribution".
    private Optional<Routed<EdgeDistribution>> route(String id, Request viewer) {
        return distributions
                .find(id)
                .filter(it -> !Boolean.TRUE.equals(it.config().staging()))
                .map(own -> route(own, viewer));
    }

    private Routed<EdgeDistribution> route(EdgeDistribution own, Request viewer) {
        own.rollout().settle();
        Routed<Optional<String>> routed = continuous.route(own.config().continuousDeploymentPolicyId(), viewer);
        EdgeDistribution to = routed.to()
                .flatMap(name -> distributions.all().stream()
                        .filter(other -> other.domainName().equals(name))
                        .findFirst())
                .orElse(own);
        to.rollout().settle();
        return new Routed<>(to, routed.cookie());
    }

    private EdgeDistribution distribution(String id) {
        return distributions.get(id);
    }

    private String arn(String id) {
        return arn("distribution", id);
    }

    private String arn(String kind, String id) {
        return "arn:aws:cloudfront::" + world.account() + ":" + kind + "/" + id;
    }
}
