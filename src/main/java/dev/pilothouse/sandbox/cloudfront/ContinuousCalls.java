package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Operations;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.cloudfront.model.ContinuousDeploymentPolicy;
import software.amazon.awssdk.services.cloudfront.model.ContinuousDeploymentPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.ContinuousDeploymentPolicySummary;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.GetContinuousDeploymentPolicyConfigRequest;
import software.amazon.awssdk.services.cloudfront.model.GetContinuousDeploymentPolicyConfigResponse;
import software.amazon.awssdk.services.cloudfront.model.GetContinuousDeploymentPolicyRequest;
import software.amazon.awssdk.services.cloudfront.model.GetContinuousDeploymentPolicyResponse;
import software.amazon.awssdk.services.cloudfront.model.ListContinuousDeploymentPoliciesRequest;
import software.amazon.awssdk.services.cloudfront.model.ListContinuousDeploymentPoliciesResponse;
import software.amazon.awssdk.services.cloudfront.model.UpdateContinuousDeploymentPolicyRequest;
import software.amazon.awssdk.services.cloudfront.model.UpdateContinuousDeploymentPolicyResponse;
import software.amazon.awssdk.services.cloudfront.model.UpdateDistributionWithStagingConfigRequest;
import software.amazon.awssdk.services.cloudfront.model.UpdateDistributionWithStagingConfigResponse;

/** The operations about continuous deployment. */
record ContinuousCalls(ContinuousPolicies policies, EdgeDistributions distributions) {
    /** @param policy the ARN of a policy by its id, and likewise {@code primary} that of a distribution */
    void register(Operations on, UnaryOperator<String> policy, UnaryOperator<String> primary) {
        on.on(
                        GetContinuousDeploymentPolicyRequest.class,
                        "cloudfront:GetContinuousDeploymentPolicy",
                        q -> policy.apply(q.id()),
                        this::get)
                .on(
                        GetContinuousDeploymentPolicyConfigRequest.class,
                        "cloudfront:GetContinuousDeploymentPolicyConfig",
                        q -> policy.apply(q.id()),
                        this::config)
                .on(
                        ListContinuousDeploymentPoliciesRequest.class,
                        "cloudfront:ListContinuousDeploymentPolicies",
                        _ -> "*",
                        this::list)
                .on(
                        UpdateContinuousDeploymentPolicyRequest.class,
                        "cloudfront:UpdateContinuousDeploymentPolicy",
                        q -> policy.apply(q.id()),
                        this::update)
                .on(
                        UpdateDistributionWithStagingConfigRequest.class,
                        "cloudfront:UpdateDistribution",
                        q -> primary.apply(q.id()),
                        this::promote);
    }

    GetContinuousDeploymentPolicyResponse get(GetContinuousDeploymentPolicyRequest request, Call call) {
        ContinuousPolicies.Policy it = policies.get(request.id());
        return GetContinuousDeploymentPolicyResponse.builder()
                .continuousDeploymentPolicy(whole(it))
                .eTag(it.etag())
                .build();
    }

    GetContinuousDeploymentPolicyConfigResponse config(GetContinuousDeploymentPolicyConfigRequest request, Call call) {
        ContinuousPolicies.Policy it = policies.get(request.id());
        return GetContinuousDeploymentPolicyConfigResponse.builder()
                .continuousDeploymentPolicyConfig(it.config())
                .eTag(it.etag())
                .build();
    }

    ListContinuousDeploymentPoliciesResponse list(ListContinuousDeploymentPoliciesRequest request, Call call) {
        Page<ContinuousPolicies.Policy> page =
                Page.of(policies.all(), ContinuousPolicies.Policy::id, request.marker(), request.maxItems());
        return ListContinuousDeploymentPoliciesResponse.builder()
                .continuousDeploymentPolicyList(list -> list.nextMarker(page.nextMarker(ContinuousPolicies.Policy::id))
                        .maxItems(page.maxItems())
                        .quantity(page.items().size())
                        .items(page.items().stream()
                                .map(it -> ContinuousDeploymentPolicySummary.builder()
                                        .continuousDeploymentPolicy(whole(it))
                                        .build())
                                .toList()))
                .build();
    }

    UpdateContinuousDeploymentPolicyResponse update(UpdateContinuousDeploymentPolicyRequest request, Call call) {
        ContinuousPolicies.Policy it =
                policies.update(request.id(), request.ifMatch(), request.continuousDeploymentPolicyConfig());
        follow(it);
        return UpdateContinuousDeploymentPolicyResponse.builder()
                .continuousDeploymentPolicy(whole(it))
                .eTag(it.etag())
                .build();
    }

    /**
     * "The primary distribution retains its Aliases and ContinuousDeploymentPolicyId value, but otherwise its configuration is
     * overwritten to match the staging distribution", and the policy is disabled: API Reference,
     * "UpdateDistributionWithStagingConfig".
     */
    UpdateDistributionWithStagingConfigResponse promote(UpdateDistributionWithStagingConfigRequest request, Call call) {
        EdgeDistribution primary = distributions.get(request.id());
        EdgeDistribution staging = distributions.get(request.stagingDistributionId());
        if (request.ifMatch() == null || request.ifMatch().split(",").length != 2) {
            throw CloudFrontErrors.invalidIfMatchVersion();
        }
        String[] versions = request.ifMatch().split(",");
        if (!versions[0].strip().equals(primary.etag()) || !versions[1].strip().equals(staging.etag())) {
            throw CloudFrontErrors.preconditionFailed();
        }
        ContinuousPolicies.Policy policy = policies.get(primary.config().continuousDeploymentPolicyId());
        if (!policy.config().stagingDistributionDnsNames().items().contains(staging.domainName())) {
            throw CloudFrontErrors.invalidArgument(
                    "The staging distribution is not that of the primary distribution's policy.");
        }
        EdgeDistribution made = distributions.deploy(primary.id(), merged(primary.config(), staging.config()));
        made.rollout().begin(() -> made.edge().tags().set(staging.edge().tags().name()));
        follow(policies.put(policy.id(), disabled(policy.config())));
        return UpdateDistributionWithStagingConfigResponse.builder()
                .distribution(made.whole())
                .eTag(made.etag())
                .build();
    }

    /** With the primary distribution's configuration it comes to the edges: Developer Guide, "To update a continuous deployment policy". */
    private void follow(ContinuousPolicies.Policy policy) {
        distributions.all().stream()
                .filter(it -> policy.id().equals(it.config().continuousDeploymentPolicyId()))
                .findFirst()
                .ifPresentOrElse(
                        it -> it.rollout().begin(() -> policies.follow(policy.id())),
                        () -> policies.follow(policy.id()));
    }

    private static DistributionConfig merged(DistributionConfig primary, DistributionConfig staging) {
        return staging.toBuilder()
                .callerReference(primary.callerReference())
                .aliases(primary.aliases())
                .continuousDeploymentPolicyId(primary.continuousDeploymentPolicyId())
                .staging(false)
                .build();
    }

    private static ContinuousDeploymentPolicyConfig disabled(ContinuousDeploymentPolicyConfig config) {
        return config.toBuilder().enabled(false).build();
    }

    private static ContinuousDeploymentPolicy whole(ContinuousPolicies.Policy it) {
        return ContinuousDeploymentPolicy.builder()
                .id(it.id())
                .lastModifiedTime(it.modified())
                .continuousDeploymentPolicyConfig(it.config())
                .build();
    }
}
