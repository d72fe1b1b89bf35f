package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.Call;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.cloudfront.model.CreateInvalidationRequest;
import software.amazon.awssdk.services.cloudfront.model.CreateInvalidationResponse;
import software.amazon.awssdk.services.cloudfront.model.GetInvalidationRequest;
import software.amazon.awssdk.services.cloudfront.model.GetInvalidationResponse;
import software.amazon.awssdk.services.cloudfront.model.Invalidation;
import software.amazon.awssdk.services.cloudfront.model.InvalidationSummary;
import software.amazon.awssdk.services.cloudfront.model.ListInvalidationsRequest;
import software.amazon.awssdk.services.cloudfront.model.ListInvalidationsResponse;

/** The operations about invalidations. */
record InvalidationCalls(Function<String, EdgeDistribution> distribution) {
    private static final String LOCATION =
            "https://cloudfront.amazonaws.com/2020-05-31/distribution/%s/invalidation/%s";

    CreateInvalidationResponse create(CreateInvalidationRequest request, Call call) {
        Invalidation started =
                distribution.apply(request.distributionId()).invalidations().create(request.invalidationBatch());
        call.status(201);
        return CreateInvalidationResponse.builder()
                .location(LOCATION.formatted(request.distributionId(), started.id()))
                .invalidation(started)
                .build();
    }

    GetInvalidationResponse get(GetInvalidationRequest request, Call call) {
        Invalidation found = distribution
                .apply(request.distributionId())
                .invalidations()
                .get(request.id())
                .orElseThrow(CloudFrontErrors::noSuchInvalidation);
        return GetInvalidationResponse.builder().invalidation(found).build();
    }

    ListInvalidationsResponse list(ListInvalidationsRequest request, Call call) {
        List<Invalidation> all =
                distribution.apply(request.distributionId()).invalidations().newestFirst();
        Page<Invalidation> page = Page.of(all, Invalidation::id, request.marker(), request.maxItems());
        return ListInvalidationsResponse.builder()
                .invalidationList(list -> list.marker(page.marker())
                        .nextMarker(page.nextMarker(Invalidation::id))
                        .maxItems(page.maxItems())
                        .isTruncated(page.truncated())
                        .quantity(page.items().size())
                        .items(page.items().stream()
                                .map(InvalidationCalls::summary)
                                .toList()))
                .build();
    }

    private static InvalidationSummary summary(Invalidation it) {
        return InvalidationSummary.builder()
                .id(it.id())
                .createTime(it.createTime())
                .status(it.status())
                .build();
    }
}
