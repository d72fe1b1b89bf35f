package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.Call;
import software.amazon.awssdk.services.cloudfront.model.GetCachePolicyRequest;
import software.amazon.awssdk.services.cloudfront.model.GetCachePolicyResponse;

/** The operations about cache policies. */
record CachePolicyCalls(CachePolicies policies) {
    GetCachePolicyResponse get(GetCachePolicyRequest request, Call call) {
        CachePolicies.Named found = policies.find(request.id()).orElseThrow(CloudFrontErrors::noSuchCachePolicy);
        return GetCachePolicyResponse.builder()
                .eTag(found.etag())
                .cachePolicy(it ->
                        it.id(request.id()).lastModifiedTime(found.modified()).cachePolicyConfig(found.config()))
                .build();
    }
}
