package dev.pilothouse.sandbox.cloudfront;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyConfig;

/** The cache policies of the account, by id, and those of AWS's managed ones that suit a static site. Thread-safe. */
final class CachePolicies {
    private static final long YEAR = 31_536_000;

    /** "Use managed cache policies", CloudFront's Developer Guide. */
    private static final Map<String, CachePolicy> MANAGED = Map.of(
            "658327ea-f89d-4fab-a63d-7e88639e58f6", CachePolicy.managed(1, 86_400, YEAR, false), // CachingOptimized
            "4135ea2d-6df8-44a3-9df3-4b5a84be39ad", CachePolicy.managed(0, 0, 0, false), // CachingDisabled
            "83da9c7e-98b4-4e11-a168-04f0df8e2c65",
                    CachePolicy.managed(0, 0, YEAR, false), // UseOriginCacheControlHeaders
            "4cc15a8a-d715-48a4-82b8-cc0b614638fe", CachePolicy.managed(0, 0, YEAR, true)); // … -QueryStrings

    private final Map<String, CachePolicy> own = new ConcurrentHashMap<>();

    void put(String id, CachePolicyConfig config) {
        own.put(id, CachePolicy.of(config));
    }

    /** A policy that exists; a behaviour without one (the old way, with TTLs of its own) is not known here. */
    CachePolicy get(String id) {
        return Optional.ofNullable(id)
                .map(it -> own.getOrDefault(it, MANAGED.get(it)))
                .orElseThrow(() -> new IllegalArgumentException("The sandbox knows no cache policy " + id));
    }

    void clear() {
        own.clear();
    }
}
