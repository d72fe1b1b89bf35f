package dev.pilothouse.sandbox.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.NoSuchDistributionException;
import software.amazon.awssdk.services.cloudfront.model.NoSuchMonitoringSubscriptionException;
import software.amazon.awssdk.services.cloudfront.model.RealtimeMetricsSubscriptionStatus;

class MonitoringTest {
    @Test
    void whetherAdditionalMetricsAreOnIsToldAndNothingIsAnErrorOfItsOwn() {
        try (EdgeTown town = new EdgeTown()) {
            assertThatThrownBy(() -> town.sdk.getMonitoringSubscription(it -> it.distributionId(EdgeTown.ID)))
                    .isInstanceOf(NoSuchMonitoringSubscriptionException.class);
            assertThatThrownBy(() -> town.sdk.getMonitoringSubscription(it -> it.distributionId("ENONE")))
                    .isInstanceOf(NoSuchDistributionException.class);
            town.cloudFront.extraMetrics(EdgeTown.ID, true);
            assertThat(town.sdk
                            .getMonitoringSubscription(it -> it.distributionId(EdgeTown.ID))
                            .monitoringSubscription()
                            .realtimeMetricsSubscriptionConfig()
                            .realtimeMetricsSubscriptionStatus())
                    .isEqualTo(RealtimeMetricsSubscriptionStatus.ENABLED);
        }
    }
}
