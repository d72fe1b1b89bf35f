package dev.pilothouse.sandbox.cloudfront;

import static dev.pilothouse.sandbox.cloudfront.EdgeTown.ID;
import static dev.pilothouse.sandbox.cloudfront.EdgeTown.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyQueryStringBehavior;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontException;
import software.amazon.awssdk.services.cloudfront.model.InconsistentQuantitiesException;
import software.amazon.awssdk.services.cloudfront.model.Invalidation;
import software.amazon.awssdk.services.cloudfront.model.InvalidationList;
import software.amazon.awssdk.services.cloudfront.model.InvalidationSummary;
import software.amazon.awssdk.services.cloudfront.model.NoSuchDistributionException;
import software.amazon.awssdk.services.cloudfront.model.NoSuchInvalidationException;
import software.amazon.awssdk.services.cloudfront.model.TooManyInvalidationsInProgressException;

class InvalidationsTest {
    private static final Duration LONG = Duration.ofHours(1);
    private final EdgeTown town = new EdgeTown();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theOldPageIsServedUntilTheInvalidationCompletes() {
        town.cloudFront.invalidationsTake(Duration.ofMillis(300));
        town.put("a.txt", "old", "max-age=600");
        town.get("/a.txt");
        town.put("a.txt", "new", "max-age=600");
        Invalidation started = town.invalidate("1", "/a.txt");
        assertThat(started.status()).isEqualTo("InProgress");
        assertThat(town.get("/a.txt").body()).isEqualTo("old");
        await().untilAsserted(() -> assertThat(status(started)).isEqualTo("Completed"));
        assertThat(town.get("/a.txt").body()).isEqualTo("new");
        assertThat(source(town.get("/a.txt"))).isEqualTo("Hit");
    }

    @ParameterizedTest
    @CsvSource({
        "/a.txt, /a.txt",
        "/a*, /a.txt",
        "/*, /a.txt",
        "/folder/*, /folder/b.txt",
        "/folder/b.txt, /folder/b.txt",
        "/, /",
        "/index.html, /index.html",
        "/s%20p.txt, /s%20p.txt",
        "/%c3%a9.txt, /%C3%A9.txt",
        "/%7Ea.txt, /~a.txt"
    })
    void whatAPathCoversIsForgotten(String path, String visited) {
        keep(visited);
        town.cloudFront.invalidationsTake(Duration.ZERO);
        town.invalidate("1", path);
        assertThat(source(town.get(visited))).isEqualTo("Miss");
    }

    @ParameterizedTest
    @CsvSource({
        "/b.txt, /a.txt",
        "/, /index.html",
        "/index.html, /",
        "/A.txt, /a.txt",
        "/folder, /folder/b.txt",
        "/folder/, /folder/b.txt",
        "/a%2Bb.txt, /a+b.txt"
    })
    void whatItDoesNotCoverStays(String path, String visited) {
        keep(visited);
        town.cloudFront.invalidationsTake(Duration.ZERO);
        town.invalidate("1", path);
        assertThat(source(town.get(visited))).isEqualTo("Hit");
    }

    @Test
    void aQueryStringIsNamedOrCoveredByAWildcard() {
        town.cloudFront.cachePolicy(
                EdgeTown.BY_HEADER, EdgeTown.policy(0, 3600, 86_400, CachePolicyQueryStringBehavior.ALL));
        town.cloudFront.create(ID, EdgeTown.config(_ -> {}));
        town.cloudFront.invalidationsTake(Duration.ZERO);
        List.of("/a.txt", "/a.txt?v=1", "/a.txt?v=2").forEach(this::keep);
        town.invalidate("1", "/a.txt?v=1");
        assertThat(source(town.get("/a.txt?v=1"))).isEqualTo("Miss");
        assertThat(source(town.get("/a.txt"))).isEqualTo("Hit");
        assertThat(source(town.get("/a.txt?v=2"))).isEqualTo("Hit");
        town.invalidate("2", "/a.txt*");
        assertThat(source(town.get("/a.txt?v=2"))).isEqualTo("Miss");
        assertThat(source(town.get("/a.txt"))).isEqualTo("Miss");
    }

    @Test
    void aBelievedErrorIsForgottenToo() {
        town.cloudFront.invalidationsTake(Duration.ZERO);
        town.get("/a.txt");
        town.put("a.txt", "a", "max-age=60");
        town.invalidate("1", "/a.txt");
        assertThat(town.get("/a.txt").statusCode()).isEqualTo(200);
    }

    @Test
    void theSameReferenceAndPathsGiveTheEarlierInvalidationBack() {
        Invalidation first = town.invalidate("reference", "/a.txt", "/b.txt");
        Invalidation again = town.invalidate("reference", "/a.txt", "/b.txt");
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.createTime()).isEqualTo(first.createTime());
        assertThat(listed()).hasSize(1);
    }

    @Test
    void theSameReferenceWithOtherPathsIsRefused() {
        town.invalidate("reference", "/a.txt");
        assertThatThrownBy(() -> town.invalidate("reference", "/b.txt"))
                .isInstanceOfSatisfying(CloudFrontException.class, refused -> {
                    assertThat(refused.statusCode()).isEqualTo(400);
                    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("InvalidationBatchAlreadyExists");
                });
    }

    @Test
    void threeThousandPathsMayBeInProgressAndNoMore() {
        town.cloudFront.invalidationsTake(LONG);
        town.invalidate("most", paths(2999));
        town.invalidate("one more", "/one");
        assertTooMany(() -> town.invalidate("too many", "/two"));
        town.invalidate("wildcards count apart", "/w*");
        town.cloudFront.invalidationsTake(Duration.ZERO);
        town.invalidate("room again", paths(3000));
        assertTooMany(() -> town.invalidate("too many at once", paths(3001)));
    }

    @Test
    void fifteenWildcardsMayBeInProgressAndNoMore() {
        town.cloudFront.invalidationsTake(LONG);
        IntStream.range(0, 15).forEach(i -> town.invalidate("wild " + i, "/" + i + "/*"));
        assertTooMany(() -> town.invalidate("sixteenth", "/16/*"));
        town.invalidate("paths count apart", "/a.txt");
        assertThat(town.sdk.getDistribution(it -> it.id(ID)).distribution().inProgressInvalidationBatches())
                .isEqualTo(16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.txt", "", "/a*b", "/*/a", "/a b", "/é", "/a#b", "/100%", "/%zz", "/a\"b", "/[a]", "/a\\b", "/a**"
            })
    void aPathThatIsNoneIsRefused(String path) {
        assertThatThrownBy(() -> town.invalidate("1", path))
                .isInstanceOfSatisfying(CloudFrontException.class, refused -> {
                    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("InvalidArgument");
                    assertThat(refused.awsErrorDetails().errorMessage())
                            .isEqualTo("Your request contains one or more invalid invalidation paths.");
                });
    }

    @Test
    void theQuantityHasToBeTrue() {
        assertThatThrownBy(() -> town.sdk.createInvalidation(it -> it.distributionId(ID)
                        .invalidationBatch(batch -> batch.callerReference("1")
                                .paths(paths -> paths.quantity(2).items("/a.txt")))))
                .isInstanceOf(InconsistentQuantitiesException.class);
    }

    @Test
    void anUnknownDistributionOrInvalidationIsNamedSo() {
        assertThatThrownBy(() -> town.sdk.listInvalidations(it -> it.distributionId("ENONE")))
                .isInstanceOf(NoSuchDistributionException.class);
        assertThatThrownBy(() ->
                        town.sdk.getInvalidation(it -> it.distributionId(ID).id("INONE")))
                .isInstanceOf(NoSuchInvalidationException.class);
    }

    @Test
    void theListIsPagedNewestFirst() {
        List<String> made = IntStream.range(0, 5)
                .mapToObj(i -> town.invalidate("ref " + i, "/" + i).id())
                .toList();
        InvalidationList first = page(null);
        InvalidationList second = page(first.nextMarker());
        town.invalidate("made meanwhile", "/meanwhile");
        InvalidationList last = page(second.nextMarker());
        assertThat(Stream.of(first, second, last).flatMap(page -> page.items().stream()))
                .extracting(InvalidationSummary::id)
                .containsExactlyElementsOf(made.reversed());
        assertThat(List.of(first, second, last))
                .extracting(InvalidationList::isTruncated)
                .containsExactly(true, true, false);
    }

    private InvalidationList page(String marker) {
        return town.sdk
                .listInvalidations(it -> it.distributionId(ID).maxItems("2").marker(marker))
                .invalidationList();
    }

    private void keep(String path) {
        String key = switch (path) {
            case "/" -> "index.html";
            default -> UrlPath.of(path.replaceFirst("\\?.*", "")).objectKey("");
        };
        town.put(key, key, "max-age=600");
        town.get(path);
        assertThat(source(town.get(path))).isEqualTo("Hit");
    }

    private String status(Invalidation it) {
        return town.sdk
                .getInvalidation(q -> q.distributionId(ID).id(it.id()))
                .invalidation()
                .status();
    }

    private List<String> listed() {
        return town.sdk.listInvalidations(it -> it.distributionId(ID)).invalidationList().items().stream()
                .map(InvalidationSummary::id)
                .toList();
    }

    private static String[] paths(int count) {
        return IntStream.range(0, count).mapToObj(i -> "/p/" + i).toArray(String[]::new);
    }

    private static void assertTooMany(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(TooManyInvalidationsInProgressException.class)
                .hasMessageContaining("exceed the maximum number of in-progress invalidations");
    }

    @Test
    void aTagForgetsWhateverTheOriginSentWithItAndNothingElse() {
        town.cloudFront.invalidationsTake(Duration.ZERO);
        for (String page : List.of("tv.html", "radio.html")) {
            town.s3.put(
                    EdgeTown.BUCKET,
                    page,
                    page.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    dev.pilothouse.sandbox.s3.ObjectHeaders.of(
                            "text/html", "max-age=3600", java.util.Map.of("tags", "shop, Kind:" + page)));
            town.get("/" + page);
        }
        town.invalidate("no header", "#kind:tv.html");
        assertThat(EdgeTown.source(town.get("/tv.html"))).isEqualTo("Hit");
        town.cloudFront.cacheTags(ID, "x-amz-meta-tags");
        town.invalidate("one", "#KIND:tv.html");
        assertThat(EdgeTown.source(town.get("/tv.html"))).isEqualTo("Miss");
        assertThat(EdgeTown.source(town.get("/radio.html"))).isEqualTo("Hit");
        town.invalidate("both", "#shop", "/other");
        assertThat(EdgeTown.source(town.get("/radio.html"))).isEqualTo("Miss");
    }
}
