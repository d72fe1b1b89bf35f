package dev.pilothouse.aws.cloudfront;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.AccessDeniedException;
import software.amazon.awssdk.services.cloudfront.model.DescribeFunctionResponse;
import software.amazon.awssdk.services.cloudfront.model.FunctionStage;
import software.amazon.awssdk.services.cloudfront.model.NoSuchCachePolicyException;
import software.amazon.awssdk.services.cloudfront.model.NoSuchFunctionExistsException;
import software.amazon.awssdk.services.cloudfront.model.NoSuchOriginAccessControlException;
import software.amazon.awssdk.services.cloudfront.model.NoSuchOriginRequestPolicyException;
import software.amazon.awssdk.services.cloudfront.model.NoSuchRealtimeLogConfigException;
import software.amazon.awssdk.services.cloudfront.model.NoSuchResponseHeadersPolicyException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.Delivery;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeliverySource;

/**
 * Reads what a distribution names.
 *
 * @param distribution its ARN
 */
record RelatedReader(AwsClients clients, String distribution) {
    Related.Finding read(Related.Kind kind, String id) {
        try {
            return found(kind, id);
        } catch (AccessDeniedException
                | software.amazon.awssdk.services.acm.model.AccessDeniedException
                | software.amazon.awssdk.services.cloudwatchlogs.model.AccessDeniedException e) {
            return new Related.Finding.Denied(action(kind));
        } catch (NoSuchCachePolicyException
                | NoSuchOriginRequestPolicyException
                | NoSuchResponseHeadersPolicyException
                | NoSuchOriginAccessControlException
                | NoSuchFunctionExistsException
                | NoSuchRealtimeLogConfigException
                | ResourceNotFoundException e) {
            return new Related.Finding.Missing();
        }
    }

    private Related.Finding found(Related.Kind kind, String id) {
        CloudFrontClient edge = clients.get(CloudFrontClient.class, CloudFrontClient::builder, Calls.READ);
        return new Related.Finding.Found(
                switch (kind) {
                    case CACHE_POLICY ->
                        Document.of(edge.getCachePolicy(it -> it.id(id))
                                .cachePolicy()
                                .cachePolicyConfig());
                    case ORIGIN_REQUEST_POLICY ->
                        Document.of(edge.getOriginRequestPolicy(it -> it.id(id))
                                .originRequestPolicy()
                                .originRequestPolicyConfig());
                    case RESPONSE_HEADERS_POLICY ->
                        Document.of(edge.getResponseHeadersPolicy(it -> it.id(id))
                                .responseHeadersPolicy()
                                .responseHeadersPolicyConfig());
                    case ACCESS_CONTROL ->
                        Document.of(edge.getOriginAccessControl(it -> it.id(id))
                                .originAccessControl()
                                .originAccessControlConfig());
                    case FUNCTION -> function(edge, id, FunctionStage.LIVE);
                    case DRAFT -> function(edge, id, FunctionStage.DEVELOPMENT);
                    case REALTIME_LOG ->
                        Document.of(edge.getRealtimeLogConfig(it -> it.arn(id)).realtimeLogConfig());
                    case TAGS ->
                        Document.of(edge.listTagsForResource(it -> it.resource(distribution))
                                .tags());
                    case DELIVERIES -> deliveries();
                    case CERTIFICATE ->
                        Document.of(clients.ofTheEdge(AcmClient.class, AcmClient::builder, Calls.READ)
                                .describeCertificate(it -> it.certificateArn(id))
                                .certificate());
                });
    }

    // The version of its code is the only thing that tells of a change to it.
    private static Document function(CloudFrontClient edge, String arn, FunctionStage stage) {
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        DescribeFunctionResponse answer =
                edge.describeFunction(it -> it.name(name).stage(stage));
        return Document.of(answer.functionSummary()).with("ETag", answer.eTag());
    }

    /** By destination; a source belongs to the distribution by its ARN (Developer Guide, "Configure standard logging (v2)"). */
    private Document deliveries() {
        CloudWatchLogsClient logs =
                clients.ofTheEdge(CloudWatchLogsClient.class, CloudWatchLogsClient::builder, Calls.READ);
        List<String> sources = logs.describeDeliverySourcesPaginator(it -> {}).deliverySources().stream()
                .filter(source -> source.resourceArns().contains(distribution))
                .map(DeliverySource::name)
                .toList();
        List<Delivery> deliveries = new ArrayList<>();
        if (!sources.isEmpty()) {
            logs.describeDeliveriesPaginator(it -> {}).deliveries().stream()
                    .filter(delivery -> sources.contains(delivery.deliverySourceName()))
                    .forEach(deliveries::add);
        }
        Document all = new Document(new LinkedHashMap<>());
        for (Delivery delivery : deliveries) {
            String path = "Deliveries[" + delivery.id() + "].";
            for (var line : Document.of(delivery).lines().entrySet()) {
                all = all.with(path + line.getKey(), line.getValue());
            }
        }
        return all;
    }

    private static String action(Related.Kind kind) {
        return switch (kind) {
            case CACHE_POLICY -> "cloudfront:GetCachePolicy";
            case ORIGIN_REQUEST_POLICY -> "cloudfront:GetOriginRequestPolicy";
            case RESPONSE_HEADERS_POLICY -> "cloudfront:GetResponseHeadersPolicy";
            case ACCESS_CONTROL -> "cloudfront:GetOriginAccessControl";
            case FUNCTION, DRAFT -> "cloudfront:DescribeFunction";
            case REALTIME_LOG -> "cloudfront:GetRealtimeLogConfig";
            case TAGS -> "cloudfront:ListTagsForResource";
            case DELIVERIES -> "logs:DescribeDeliverySources";
            case CERTIFICATE -> "acm:DescribeCertificate";
        };
    }
}
