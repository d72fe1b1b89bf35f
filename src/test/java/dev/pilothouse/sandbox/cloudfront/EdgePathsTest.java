package dev.pilothouse.sandbox.cloudfront;

import static dev.pilothouse.sandbox.cloudfront.EdgeTown.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.CacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.CustomErrorResponse;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.FunctionAssociation;

class EdgePathsTest {
    private static final String OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";
    private static final String DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

    private static final Consumer<DistributionConfig.Builder> FOLDERS =
            config -> config.defaultCacheBehavior(it -> it.targetOriginId("bucket")
                    .cachePolicyId(EdgeTown.BY_HEADER)
                    .functionAssociations(functions -> functions
                            .quantity(1)
                            .items(FunctionAssociation.builder()
                                    .eventType("viewer-request")
                                    .functionARN(FolderIndex.arn("402112345678"))
                                    .build())));

    private static final Consumer<DistributionConfig.Builder> ERROR_PAGES =
            config -> config.customErrorResponses(it -> it.quantity(2).items(notFound(404), notFound(403)));

    @Test
    void theRootObjectStandsForTheRootOnly() {
        try (EdgeTown town = new EdgeTown()) {
            town.put("index.html", "home", "max-age=60");
            town.put("products/index.html", "products", "max-age=60");
            assertThat(town.get("/").body()).isEqualTo("home");
            assertThat(source(town.get("/index.html"))).as("cached apart").isEqualTo("Miss");
            assertThat(town.get("/products/").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aFunctionGivesFoldersTheirIndex() {
        try (EdgeTown town = new EdgeTown(FOLDERS)) {
            town.put("products/index.html", "products", "max-age=60");
            assertThat(town.get("/products/").body()).isEqualTo("products");
            assertThat(source(town.get("/products/index.html")))
                    .as("cached under the rewritten path")
                    .isEqualTo("Hit");
            assertThat(town.get("/products").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theFirstPatternThatFitsDecides() {
        try (EdgeTown town = new EdgeTown(config -> config.cacheBehaviors(
                it -> it.quantity(2).items(behaviour("/live/keep-?.txt", OPTIMIZED), behaviour("live/*", DISABLED))))) {
            town.put("live/keep-1.txt", "a", "max-age=60");
            town.put("live/keep-10.txt", "a", "max-age=60");
            town.get("/live/keep-1.txt");
            town.get("/live/keep-10.txt");
            assertThat(source(town.get("/live/keep-1.txt"))).isEqualTo("Hit");
            assertThat(source(town.get("/live/keep-10.txt"))).isEqualTo("RefreshHit");
        }
    }

    @Test
    void aMissingObjectIsAnErrorThatIsBelievedForTenSeconds() {
        try (EdgeTown town = new EdgeTown()) {
            HttpResponse<String> missing = town.get("/a.txt");
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(source(missing)).isEqualTo("Error");
            assertThat(missing.body()).contains("<Code>NoSuchKey</Code>");
            town.put("a.txt", "a", "max-age=60");
            assertThat(town.get("/a.txt").statusCode()).isEqualTo(404);
            town.sandbox.clock().advance(Duration.ofSeconds(11));
            assertThat(town.get("/a.txt").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anErrorIsToldByTheConfiguredPage() {
        try (EdgeTown town = new EdgeTown(ERROR_PAGES)) {
            town.put("404.html", "nothing here", "no-cache");
            HttpResponse<String> missing = town.get("/a.txt", "Range", "bytes=0-1");
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(missing.body()).isEqualTo("nothing here");
            assertThat(source(missing)).isEqualTo("Error");
            assertThat(town.get("/404.html").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whereTheErrorPageIsMissingItsOwnErrorIsTold() {
        try (EdgeTown town = new EdgeTown(ERROR_PAGES)) {
            HttpResponse<String> missing = town.get("/a.txt");
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(missing.body()).contains("NoSuchKey");
        }
    }

    @Test
    void whatThePolicyDeniesIsNotServedHoweverItIsSpelled() {
        try (EdgeTown town = new EdgeTown()) {
            town.put(".pilothouse/live.json", "secret", "no-cache");
            for (String path : new String[] {
                "/.pilothouse/live.json",
                "/%2Epilothouse/live.json",
                "/.pilothouse%2Flive.json",
                "/%2epilothouse/live.json?a"
            }) {
                HttpResponse<String> refused = town.get(path);
                assertThat(refused.statusCode()).as(path).isEqualTo(403);
                assertThat(refused.body()).doesNotContain("secret");
            }
        }
    }

    @Test
    void whoMayNotListTheBucketIsNotToldWhatIsMissing() {
        try (EdgeTown town = new EdgeTown()) {
            town.s3.putPolicy(EdgeTown.BUCKET, """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Principal": {"Service": "cloudfront.amazonaws.com"},
                   "Action": "s3:GetObject", "Resource": "arn:aws:s3:::example-site/*"}]}
                """);
            assertThat(town.get("/missing.txt").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aBucketThatDoesNotTrustTheDistributionServesNothing() {
        try (EdgeTown town = new EdgeTown()) {
            town.put("a.txt", "a", "max-age=60");
            town.cloudFront.create("EANOTHERONE", EdgeTown.config(_ -> {}));
            town.cloudFront.create(
                    EdgeTown.ID,
                    EdgeTown.config(EdgeTown.origin("bucket", EdgeTown.BUCKET + ".s3.amazonaws.com", "", "")));
            assertThat(town.get("/a.txt").statusCode()).as("unsigned").isEqualTo(403);
            assertThat(town.cloudFront.edge("EANOTHERONE")).isNotEqualTo(town.edge);
        }
    }

    @Test
    void anOriginPathStandsBeforeEveryKey() {
        try (EdgeTown town = new EdgeTown(
                EdgeTown.origin("bucket", EdgeTown.BUCKET + ".s3.amazonaws.com", "/live", "E327GJI25M56DG"))) {
            town.put("live/a.txt", "a", "max-age=60");
            assertThat(town.get("/a.txt").body()).isEqualTo("a");
        }
    }

    @Test
    void afterAResetTheEdgeKnowsNobodyUntilItIsMadeAgain() {
        try (EdgeTown town = new EdgeTown()) {
            town.put("a.txt", "a", "max-age=60");
            town.get("/a.txt");
            town.cloudFront.reset();
            assertThat(town.get("/a.txt").statusCode()).isEqualTo(403);
            town.cloudFront.create(
                    EdgeTown.ID,
                    EdgeTown.config(config -> config.defaultCacheBehavior(
                            it -> it.targetOriginId("bucket").cachePolicyId(OPTIMIZED))));
            assertThat(source(town.get("/a.txt")))
                    .as("the same port, an empty cache")
                    .isEqualTo("Miss");
        }
    }

    @Test
    void whatTheEdgeDoesNotKnowItRefusesToServeWrongly() {
        try (EdgeTown town = new EdgeTown()) {
            assertThatThrownBy(() -> town.cloudFront.create(
                            "E1", EdgeTown.config(EdgeTown.origin("bucket", "api.example.com", "", ""))))
                    .hasMessageContaining("api.example.com");
            assertThatThrownBy(() -> town.cloudFront.create(
                            "E1",
                            EdgeTown.config(config -> config.defaultCacheBehavior(
                                    it -> it.targetOriginId("bucket").cachePolicyId("none")))))
                    .hasMessageContaining("no cache policy none");
        }
    }

    private static CustomErrorResponse notFound(int instead) {
        return CustomErrorResponse.builder()
                .errorCode(instead)
                .responsePagePath("/404.html")
                .responseCode("404")
                .build();
    }

    private static CacheBehavior behaviour(String pattern, String policy) {
        return CacheBehavior.builder()
                .pathPattern(pattern)
                .targetOriginId("bucket")
                .cachePolicyId(policy)
                .build();
    }
}
