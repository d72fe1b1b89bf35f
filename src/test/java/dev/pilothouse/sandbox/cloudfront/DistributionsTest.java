package dev.pilothouse.sandbox.cloudfront;

import static dev.pilothouse.sandbox.cloudfront.EdgeTown.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontException;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.DistributionList;
import software.amazon.awssdk.services.cloudfront.model.DistributionSummary;
import software.amazon.awssdk.services.cloudfront.model.NoSuchDistributionException;

class DistributionsTest {
    private final EdgeTown town = new EdgeTown();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aDistributionComesBackAsItWasMade() {
        Distribution got = town.sdk.getDistribution(it -> it.id(ID)).distribution();
        assertThat(got.arn()).isEqualTo("arn:aws:cloudfront::402112345678:distribution/" + ID);
        assertThat(got.status()).isEqualTo("Deployed");
        assertThat(got.domainName()).isEqualTo("ddfdvbd6example.cloudfront.net");
        assertThat(got.distributionConfig()).isEqualTo(EdgeTown.config(_ -> {}));
    }

    @Test
    void theConfigurationComesWithItsVersion() {
        var got = town.sdk.getDistributionConfig(it -> it.id(ID));
        assertThat(got.distributionConfig().defaultRootObject()).isEqualTo("index.html");
        assertThat(got.eTag())
                .isEqualTo(town.sdk.getDistribution(it -> it.id(ID)).eTag());
    }

    @Test
    void allAreListedInPages() {
        town.cloudFront.create("E2", EdgeTown.config(_ -> {}));
        town.cloudFront.create("E1", EdgeTown.config(_ -> {}));
        DistributionList first =
                town.sdk.listDistributions(it -> it.maxItems("2")).distributionList();
        assertThat(first.items()).extracting(DistributionSummary::id).containsExactly("E1", "E2");
        assertThat(first.isTruncated()).isTrue();
        DistributionList rest = town.sdk
                .listDistributions(it -> it.maxItems("2").marker(first.nextMarker()))
                .distributionList();
        assertThat(rest.items()).extracting(DistributionSummary::id).containsExactly(ID);
        assertThat(rest.isTruncated()).isFalse();
        assertThat(rest.nextMarker()).isNull();
    }

    @Test
    void aMarkerOrNumberThatIsNoneIsRefused() {
        assertInvalid(() -> town.sdk.listDistributions(it -> it.marker("ENONE")));
        assertInvalid(() -> town.sdk.listDistributions(it -> it.maxItems("none")));
    }

    @Test
    void anUnknownOneIsNamedSo() {
        assertThatThrownBy(() -> town.sdk.getDistribution(it -> it.id("ENONE")))
                .isInstanceOf(NoSuchDistributionException.class)
                .hasMessageContaining("The specified distribution does not exist.");
    }

    @Test
    void whoMayNotReadItIsRefused() {
        try (CloudFrontClient support = town.client("""
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "cloudfront:ListDistributions", "Resource": "*"}]}
            """)) {
            assertThat(support.listDistributions().distributionList().items()).hasSize(1);
            assertThatThrownBy(() -> support.getDistribution(it -> it.id(ID)))
                    .isInstanceOfSatisfying(CloudFrontException.class, refused -> {
                        assertThat(refused.statusCode()).isEqualTo(403);
                        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
                    });
        }
    }

    private static void assertInvalid(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CloudFrontException.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo("InvalidArgument"));
    }
}
