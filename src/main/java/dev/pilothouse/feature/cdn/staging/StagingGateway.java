package dev.pilothouse.feature.cdn.staging;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.cloudfront.CacheTags;
import dev.pilothouse.aws.cloudfront.Document;
import dev.pilothouse.core.command.Permit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.AccessDeniedException;
import software.amazon.awssdk.services.cloudfront.model.ContinuousDeploymentPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.ContinuousDeploymentPolicyType;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.DistributionList;
import software.amazon.awssdk.services.cloudfront.model.DistributionSummary;
import software.amazon.awssdk.services.cloudfront.model.GetContinuousDeploymentPolicyResponse;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionConfigResponse;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionResponse;
import software.amazon.awssdk.services.cloudfront.model.SessionStickinessConfig;
import software.amazon.awssdk.services.cloudfront.model.TrafficConfig;

/** A distribution's continuous deployment. Blocking; thread-safe. */
public final class StagingGateway {
    // What a promotion leaves as it is, and what tells the two apart: API Reference,
    // "UpdateDistributionWithStagingConfig".
    private static final Set<String> KEPT = Set.of("Staging", "CallerReference", "ContinuousDeploymentPolicyId");
    private static final String ALIASES = "Aliases";
    private final AwsClients clients;
    private final String distribution;

    public StagingGateway(AwsClients clients, String distribution) {
        this.clients = clients;
        this.distribution = distribution;
    }

    String distribution() {
        return distribution;
    }

    /** What is set; empty where the distribution has no such policy. */
    Optional<Staging> read() {
        CacheTags tags = new CacheTags();
        GetDistributionResponse primary =
                client(Calls.READ).getDistribution(q -> q.id(distribution).overrideConfiguration(tags::listen));
        DistributionConfig config = primary.distribution().distributionConfig();
        return Optional.ofNullable(config.continuousDeploymentPolicyId())
                .filter(id -> !id.isEmpty())
                .map(id -> read(id, primary, tags.in(Document.of(config))));
    }

    private Staging read(String id, GetDistributionResponse primary, Document set) {
        GetContinuousDeploymentPolicyResponse policy = client(Calls.READ).getContinuousDeploymentPolicy(q -> q.id(id));
        ContinuousDeploymentPolicyConfig config =
                policy.continuousDeploymentPolicy().continuousDeploymentPolicyConfig();
        return new Staging(
                new Staging.Policy(
                        id,
                        policy.eTag(),
                        config.enabled(),
                        Optional.ofNullable(config.trafficConfig()).map(StagingGateway::traffic)),
                new Staging.Side(distribution, primary.distribution().domainName(), primary.eTag()),
                named(config.stagingDistributionDnsNames().items()).map(it -> tried(it, set)));
    }

    private Staging.Tried tried(DistributionSummary it, Document primary) {
        return new Staging.Tried(it.id(), it.domainName(), !it.status().equals("Deployed"), compared(it.id(), primary));
    }

    // The traffic can be set without it.
    private Staging.Compared compared(String staging, Document primary) {
        try {
            CacheTags tags = new CacheTags();
            GetDistributionConfigResponse read =
                    client(Calls.READ).getDistributionConfig(q -> q.id(staging).overrideConfiguration(tags::listen));
            return new Staging.Compared.Known(
                    read.eTag(), differences(primary, tags.in(Document.of(read.distributionConfig()))));
        } catch (AbortedException stopped) {
            throw stopped;
        } catch (SdkException e) {
            return new Staging.Compared.Unread(new Faults().explain(e).what());
        }
    }

    // Where the role may not list distributions, it does not see this one.
    private Optional<DistributionSummary> named(List<String> domains) {
        try {
            return listed(domains);
        } catch (AccessDeniedException e) {
            return Optional.empty();
        }
    }

    private Optional<DistributionSummary> listed(List<String> domains) {
        Optional<String> marker = Optional.empty();
        do {
            String from = marker.orElse(null);
            DistributionList page =
                    client(Calls.READ).listDistributions(q -> q.marker(from)).distributionList();
            Optional<DistributionSummary> found = page.items().stream()
                    .filter(it -> domains.contains(it.domainName()))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            marker = Optional.ofNullable(page.nextMarker()).filter(next -> page.isTruncated());
        } while (marker.isPresent());
        return Optional.empty();
    }

    /**
     * Sets whose requests go to the staging distribution, if the policy still is as it was read. Where the answer is lost, what
     * the policy is then decides.
     *
     * @return the policy's new version
     */
    String set(Staging read, boolean enabled, Traffic traffic, Permit permit) {
        Objects.requireNonNull(permit);
        try {
            return client(Calls.WRITE)
                    .updateContinuousDeploymentPolicy(q -> q.id(read.policy().id())
                            .ifMatch(read.policy().version())
                            .continuousDeploymentPolicyConfig(config -> config.enabled(enabled)
                                    .stagingDistributionDnsNames(names -> names.quantity(1)
                                            .items(read.staging().orElseThrow().domain()))
                                    .trafficConfig(config(traffic))))
                    .eTag();
        } catch (AbortedException stopped) {
            throw stopped;
        } catch (SdkException e) {
            return new LostAnswer(e)
                    .decidedBy(
                            this::read,
                            now -> now.enabled() == enabled && now.traffic().equals(Optional.of(traffic)))
                    .policy()
                    .version();
        }
    }

    /**
     * Copies the staging distribution's configuration to the primary one, if both still are as they were read. Where the answer
     * is lost, what both are then decides.
     *
     * @return whether there was an answer
     */
    boolean promote(Staging read, Permit permit) {
        Objects.requireNonNull(permit);
        Staging.Tried staging = read.staging().orElseThrow();
        String version = read.known().orElseThrow().version();
        try {
            client(Calls.ONCE)
                    .updateDistributionWithStagingConfig(q -> q.id(distribution)
                            .stagingDistributionId(staging.id())
                            .ifMatch(read.primary().version() + ", " + version));
            return true;
        } catch (AbortedException stopped) {
            throw stopped;
        } catch (SdkException e) {
            new LostAnswer(e)
                    .decidedBy(
                            this::read,
                            now -> !now.enabled()
                                    && now.known()
                                            .filter(known -> known.differences().isEmpty())
                                            .isPresent());
            return false;
        }
    }

    private static Traffic traffic(TrafficConfig config) {
        if (config.type() == ContinuousDeploymentPolicyType.SINGLE_HEADER) {
            return new Traffic.Header(
                    config.singleHeaderConfig().header(),
                    config.singleHeaderConfig().value());
        }
        Optional<Traffic.Sticky> sticky = Optional.ofNullable(
                        config.singleWeightConfig().sessionStickinessConfig())
                .map(it -> new Traffic.Sticky(it.idleTTL(), it.maximumTTL()));
        double percent = Math.round(config.singleWeightConfig().weight() * 10_000) / 100.0;
        return new Traffic.Share(percent, sticky);
    }

    private static TrafficConfig config(Traffic traffic) {
        return switch (traffic) {
            case Traffic.Header header ->
                TrafficConfig.builder()
                        .type(ContinuousDeploymentPolicyType.SINGLE_HEADER)
                        .singleHeaderConfig(it -> it.header(header.name()).value(header.value()))
                        .build();
            case Traffic.Share share ->
                TrafficConfig.builder()
                        .type(ContinuousDeploymentPolicyType.SINGLE_WEIGHT)
                        .singleWeightConfig(it -> it.weight((float) (share.percent() / 100))
                                .sessionStickinessConfig(share.sticky()
                                        .map(sticky -> SessionStickinessConfig.builder()
                                                .idleTTL(sticky.idle())
                                                .maximumTTL(sticky.most())
                                                .build())
                                        .orElse(null)))
                        .build();
        };
    }

    private static List<Staging.Difference> differences(Document primary, Document staging) {
        var now = primary.lines();
        var then = staging.lines();
        Set<String> paths = new TreeSet<>(now.keySet());
        paths.addAll(then.keySet());
        List<Staging.Difference> differences = new ArrayList<>();
        for (String path : paths) {
            Optional<String> before = Optional.ofNullable(now.get(path));
            Optional<String> after = Optional.ofNullable(then.get(path));
            if (!before.equals(after) && !KEPT.contains(path) && !path.startsWith(ALIASES)) {
                differences.add(new Staging.Difference(path, before, after));
            }
        }
        return differences;
    }

    private CloudFrontClient client(Calls calls) {
        return clients.get(CloudFrontClient.class, CloudFrontClient::builder, calls);
    }
}
