package dev.pilothouse.sandbox.cloudfront;

import java.time.Duration;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyQueryStringBehavior;

/**
 * What is cached under which key, and for how long.
 *
 * @param queryStrings whether the query string is part of the key
 */
record CachePolicy(Ttl ttl, boolean queryStrings) {
    static CachePolicy of(CachePolicyConfig it) {
        CachePolicyQueryStringBehavior queries = it.parametersInCacheKeyAndForwardedToOrigin()
                .queryStringsConfig()
                .queryStringBehavior();
        boolean all = switch (queries) {
            case ALL -> true;
            case NONE -> false;
            default ->
                throw new IllegalArgumentException(
                        "The sandbox's edge keys by all of a query string or by none of it, not " + queries);
        };
        return new CachePolicy(
                new Ttl(
                        Duration.ofSeconds(it.minTTL()),
                        Duration.ofSeconds(it.defaultTTL()),
                        Duration.ofSeconds(it.maxTTL())),
                all);
    }

    /** What the edge caches an answer under. */
    String key(UrlPath path, String rawQuery) {
        return queryStrings && !rawQuery.isEmpty() ? path.text() + "?" + UrlPath.normal(rawQuery) : path.text();
    }
}
