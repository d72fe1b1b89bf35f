package dev.pilothouse.aws.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.sandbox.seed.AcmeShop;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionReadingTest {
    @Test
    void aDistributionIsReadWithItsOriginsInOurWords() {
        try (AcmeEdge acme = AcmeEdge.asOperator()) {
            Distribution it = new Distributions(acme.clients).read(AcmeShop.DISTRIBUTION);

            assertThat(it.state()).isEqualTo(Distribution.State.DEPLOYED);
            assertThat(it.domains().cloudFront()).isEqualTo("d2xkq7rstuvwx.cloudfront.net");
            assertThat(it.domains().aliases()).containsExactly("shop.acme.example", "www.shop.acme.example");
            assertThat(it.domains().certificate().minimumTls()).isEqualTo("TLSv1.2_2021");
            assertThat(it.delivery())
                    .isEqualTo(
                            new Distribution.Delivery("http2and3", "PriceClass_100", "index.html", Optional.empty()));
            assertThat(it.origins())
                    .containsExactly(
                            new Origin.Bucket("site", AcmeShop.BUCKET, "", true),
                            new Origin.Server(
                                    "api",
                                    Origin.Kind.API,
                                    URI.create("https://k3x9ab12cd.execute-api.eu-west-1.amazonaws.com"),
                                    "/prod",
                                    false),
                            new Origin.Server(
                                    "legacy",
                                    Origin.Kind.INSTANCE,
                                    URI.create("http://ec2-198-51-100-23.eu-west-1.compute.amazonaws.com"),
                                    "",
                                    false));
            assertThat(it.errorPages())
                    .containsExactly(
                            new Distribution.ErrorPage(403, Optional.of("/404.html"), 404, 10),
                            new Distribution.ErrorPage(404, Optional.of("/404.html"), 404, 10));
        }
    }

    @Test
    void behavioursComeInTheirOrderWithTheTimesOfTheirPolicies() {
        try (AcmeEdge acme = AcmeEdge.asOperator()) {
            List<Behaviour> behaviours =
                    new Distributions(acme.clients).read(AcmeShop.DISTRIBUTION).behaviours();

            assertThat(behaviours).extracting(Behaviour::pattern).containsExactly("/api/*", "/legacy/*", "*");
            assertThat(behaviours.getFirst().everyMethod()).isTrue();
            assertThat(behaviours.getFirst().caching())
                    .isEqualTo(
                            new Caching.Times("Managed-CachingDisabled", Duration.ZERO, Duration.ZERO, Duration.ZERO));
            assertThat(behaviours.get(1).methods()).containsExactlyInAnyOrder("GET", "HEAD");
            assertThat(behaviours.getLast().rewrites()).isTrue();
        }
    }

    @Test
    void aPolicyThatMayNotBeReadDoesNotHideTheRest() {
        try (AcmeEdge acme = AcmeEdge.without("cloudfront:GetCachePolicy", "cloudfront:ListDistributions")) {
            Distributions distributions = new Distributions(acme.clients);
            assertThat(distributions.read(AcmeShop.DISTRIBUTION).behaviours())
                    .hasSize(3)
                    .allSatisfy(it -> assertThat(it.caching())
                            .isInstanceOfSatisfying(
                                    Caching.Unread.class,
                                    unread -> assertThat(unread.why()).contains("cloudfront:GetCachePolicy")));
            assertThat(distributions.others(AcmeShop.DISTRIBUTION, 9)).isEmpty();
        }
    }

    @Test
    void theHeaderOfCacheTagsIsReadThoughTheSdkDoesNotKnowIt() throws Exception {
        try (AcmeEdge acme = AcmeEdge.asOperator()) {
            Distributions distributions = new Distributions(acme.clients);
            assertThat(distributions.read(AcmeShop.HELP_DISTRIBUTION).delivery().tags())
                    .contains("x-amz-meta-cache-tag");
            assertThat(distributions
                            .outline(AcmeShop.DISTRIBUTION)
                            .orElseThrow()
                            .delivery()
                            .tags())
                    .isEmpty();
            assertThat(new Configurations(acme.clients)
                            .begin(AcmeShop.HELP_DISTRIBUTION)
                            .document()
                            .value(CacheTags.PATH))
                    .contains("x-amz-meta-cache-tag");
        }
    }

    @Test
    void theOtherDistributionsOfAnAccountAreKnownWhereTheyAreFew() {
        try (AcmeEdge acme = AcmeEdge.asOperator()) {
            Distributions distributions = new Distributions(acme.clients);
            assertThat(distributions.others(AcmeShop.DISTRIBUTION, 2))
                    .contains(List.of(AcmeShop.HELP_DISTRIBUTION, AcmeShop.HELP_STAGING));
            assertThat(distributions.others(AcmeShop.DISTRIBUTION, 1)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/*, /api/orders, true",
        "/api/*, /API/orders, false",
        "api/*, /api/orders, true",
        "*.jpg, /a/b.jpg, true",
        "/a?c, /abc, true",
        "/a?c, /ac, false",
        "*, /anything, true"
    })
    void aPatternCoversAsCloudFrontDocumentsIt(String pattern, String path, boolean covers) {
        Caching never = new Caching.Times("", Duration.ZERO, Duration.ZERO, Duration.ZERO);
        assertThat(new Behaviour(pattern, "site", List.of(), never, false).covers(path))
                .isEqualTo(covers);
    }
}
