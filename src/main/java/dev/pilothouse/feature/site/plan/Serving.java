package dev.pilothouse.feature.site.plan;

import dev.pilothouse.aws.cloudfront.Distribution;
import dev.pilothouse.aws.cloudfront.Origin;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.net.URI;
import java.util.Optional;

/**
 * How visitors come by a site's files.
 *
 * @param way to the root page
 * @param distribution what they come through; empty where there is none, or nobody has looked
 * @param bucket of the site
 */
public record Serving(Way way, Optional<Distribution> distribution, String bucket) {
    /** Nobody knows. */
    public static final Serving UNKNOWN = by(Way.UNKNOWN);

    private static final String WEBSITE_HOST = ".s3-website";

    /** A bucket's website endpoint does more than its REST endpoint (S3 User Guide, "Website endpoints"). */
    public enum Way {
        UNKNOWN,
        /** Through a distribution that nobody has looked at, or may look at. */
        DISTRIBUTION,
        /** By the bucket's website endpoint, be it through a distribution. */
        WEBSITE,
        /** Through a distribution that asks the bucket's REST endpoint. */
        REST,
        /** Through a distribution that asks another server. */
        OTHER
    }

    /** The same for every path, as far as is known. */
    static Serving by(Way way) {
        return new Serving(way, Optional.empty(), "");
    }

    /** Without a distribution: by the address, as far as the workspace says it. */
    static Serving at(Optional<URI> address) {
        boolean website = address.map(URI::getHost)
                .filter(host -> host.contains(WEBSITE_HOST))
                .isPresent();
        return by(website ? Way.WEBSITE : Way.UNKNOWN);
    }

    static Serving through(Distribution distribution, SiteSettings settings) {
        String bucket = settings.bucket();
        return new Serving(way(distribution, bucket, settings.rootObject()), Optional.of(distribution), bucket);
    }

    private static Way way(Distribution distribution, String bucket, String path) {
        return distribution
                .origin(distribution.behaviour("/" + path).origin())
                .map(origin -> switch (origin) {
                    case Origin.Bucket of -> Way.REST;
                    case Origin.Server server ->
                        server.base().getHost().startsWith(bucket + WEBSITE_HOST) ? Way.WEBSITE : Way.OTHER;
                    case Origin.Private inside -> Way.OTHER;
                    case Origin.Group group -> Way.OTHER;
                })
                .orElse(Way.DISTRIBUTION);
    }

    boolean isWebsite() {
        return way == Way.WEBSITE;
    }

    /** Whether the website answers a path, without its slash: another behaviour may send it elsewhere. */
    boolean isWebsite(String path) {
        return distribution.map(read -> way(read, bucket, path)).orElse(way) == Way.WEBSITE;
    }

    /** Whether visitors come through a distribution, and not to the bucket's website by itself, as far as is known. */
    boolean isDistribution() {
        return way == Way.DISTRIBUTION || way == Way.REST || way == Way.OTHER;
    }
}
