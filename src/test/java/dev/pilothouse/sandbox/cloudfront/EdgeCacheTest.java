package dev.pilothouse.sandbox.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EdgeCacheTest {
    private final EdgeCache cache = new EdgeCache(100);

    @Test
    void whatWasFetchedBeforeAnInvalidationDoesNotComeInAfterIt() {
        long mark = cache.mark();
        cache.forget(List.of(InvalidationPath.of("/a")), new TagHeader());
        cache.put("/a", entry(1), mark);
        assertThat(cache.get("/a")).isEmpty();
        cache.put("/a", entry(1), cache.mark());
        assertThat(cache.get("/a")).isPresent();
    }

    @Test
    void whatWasAskedForLeastRecentlyGoesFirst() {
        cache.put("/a", entry(40), cache.mark());
        cache.put("/b", entry(40), cache.mark());
        cache.get("/a");
        cache.put("/c", entry(40), cache.mark());
        assertThat(cache.get("/b")).isEmpty();
        assertThat(cache.get("/a")).isPresent();
        assertThat(cache.get("/c")).isPresent();
    }

    @Test
    void whatIsReplacedOrForgottenMakesRoom() {
        cache.put("/a", entry(90), cache.mark());
        cache.put("/a", entry(50), cache.mark());
        cache.put("/b", entry(50), cache.mark());
        assertThat(cache.get("/a")).isPresent();
        cache.forget(List.of(InvalidationPath.of("/b")), new TagHeader());
        cache.put("/c", entry(50), cache.mark());
        assertThat(cache.get("/a")).isPresent();
    }

    private static Entry entry(int size) {
        return new Entry(200, Map.of(), new Content.Kept(new byte[size]), Instant.EPOCH, Duration.ZERO);
    }
}
