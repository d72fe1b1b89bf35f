package dev.pilothouse.aws.cloudfront;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
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
    /** Other services than CloudFront may keep the whole no longer from being shown. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    Related.Finding read(Related.Kind kind, String id) {
        try {
            return found(kind, id);
        } catch (NoSuchCachePolicyException
                | NoSuchOriginRequestPolicyException
                | NoSuchResponseHeadersPolicyException
                | NoSuchOriginAccessControlException
                | NoSuchFunctionExistsException
                | NoSuchRealtimeLogConfigException
                | ResourceNotFoundException e) {
            return new Related.Finding.Missing();
        } catch (AbortedException stopped) {
            throw stopped;
        } catch (SdkException e) {
            return unread(e);
        }
    }

    private static void soon(AwsRequestOverrideConfiguration.Builder call) {
        call.apiCallTimeout(PATIENCE);
    }

    // One of many services that does not answer must not hide what the others tell.
    private static Related.Finding unread(SdkException e) {
        Faults faults = new Faults();
        return faults.deniedAction(e)
                .<Related.Finding>map(Related.Finding.Denied::new)
                .orElseGet(() -> new Related.Finding.Failed(faults.explain(e)));
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
                                .describeCertificate(
                                        it -> it.certificateArn(id).overrideConfiguration(RelatedReader::soon))
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
        List<String> sources = logs
                .describeDeliverySourcesPaginator(it -> it.overrideConfiguration(RelatedReader::soon))
                .deliverySources()
                .stream()
                .filter(source -> source.resourceArns().contains(distribution))
                .map(DeliverySource::name)
                .toList();
        List<Delivery> deliveries = new ArrayList<>();
        if (!sources.isEmpty()) {
            logs.describeDeliveriesPaginator(it -> it.overrideConfiguration(RelatedReader::soon)).deliveries().stream()
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
}
