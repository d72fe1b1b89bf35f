package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.Call;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionConfigRequest;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionConfigResponse;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionRequest;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionResponse;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsRequest;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsResponse;

/** The operations that read distributions. */
record DistributionCalls(Function<String, EdgeDistribution> distribution, Supplier<List<EdgeDistribution>> all) {
    GetDistributionResponse get(GetDistributionRequest request, Call call) {
        EdgeDistribution it = distribution.apply(request.id());
        return GetDistributionResponse.builder()
                .distribution(it.whole())
                .eTag(it.etag())
                .build();
    }

    GetDistributionConfigResponse config(GetDistributionConfigRequest request, Call call) {
        EdgeDistribution it = distribution.apply(request.id());
        return GetDistributionConfigResponse.builder()
                .distributionConfig(it.config())
                .eTag(it.etag())
                .build();
    }

    ListDistributionsResponse list(ListDistributionsRequest request, Call call) {
        Page<EdgeDistribution> page = Page.of(all.get(), EdgeDistribution::id, request.marker(), request.maxItems());
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
}
