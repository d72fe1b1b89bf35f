package dev.pilothouse.sandbox.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.AccessDeniedException;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyQueryStringBehavior;
import software.amazon.awssdk.services.cloudfront.model.NoSuchCachePolicyException;

class CachePoliciesTest {
    private static final String OWN = "11111111-2222-3333-4444-555555555555";
    private final EdgeTown town = new EdgeTown();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void awssOwnPoliciesAreThereByAwssIds() {
        CachePolicyConfig optimized = read("658327ea-f89d-4fab-a63d-7e88639e58f6");
        assertThat(optimized.name()).isEqualTo("Managed-CachingOptimized");
        assertThat(optimized.minTTL()).isEqualTo(1);
        assertThat(optimized.defaultTTL()).isEqualTo(86_400);
        assertThat(optimized.maxTTL()).isEqualTo(31_536_000);
        assertThat(read("4135ea2d-6df8-44a3-9df3-4b5a84be39ad").maxTTL()).isZero();
    }

    @Test
    void onesOwnComesBackAsItWasMade() {
        CachePolicyConfig made = EdgeTown.policy(1, 2, 3, CachePolicyQueryStringBehavior.ALL);
        town.cloudFront.cachePolicy(OWN, made);
        assertThat(read(OWN)).isEqualTo(made);
    }

    @Test
    void anUnknownOneIsNamedSo() {
        assertThatThrownBy(() -> read("none"))
                .isInstanceOf(NoSuchCachePolicyException.class)
                .hasMessageContaining("The cache policy does not exist.");
    }

    @Test
    void whoMayNotReadItIsRefused() {
        try (CloudFrontClient nobody = town.client("""
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "cloudfront:ListDistributions", "Resource": "*"}]}
            """)) {
            assertThatThrownBy(() -> nobody.getCachePolicy(it -> it.id(EdgeTown.BY_HEADER)))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("cloudfront:GetCachePolicy");
        }
    }

    private CachePolicyConfig read(String id) {
        return town.sdk.getCachePolicy(it -> it.id(id)).cachePolicy().cachePolicyConfig();
    }
}
