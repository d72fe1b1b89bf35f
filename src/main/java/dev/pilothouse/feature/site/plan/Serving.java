package dev.pilothouse.feature.site.plan;

import dev.pilothouse.aws.cloudfront.Distribution;
import dev.pilothouse.aws.cloudfront.Origin;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.net.URI;
import java.util.Optional;

/**
 * How visitors come by a site's files: a bucket's website endpoint does more than its REST endpoint (S3 User Guide, "Website
 * endpoints").
 */
public enum Serving {
    /** Nobody knows. */
    UNKNOWN,
    /** Through a distribution that nobody has looked at, or may look at. */
    DISTRIBUTION,
    /** By the bucket's website endpoint, be it through a distribution. */
    WEBSITE,
    /** Through a distribution that asks the bucket's REST endpoint. */
    REST,
    /** Through a distribution that asks another server. */
    OTHER;

    private static final String WEBSITE_HOST = ".s3-website";

    /** Without a distribution: by the address, as far as the workspace says it. */
    static Serving at(Optional<URI> address) {
        return address.map(URI::getHost)
                        .filter(host -> host.contains(WEBSITE_HOST))
                        .isPresent()
                ? WEBSITE
                : UNKNOWN;
    }

    /** By the origin of the root page. */
    static Serving through(Distribution distribution, SiteSettings settings) {
        String page = "/" + settings.rootObject();
        return distribution
                .origin(distribution.behaviour(page).origin())
                .<Serving>map(origin -> switch (origin) {
                    case Origin.Bucket bucket -> REST;
                    case Origin.Server server ->
                        server.base().getHost().startsWith(settings.bucket() + WEBSITE_HOST) ? WEBSITE : OTHER;
                    case Origin.Private inside -> OTHER;
                    case Origin.Group group -> OTHER;
                })
                .orElse(DISTRIBUTION);
    }

    /** Whether visitors come through a distribution, and not to the bucket's website by itself, as far as is known. */
    boolean isDistribution() {
        return this == DISTRIBUTION || this == REST || this == OTHER;
    }
}
