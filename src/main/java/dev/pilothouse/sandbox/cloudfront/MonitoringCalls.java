package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.Call;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.services.cloudfront.model.GetMonitoringSubscriptionRequest;
import software.amazon.awssdk.services.cloudfront.model.GetMonitoringSubscriptionResponse;
import software.amazon.awssdk.services.cloudfront.model.RealtimeMetricsSubscriptionStatus;

/**
 * The operation that tells whether additional metrics are turned on.
 *
 * @param measured by the distribution's id
 */
record MonitoringCalls(Function<String, EdgeDistribution> distribution, Predicate<String> measured) {
    GetMonitoringSubscriptionResponse get(GetMonitoringSubscriptionRequest request, Call call) {
        String id = distribution.apply(request.distributionId()).id();
        if (!measured.test(id)) {
            throw CloudFrontErrors.noSuchMonitoringSubscription();
        }
        return GetMonitoringSubscriptionResponse.builder()
                .monitoringSubscription(it -> it.realtimeMetricsSubscriptionConfig(
                        config -> config.realtimeMetricsSubscriptionStatus(RealtimeMetricsSubscriptionStatus.ENABLED)))
                .build();
    }
}
