package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudfront.model.ContinuousDeploymentPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.ContinuousDeploymentPolicyType;
import software.amazon.awssdk.services.cloudfront.model.SessionStickinessConfig;
import software.amazon.awssdk.services.cloudfront.model.TrafficConfig;

/**
 * Continuous deployment policies, and which requests of a primary distribution they send to a staging one (Developer Guide,
 * "Use CloudFront continuous deployment to safely test CDN configuration changes"). Of a share, exactly so many of each
 * hundred new viewers go, evenly spread. What is written here is followed by the edges once {@link #follow} says so. Thread-safe.
 */
final class ContinuousPolicies {
    private static final float MOST = 0.15f;
    private static final String PREFIX = "aws-cf-cd-";
    private static final int LEAST_STICKY = 300;
    private static final int MOST_STICKY = 3600;
    private final Map<String, Policy> policies = new ConcurrentSkipListMap<>();
    private final Map<String, Policy> followed = new ConcurrentHashMap<>();
    private final AtomicLong viewers = new AtomicLong();
    private final AtomicLong era = new AtomicLong();
    private final Supplier<String> etags;
    private final Supplier<Instant> now;

    ContinuousPolicies(Supplier<String> etags, Supplier<Instant> now) {
        this.etags = etags;
        this.now = now;
    }

    /** @param etag its version */
    record Policy(String id, String etag, Instant modified, ContinuousDeploymentPolicyConfig config) {}

    Policy get(String id) {
        return Optional.ofNullable(id)
                .map(policies::get)
                .orElseThrow(CloudFrontErrors::noSuchContinuousDeploymentPolicy);
    }

    List<Policy> all() {
        return List.copyOf(policies.values());
    }

    Policy put(String id, ContinuousDeploymentPolicyConfig config) {
        check(config);
        Policy policy = new Policy(id, "E" + etags.get(), now.get(), config);
        policies.put(id, policy);
        return policy;
    }

    Policy update(String id, String ifMatch, ContinuousDeploymentPolicyConfig config) {
        Policy old = get(id);
        if (ifMatch == null || ifMatch.isEmpty()) {
            throw CloudFrontErrors.invalidIfMatchVersion();
        }
        if (!ifMatch.equals(old.etag())) {
            throw CloudFrontErrors.preconditionFailed();
        }
        return put(id, config);
    }

    /** The edges follow it from now on, as it is written. Sessions end when it, or that they stick, is turned on or off. */
    void follow(String id) {
        Policy next = get(id);
        Policy before = followed.put(id, next);
        if (before != null
                && (!before.config().enabled().equals(next.config().enabled())
                        || sticky(before.config()).isPresent()
                                != sticky(next.config()).isPresent())) {
            era.incrementAndGet();
        }
    }

    void clear() {
        policies.clear();
        followed.clear();
    }

    /** The domain name of the staging distribution, where a viewer's request goes there; empty where it stays. */
    Routed<Optional<String>> route(String policy, Request viewer) {
        Optional<ContinuousDeploymentPolicyConfig> config = Optional.ofNullable(policy)
                .map(followed::get)
                .map(Policy::config)
                .filter(ContinuousDeploymentPolicyConfig::enabled);
        if (config.isEmpty()) {
            return new Routed<>(Optional.empty(), Optional.empty());
        }
        Optional<String> staging =
                Optional.of(config.get().stagingDistributionDnsNames().items().getFirst());
        TrafficConfig traffic = config.get().trafficConfig();
        Optional<SessionStickinessConfig> sticky = sticky(config.get());
        if (sticky.isEmpty()) {
            boolean goes = traffic.type() == ContinuousDeploymentPolicyType.SINGLE_HEADER
                    ? sends(traffic, viewer)
                    : isNext(traffic);
            return new Routed<>(staging.filter(_ -> goes), Optional.empty());
        }
        Session session = session(sticky.get(), traffic, viewer);
        return new Routed<>(staging.filter(_ -> session.staged()), Optional.of(session.setCookie(sticky.get())));
    }

    private Session session(SessionStickinessConfig sticky, TrafficConfig traffic, Request viewer) {
        Instant at = now.get();
        return viewer.header("Cookie")
                .flatMap(Session::of)
                .filter(it -> it.lasts(era.get(), sticky, at))
                .orElseGet(() -> new Session(era.get(), isNext(traffic), at, at))
                .seenAt(at);
    }

    private static boolean sends(TrafficConfig traffic, Request viewer) {
        return viewer.header(traffic.singleHeaderConfig().header())
                .equals(Optional.of(traffic.singleHeaderConfig().value()));
    }

    private boolean isNext(TrafficConfig traffic) {
        double weight = Math.round(traffic.singleWeightConfig().weight() * 1e4) / 1e4;
        long before = viewers.getAndIncrement();
        return Math.floor((before + 1) * weight) > Math.floor(before * weight);
    }

    private static Optional<SessionStickinessConfig> sticky(ContinuousDeploymentPolicyConfig config) {
        return Optional.ofNullable(config.trafficConfig())
                .filter(it -> it.type() == ContinuousDeploymentPolicyType.SINGLE_WEIGHT)
                .map(it -> it.singleWeightConfig().sessionStickinessConfig());
    }

    private static void check(ContinuousDeploymentPolicyConfig config) {
        if (config.stagingDistributionDnsNames().quantity()
                != config.stagingDistributionDnsNames().items().size()) {
            throw CloudFrontErrors.inconsistentQuantities();
        }
        TrafficConfig traffic = config.trafficConfig();
        boolean fits = traffic == null
                ? !config.enabled()
                : switch (traffic.type()) {
                    case SINGLE_WEIGHT -> weighs(traffic);
                    case SINGLE_HEADER -> names(traffic);
                    case UNKNOWN_TO_SDK_VERSION -> false;
                };
        if (!fits) {
            throw CloudFrontErrors.invalidArgument("The parameter TrafficConfig is not valid.");
        }
    }

    private static boolean weighs(TrafficConfig traffic) {
        if (traffic.singleWeightConfig() == null || traffic.singleWeightConfig().weight() == null) {
            return false;
        }
        float weight = traffic.singleWeightConfig().weight();
        SessionStickinessConfig sticky = traffic.singleWeightConfig().sessionStickinessConfig();
        return weight >= 0
                && weight <= MOST
                && (sticky == null
                        || sticky.idleTTL() >= LEAST_STICKY
                                && sticky.idleTTL() <= sticky.maximumTTL()
                                && sticky.maximumTTL() <= MOST_STICKY);
    }

    private static boolean names(TrafficConfig traffic) {
        return traffic.singleHeaderConfig() != null
                && traffic.singleHeaderConfig().header().startsWith(PREFIX)
                && !traffic.singleHeaderConfig().value().isEmpty();
    }
}
