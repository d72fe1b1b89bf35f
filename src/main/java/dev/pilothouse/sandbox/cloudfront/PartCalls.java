package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Call;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import software.amazon.awssdk.services.cloudfront.model.GetOriginAccessControlRequest;
import software.amazon.awssdk.services.cloudfront.model.GetOriginAccessControlResponse;
import software.amazon.awssdk.services.cloudfront.model.GetOriginRequestPolicyRequest;
import software.amazon.awssdk.services.cloudfront.model.GetOriginRequestPolicyResponse;
import software.amazon.awssdk.services.cloudfront.model.GetRealtimeLogConfigRequest;
import software.amazon.awssdk.services.cloudfront.model.GetRealtimeLogConfigResponse;
import software.amazon.awssdk.services.cloudfront.model.GetResponseHeadersPolicyRequest;
import software.amazon.awssdk.services.cloudfront.model.GetResponseHeadersPolicyResponse;
import software.amazon.awssdk.services.cloudfront.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.cloudfront.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.cloudfront.model.Tag;

/**
 * The operations that read what distributions name, functions apart.
 *
 * @param exists whether there is a resource of an ARN
 */
record PartCalls(Parts parts, Predicate<String> exists) {
    GetOriginRequestPolicyResponse originRequest(GetOriginRequestPolicyRequest request, Call call) {
        var found = parts.request(request.id())
                .orElseThrow(() -> missing("NoSuchOriginRequestPolicy", "The origin request policy does not exist."));
        return GetOriginRequestPolicyResponse.builder()
                .eTag(found.etag())
                .originRequestPolicy(it -> it.id(request.id())
                        .lastModifiedTime(found.modified())
                        .originRequestPolicyConfig(found.config()))
                .build();
    }

    GetResponseHeadersPolicyResponse responseHeaders(GetResponseHeadersPolicyRequest request, Call call) {
        var found = parts.response(request.id())
                .orElseThrow(
                        () -> missing("NoSuchResponseHeadersPolicy", "The response headers policy does not exist."));
        return GetResponseHeadersPolicyResponse.builder()
                .eTag(found.etag())
                .responseHeadersPolicy(it -> it.id(request.id())
                        .lastModifiedTime(found.modified())
                        .responseHeadersPolicyConfig(found.config()))
                .build();
    }

    GetOriginAccessControlResponse accessControl(GetOriginAccessControlRequest request, Call call) {
        var found = parts.control(request.id())
                .orElseThrow(() -> missing("NoSuchOriginAccessControl", "The origin access control does not exist."));
        return GetOriginAccessControlResponse.builder()
                .eTag(found.etag())
                .originAccessControl(it -> it.id(request.id()).originAccessControlConfig(found.config()))
                .build();
    }

    GetRealtimeLogConfigResponse realtimeLog(GetRealtimeLogConfigRequest request, Call call) {
        return GetRealtimeLogConfigResponse.builder()
                .realtimeLogConfig(parts.log(request.arn(), request.name())
                        .orElseThrow(() ->
                                missing("NoSuchRealtimeLogConfig", "The real-time log configuration does not exist.")))
                .build();
    }

    ListTagsForResourceResponse tags(ListTagsForResourceRequest request, Call call) {
        if (!exists.test(request.resource())) {
            throw missing("NoSuchResource", "The specified resource does not exist.");
        }
        Map<String, String> ordered = new TreeMap<>(parts.tags(request.resource()));
        return ListTagsForResourceResponse.builder()
                .tags(it -> it.items(ordered.entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList()))
                .build();
    }

    private static ApiError missing(String code, String message) {
        return new ApiError(404, code, message);
    }
}
