package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.Operations;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudfront.model.DescribeFunctionRequest;
import software.amazon.awssdk.services.cloudfront.model.GetOriginAccessControlRequest;
import software.amazon.awssdk.services.cloudfront.model.GetOriginRequestPolicyRequest;
import software.amazon.awssdk.services.cloudfront.model.GetRealtimeLogConfigRequest;
import software.amazon.awssdk.services.cloudfront.model.GetResponseHeadersPolicyRequest;
import software.amazon.awssdk.services.cloudfront.model.ListFunctionsRequest;
import software.amazon.awssdk.services.cloudfront.model.ListTagsForResourceRequest;

/**
 * The operations that read what distributions name, with the ARNs that they are about.
 *
 * @param all distributions
 */
record PartOperations(String account, Parts parts, Supplier<List<EdgeDistribution>> all) {
    void register(Operations on) {
        parts(on);
        functions(on);
    }

    private void parts(Operations on) {
        PartCalls calls = new PartCalls(
                parts, arn -> all.get().stream().anyMatch(it -> it.arn().equals(arn)));
        on.on(
                        GetOriginRequestPolicyRequest.class,
                        "cloudfront:GetOriginRequestPolicy",
                        q -> arn("origin-request-policy", q.id()),
                        calls::originRequest)
                .on(
                        GetResponseHeadersPolicyRequest.class,
                        "cloudfront:GetResponseHeadersPolicy",
                        q -> arn("response-headers-policy", q.id()),
                        calls::responseHeaders)
                .on(
                        GetOriginAccessControlRequest.class,
                        "cloudfront:GetOriginAccessControl",
                        q -> arn("origin-access-control", q.id()),
                        calls::accessControl)
                .on(
                        GetRealtimeLogConfigRequest.class,
                        "cloudfront:GetRealtimeLogConfig",
                        q -> q.arn() == null ? arn("realtime-log-config", q.name()) : q.arn(),
                        calls::realtimeLog)
                .on(
                        ListTagsForResourceRequest.class,
                        "cloudfront:ListTagsForResource",
                        ListTagsForResourceRequest::resource,
                        calls::tags);
    }

    private void functions(Operations on) {
        FunctionCalls functions = new FunctionCalls(
                parts, name -> arn("function", name), arn -> all.get().stream().anyMatch(it -> it.runs(arn)));
        on.on(
                        DescribeFunctionRequest.class,
                        "cloudfront:DescribeFunction",
                        q -> arn("function", q.name()),
                        functions::describe)
                .on(ListFunctionsRequest.class, "cloudfront:ListFunctions", _ -> "*", functions::list);
    }

    private String arn(String kind, String id) {
        return "arn:aws:cloudfront::" + account + ":" + kind + "/" + id;
    }
}
