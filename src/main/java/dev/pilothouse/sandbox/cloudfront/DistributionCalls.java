package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.Call;
import java.util.Objects;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionConfigRequest;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionConfigResponse;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionRequest;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionResponse;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsRequest;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsResponse;
import software.amazon.awssdk.services.cloudfront.model.UpdateDistributionRequest;
import software.amazon.awssdk.services.cloudfront.model.UpdateDistributionResponse;

/** The operations that read and change distributions. */
record DistributionCalls(EdgeDistributions distributions, ContinuousPolicies policies) {
    GetDistributionResponse get(GetDistributionRequest request, Call call) {
        EdgeDistribution it = distributions.get(request.id());
        it.edge().tags().tell(call);
        return GetDistributionResponse.builder()
                .distribution(it.whole())
                .eTag(it.etag())
                .build();
    }

    GetDistributionConfigResponse config(GetDistributionConfigRequest request, Call call) {
        EdgeDistribution it = distributions.get(request.id());
        it.edge().tags().tell(call);
        return GetDistributionConfigResponse.builder()
                .distributionConfig(it.config())
                .eTag(it.etag())
                .build();
    }

    ListDistributionsResponse list(ListDistributionsRequest request, Call call) {
        Page<EdgeDistribution> page =
                Page.of(distributions.all(), EdgeDistribution::id, request.marker(), request.maxItems());
        return ListDistributionsResponse.builder()
                .distributionList(list -> list.marker(page.marker())
                        .nextMarker(page.nextMarker(EdgeDistribution::id))
                        .maxItems(page.maxItems())
                        .isTruncated(page.truncated())
                        .quantity(page.items().size())
                        .items(page.items().stream()
                                .map(EdgeDistribution::summary)
                                .toList()))
                .build();
    }

    /** API Reference, "UpdateDistribution". */
    UpdateDistributionResponse update(UpdateDistributionRequest request, Call call) {
        EdgeDistribution before = distributions.get(request.id());
        if (request.ifMatch() == null || request.ifMatch().isEmpty()) {
            throw CloudFrontErrors.invalidIfMatchVersion();
        }
        if (!request.ifMatch().equals(before.etag())) {
            throw CloudFrontErrors.preconditionFailed();
        }
        check(before, request.distributionConfig());
        EdgeDistribution it = distributions.deploy(request.id(), request.distributionConfig());
        return UpdateDistributionResponse.builder()
                .distribution(it.whole())
                .eTag(it.etag())
                .build();
    }

    private void check(EdgeDistribution before, DistributionConfig next) {
        if (!Objects.equals(before.config().callerReference(), next.callerReference())
                || Boolean.TRUE.equals(before.config().staging()) != Boolean.TRUE.equals(next.staging())) {
            throw CloudFrontErrors.illegalUpdate();
        }
        String policy = next.continuousDeploymentPolicyId();
        if (policy != null && !policy.isEmpty()) {
            policies.get(policy);
            if (Objects.requireNonNullElse(next.httpVersionAsString(), "").contains("3")) {
                throw CloudFrontErrors.invalidArgument("Continuous deployment is not supported with HTTP/3.");
            }
        }
    }
}
