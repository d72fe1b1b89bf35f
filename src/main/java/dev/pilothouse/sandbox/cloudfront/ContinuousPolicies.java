package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * hundred go, evenly spread; sessions do not stick, as the name of CloudFront's cookie is not documented. Thread-safe.
 */
final class ContinuousPolicies {
    private static final float MOST = 0.15f;
    private static final String PREFIX = "aws-cf-cd-";
    private static final int LEAST_STICKY = 300;
    private static final int MOST_STICKY = 3600;
    private final Map<String, Policy> policies = new ConcurrentSkipListMap<>();
    private final AtomicLong seen = new AtomicLong();
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

    void clear() {
        policies.clear();
    }

    /** The domain name of the staging distribution that a viewer's request goes to; empty where it stays. */
    Optional<String> staging(String policy, Request viewer) {
        return Optional.ofNullable(policy)
                .map(policies::get)
                .map(Policy::config)
                .filter(ContinuousDeploymentPolicyConfig::enabled)
                .filter(config -> goes(config.trafficConfig(), viewer))
                .map(config -> config.stagingDistributionDnsNames().items().getFirst());
    }

    private boolean goes(TrafficConfig traffic, Request viewer) {
        if (traffic.type() == ContinuousDeploymentPolicyType.SINGLE_HEADER) {
            return Headers.first(
                            Headers.copy(viewer.headers()),
                            traffic.singleHeaderConfig().header())
                    .equals(Optional.of(traffic.singleHeaderConfig().value()));
        }
        double weight = Math.round(traffic.singleWeightConfig().weight() * 1e4) / 1e4;
        long before = seen.getAndIncrement();
        return Math.floor((before + 1) * weight) > Math.floor(before * weight);
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
