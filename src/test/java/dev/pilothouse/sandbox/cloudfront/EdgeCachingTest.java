package dev.pilothouse.sandbox.cloudfront;

import static dev.pilothouse.sandbox.cloudfront.EdgeTown.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyQueryStringBehavior;

class EdgeCachingTest {
    private final EdgeTown town = new EdgeTown();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theFirstVisitorMissesAndTheNextOnesHit() {
        town.put("a.txt", "a", "max-age=60");
        HttpResponse<String> first = town.get("/a.txt");
        town.sandbox.clock().advance(Duration.ofSeconds(41));
        HttpResponse<String> second = town.get("/a.txt");
        assertThat(source(first)).isEqualTo("Miss");
        assertThat(first.headers().firstValue("age")).isEmpty();
        assertThat(source(second)).isEqualTo("Hit");
        assertThat(second.headers().firstValueAsLong("age").orElseThrow()).isEqualTo(41L);
        assertThat(second.body()).isEqualTo("a");
    }

    @Test
    void anAnswerTellsWhereItWasMadeAndWhatTheObjectWasStoredWith() {
        town.put("a.txt", "a", "max-age=60");
        assertThat(town.get("/a.txt").headers().map())
                .containsKeys("via", "x-amz-cf-pop", "x-amz-cf-id", "etag", "last-modified")
                .containsEntry("content-type", java.util.List.of("text/plain"))
                .containsEntry("cache-control", java.util.List.of("max-age=60"));
    }

    @Test
    void whatIsFreshIsServedThoughTheObjectChanged() {
        town.put("a.txt", "old", "max-age=60");
        town.get("/a.txt");
        town.put("a.txt", "new", "max-age=60");
        town.sandbox.clock().advance(Duration.ofSeconds(55));
        assertThat(town.get("/a.txt").body()).isEqualTo("old");
        town.sandbox.clock().advance(Duration.ofSeconds(10));
        HttpResponse<String> later = town.get("/a.txt");
        assertThat(later.body()).isEqualTo("new");
        assertThat(source(later)).isEqualTo("Miss");
    }

    @Test
    void whatIsStaleButUnchangedIsConfirmedByTheOrigin() {
        town.put("a.txt", "a", "max-age=60");
        town.get("/a.txt");
        town.sandbox.clock().advance(Duration.ofSeconds(61));
        assertThat(source(town.get("/a.txt"))).isEqualTo("RefreshHit");
        assertThat(source(town.get("/a.txt"))).isEqualTo("Hit");
    }

    @Test
    void noCacheAsksTheOriginEachTime() {
        town.put("a.txt", "a", "no-cache");
        assertThat(source(town.get("/a.txt"))).isEqualTo("Miss");
        assertThat(source(town.get("/a.txt"))).isEqualTo("RefreshHit");
        town.put("a.txt", "b", "no-cache");
        HttpResponse<String> changed = town.get("/a.txt");
        assertThat(source(changed)).isEqualTo("Miss");
        assertThat(changed.body()).isEqualTo("b");
    }

    @Test
    void noStoreAndPrivateAreNeverKept() {
        town.put("a.txt", "a", "no-store");
        town.put("b.txt", "b", "private, max-age=60");
        town.get("/a.txt");
        town.get("/b.txt");
        assertThat(source(town.get("/a.txt"))).isEqualTo("Miss");
        assertThat(source(town.get("/b.txt"))).isEqualTo("Miss");
    }

    @Test
    void aMinimumKeepsEvenWhatSaysNoCache() {
        town.cloudFront.cachePolicy(
                EdgeTown.BY_HEADER, EdgeTown.policy(30, 3600, 86_400, CachePolicyQueryStringBehavior.NONE));
        town.cloudFront.create(EdgeTown.ID, EdgeTown.config(_ -> {}));
        town.put("a.txt", "a", "no-cache");
        town.get("/a.txt");
        assertThat(source(town.get("/a.txt"))).isEqualTo("Hit");
        town.sandbox.clock().advance(Duration.ofSeconds(31));
        assertThat(source(town.get("/a.txt"))).isEqualTo("RefreshHit");
    }

    @Test
    void sharedAgeCountsBeforeAgeAndTheMaximumBeforeBoth() {
        town.put("shared.txt", "a", "max-age=5, s-maxage=100");
        town.put("long.txt", "a", "max-age=31536000");
        town.get("/shared.txt");
        town.get("/long.txt");
        town.sandbox.clock().advance(Duration.ofSeconds(90));
        assertThat(source(town.get("/shared.txt"))).isEqualTo("Hit");
        town.sandbox.clock().advance(Duration.ofDays(1));
        assertThat(source(town.get("/long.txt"))).isEqualTo("RefreshHit");
    }

    @Test
    void withoutAHeaderTheDefaultTimeToLiveHolds() {
        town.put("a.txt", "a", "");
        town.get("/a.txt");
        town.sandbox.clock().advance(Duration.ofMinutes(59));
        assertThat(source(town.get("/a.txt"))).isEqualTo("Hit");
        town.sandbox.clock().advance(Duration.ofMinutes(2));
        assertThat(source(town.get("/a.txt"))).isEqualTo("RefreshHit");
    }

    @Test
    void theQueryStringIsPartOfTheKeyOnlyWhereThePolicySaysSo() {
        town.put("a.txt", "a", "max-age=60");
        town.get("/a.txt?v=1");
        assertThat(source(town.get("/a.txt?v=2"))).isEqualTo("Hit");
        town.cloudFront.cachePolicy(
                EdgeTown.BY_HEADER, EdgeTown.policy(0, 3600, 86_400, CachePolicyQueryStringBehavior.ALL));
        town.cloudFront.create(EdgeTown.ID, EdgeTown.config(_ -> {}));
        town.get("/a.txt?v=1");
        assertThat(source(town.get("/a.txt?v=2"))).isEqualTo("Miss");
        assertThat(source(town.get("/a.txt?v=1"))).isEqualTo("Hit");
    }

    @Test
    void aDeletedObjectIsServedUntilItIsStale() {
        town.put("a.txt", "a", "max-age=60");
        town.get("/a.txt");
        town.s3.reset();
        assertThat(town.get("/a.txt").statusCode()).isEqualTo(200);
        town.sandbox.clock().advance(Duration.ofSeconds(61));
        assertThat(town.get("/a.txt").statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsTooLargeToKeepIsStreamedThroughWhole() {
        byte[] large = new byte[9 << 20];
        new java.util.Random(9).nextBytes(large);
        String text = java.util.Base64.getEncoder().encodeToString(large).substring(0, large.length);
        town.put("large.bin", text, "max-age=60");
        assertThat(town.get("/large.bin").body()).isEqualTo(text);
        assertThat(source(town.get("/large.bin"))).isEqualTo("Miss");
        HttpResponse<String> part = town.get("/large.bin", "Range", "bytes=9000000-9000009");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(text.substring(9_000_000, 9_000_010));
        assertThat(town.send("HEAD", "/large.bin").headers().firstValueAsLong("content-length"))
                .hasValue(large.length);
    }
}
