package dev.pilothouse.aws.cloudfront;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Text;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.AccessDeniedException;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.DistributionList;
import software.amazon.awssdk.services.cloudfront.model.DistributionSummary;
import software.amazon.awssdk.services.cloudfront.model.NoSuchCachePolicyException;
import software.amazon.awssdk.services.cloudfront.model.NoSuchMonitoringSubscriptionException;
import software.amazon.awssdk.services.cloudfront.model.RealtimeMetricsSubscriptionStatus;

/** Reads distributions with the cache policies that they name. Blocking; thread-safe. */
public final class Distributions {
    private final AwsClients clients;

    public Distributions(AwsClients clients) {
        this.clients = clients;
    }

    /** A distribution; a cache policy that may not be read is {@link Caching.Unread}. */
    public Distribution read(String id) {
        Map<String, Caching> policies = new HashMap<>();
        return read(id, new DistributionReader(policy -> policies.computeIfAbsent(policy, this::policy)));
    }

    /** By one request: every cache policy is {@link Caching.Unread}. Empty where the role may not read the distribution. */
    public Optional<Distribution> outline(String id) {
        try {
            return Optional.of(read(
                    id,
                    new DistributionReader(policy -> new Caching.Unread(policy, Text.tr("It was not asked for.")))));
        } catch (AccessDeniedException e) {
            return Optional.empty();
        }
    }

    /** Whether a distribution serves, and what is set already; by one request. */
    public Distribution.State state(String id) {
        return DistributionReader.state(
                read().getDistribution(request -> request.id(id)).distribution());
    }

    /** The account's other distributions; empty where there are more than so many, or where the role may not list them. */
    public Optional<List<String>> others(String id, int most) {
        try {
            DistributionList first = read().listDistributions(request -> request.maxItems(Integer.toString(most + 1)))
                    .distributionList();
            return first.isTruncated()
                    ? Optional.empty()
                    : Optional.of(first.items().stream()
                            .map(DistributionSummary::id)
                            .filter(other -> !other.equals(id))
                            .toList());
        } catch (AccessDeniedException e) {
            return Optional.empty();
        }
    }

    /** Whether CloudFront is paid to measure more of a distribution, the hit ratio among it; off where nobody ever asked for it. */
    public Extra extraMetrics(String id) {
        try {
            return read().getMonitoringSubscription(request -> request.distributionId(id))
                                    .monitoringSubscription()
                                    .realtimeMetricsSubscriptionConfig()
                                    .realtimeMetricsSubscriptionStatus()
                            == RealtimeMetricsSubscriptionStatus.ENABLED
                    ? new Extra.On()
                    : new Extra.Off();
        } catch (NoSuchMonitoringSubscriptionException e) {
            return new Extra.Off();
        } catch (AccessDeniedException e) {
            return new Extra.Unknown(Text.tr("your role lacks cloudfront:GetMonitoringSubscription"));
        } catch (AbortedException stopped) {
            throw stopped;
        } catch (SdkException e) {
            return new Extra.Unknown(Text.tr(
                    "that could not be asked: {0}", new Faults().explain(e).what()));
        }
    }

    /** The additional metrics of a distribution: Developer Guide, "Turn on additional CloudFront distribution metrics". */
    public sealed interface Extra {
        record On() implements Extra {}

        record Off() implements Extra {}

        /** @param why it is not known, as a part of a sentence */
        record Unknown(String why) implements Extra {}
    }

    private Distribution read(String id, DistributionReader reader) {
        CacheTags tags = new CacheTags();
        var answer = read().getDistribution(request -> request.id(id).overrideConfiguration(tags::listen));
        return reader.distribution(answer.distribution(), tags.header());
    }

    private Caching policy(String id) {
        try {
            CachePolicyConfig config = read().getCachePolicy(request -> request.id(id))
                    .cachePolicy()
                    .cachePolicyConfig();
            return new Caching.Times(
                    config.name(),
                    Duration.ofSeconds(config.minTTL()),
                    Duration.ofSeconds(config.defaultTTL()),
                    Duration.ofSeconds(config.maxTTL()));
        } catch (AccessDeniedException e) {
            return new Caching.Unread(
                    id, Text.tr("Your role lacks cloudfront:GetCachePolicy, so policy {0} can’t be read.", id));
        } catch (NoSuchCachePolicyException e) {
            return new Caching.Unread(id, Text.tr("The policy {0} does not exist any more.", id));
        } catch (AbortedException stopped) {
            throw stopped;
        } catch (SdkException e) {
            return new Caching.Unread(
                    id,
                    Text.tr(
                            "The policy {0} could not be read: {1}",
                            id, new Faults().explain(e).what()));
        }
    }

    private CloudFrontClient read() {
        return clients.get(CloudFrontClient.class, CloudFrontClient::builder, Calls.READ);
    }
}
