package dev.pilothouse.feature.cdn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.cloudfront.Distribution.State;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionConfigResponse;

class CdnModelTest {
    @Test
    void whileAChangeIsOnItsWayOneRequestLooksForItAndThenTheDistributionIsReadAgain(@TempDir Path folder) {
        try (CdnTown town = CdnTown.asOperator()) {
            town.acme.service.deploymentsTake(Duration.ofHours(1));
            CloudFrontClient edge =
                    town.acme.clients.get(CloudFrontClient.class, CloudFrontClient::builder, Calls.WRITE);
            GetDistributionConfigResponse read = edge.getDistributionConfig(q -> q.id(AcmeShop.DISTRIBUTION));
            edge.updateDistribution(q -> q.id(AcmeShop.DISTRIBUTION)
                    .ifMatch(read.eTag())
                    .distributionConfig(
                            read.distributionConfig().toBuilder().comment("New").build()));
            CdnModel model = CdnPanes.model(town, folder);
            model.readDistribution();
            await().until(() -> isRead(model, State.DEPLOYING));

            long asked = town.acme.asked("GetDistribution");
            model.readState();
            await().until(() ->
                    model.state().get() instanceof Load.Ready<State> ready && ready.value() == State.DEPLOYING);
            assertThat(town.acme.asked("GetDistribution")).isEqualTo(asked + 1);
            assertThat(model.distribution().get().shown().orElseThrow().state()).isEqualTo(State.DEPLOYING);

            town.acme.service.deploymentsTake(Duration.ZERO);
            model.readState();
            await().until(() -> isRead(model, State.DEPLOYED));
        }
    }

    private static boolean isRead(CdnModel model, State state) {
        return model.distribution().get() instanceof Load.Ready<?>
                && model.distribution().get().shown().orElseThrow().state() == state;
    }
}
