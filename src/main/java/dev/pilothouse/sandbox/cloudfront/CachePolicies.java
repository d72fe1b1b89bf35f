package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyQueryStringBehavior;

/** The cache policies of the account, by id, and those of AWS's managed ones that suit a site or an API. Thread-safe. */
final class CachePolicies {
    private static final long DAY = 86_400;
    private static final long YEAR = 31_536_000;
    static final Instant LONG_AGO = Instant.parse("2020-07-01T00:00:00Z");

    /** "Use managed cache policies", CloudFront's Developer Guide. */
    private static final Map<String, CachePolicyConfig> MANAGED = Map.of(
            "658327ea-f89d-4fab-a63d-7e88639e58f6", managed("CachingOptimized", 1, DAY, YEAR, false),
            "b2884449-e4de-46a7-ac36-70bc7f1ddd6d",
                    managed("CachingOptimizedForUncompressedObjects", 1, DAY, YEAR, false),
            "4135ea2d-6df8-44a3-9df3-4b5a84be39ad", managed("CachingDisabled", 0, 0, 0, false),
            "83da9c7e-98b4-4e11-a168-04f0df8e2c65", managed("UseOriginCacheControlHeaders", 0, 0, YEAR, false),
            "4cc15a8a-d715-48a4-82b8-cc0b614638fe",
                    managed("UseOriginCacheControlHeaders-QueryStrings", 0, 0, YEAR, true));

    private final World world;
    private final Map<String, Named> own = new ConcurrentHashMap<>();

    CachePolicies(World world) {
        this.world = world;
    }

    /**
     * A policy as GetCachePolicy tells it.
     *
     * @param etag the version of the configuration
     */
    record Named(CachePolicyConfig config, String etag, Instant modified) {}

    void put(String id, CachePolicyConfig config) {
        CachePolicy.of(config);
        Instant now = world.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        own.put(id, new Named(config, "E" + world.ids().get(), now));
    }

    Optional<Named> find(String id) {
        return Optional.ofNullable(own.get(id))
                .or(() -> Optional.ofNullable(MANAGED.get(id))
                        .map(config -> new Named(config, "E23ZP02F085DFQ", LONG_AGO)));
    }

    /** A policy that exists; a behaviour without one (the old way, with TTLs of its own) is not known here. */
    CachePolicy get(String id) {
        return Optional.ofNullable(id)
                .flatMap(this::find)
                .map(found -> CachePolicy.of(found.config()))
                .orElseThrow(() -> new IllegalArgumentException("The sandbox knows no cache policy " + id));
    }

    void clear() {
        own.clear();
    }

    private static CachePolicyConfig managed(String name, long min, long usual, long max, boolean queryStrings) {
        CachePolicyQueryStringBehavior queries =
                queryStrings ? CachePolicyQueryStringBehavior.ALL : CachePolicyQueryStringBehavior.NONE;
        return CachePolicyConfig.builder()
                .name("Managed-" + name)
                .minTTL(min)
                .defaultTTL(usual)
                .maxTTL(max)
                .parametersInCacheKeyAndForwardedToOrigin(it -> it.enableAcceptEncodingGzip(false)
                        .headersConfig(headers -> headers.headerBehavior("none"))
                        .cookiesConfig(cookies -> cookies.cookieBehavior("none"))
                        .queryStringsConfig(strings -> strings.queryStringBehavior(queries)))
                .build();
    }
}
