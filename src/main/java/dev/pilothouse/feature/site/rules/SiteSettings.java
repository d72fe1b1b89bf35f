package dev.pilothouse.feature.site.rules;

import dev.pilothouse.core.Workspace;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The {@code site} section of a workspace. Only {@code bucket} is needed:
 *
 * {@snippet lang = json :
 * {
 *   "bucket": "acme-shop-site",
 *   "prefix": "",
 *   "privatePrefix": ".pilothouse/",
 *   "distribution": "E2XKQ7RSTUVW",
 *   "address": "https://shop.acme.example",
 *   "rootObject": "index.html",
 *   "errorPages": ["404.html", "error.html"],
 *   "headerRules": [
 *     {"pattern": "docs/**", "cacheControl": "public, max-age=60", "metadata": {"team": "docs"}},
 *     {"pattern": "**.geo", "contentType": "application/geo+json", "compress": "gzip", "atLeast": 1000}
 *   ],
 *   "privateBucket": "acme-shop-releases",
 *   "keep": {"days": 7, "releases": 5},
 *   "previews": {"prefix": "_preview/", "days": 7},
 *   "fallback": "index.html",
 *   "budget": {"total": 52428800, "file": 5242880, "blocks": true}
 * }
 * }
 *
 * @param prefix what stands before every path of the site in the bucket: empty, or ending in a slash (a distribution's
 *     origin path)
 * @param privatePrefix where releases are recorded; the bucket's policy must not let visitors read it
 * @param distribution the CloudFront distribution's id; empty where nothing caches the site
 * @param address where visitors find the site; empty: nothing is verified at the edge
 * @param rootObject the distribution's default root object
 * @param errorPages what the distribution answers errors with
 * @param privateBucket the bucket in which releases are recorded; empty: that of the site
 * @param keep how long old releases are kept
 * @param previews where builds are tried before they go live
 * @param expected what a build is looked at for: its size, and who answers unknown paths
 */
public record SiteSettings(
        String bucket,
        String prefix,
        String privatePrefix,
        Optional<String> distribution,
        Optional<URI> address,
        String rootObject,
        List<String> errorPages,
        List<HeaderRule> headerRules,
        Optional<String> privateBucket,
        Retention keep,
        Previews previews,
        Expected expected) {
    public static final String SECTION = "site";

    /** The error pages that are looked for where a workspace names none. */
    public static final List<String> USUAL_ERROR_PAGES = List.of("404.html", "403.html", "500.html", "error.html");

    public SiteSettings {
        errorPages = List.copyOf(errorPages);
        headerRules = List.copyOf(headerRules);
    }

    /** Records in the site's own bucket, kept as long as usual. */
    public SiteSettings(
            String bucket,
            String prefix,
            String privatePrefix,
            Optional<String> distribution,
            Optional<URI> address,
            String rootObject,
            List<String> errorPages,
            List<HeaderRule> headerRules) {
        this(
                bucket,
                prefix,
                privatePrefix,
                distribution,
                address,
                rootObject,
                errorPages,
                headerRules,
                Optional.empty(),
                Retention.USUAL,
                Previews.USUAL,
                Expected.NOTHING);
    }

    /** The same, with something expected of builds. */
    public SiteSettings expecting(Expected wanted) {
        return new SiteSettings(
                bucket,
                prefix,
                privatePrefix,
                distribution,
                address,
                rootObject,
                errorPages,
                headerRules,
                privateBucket,
                keep,
                previews,
                wanted);
    }

    /** The bucket in which releases are recorded. */
    public String archive() {
        return privateBucket.orElse(bucket);
    }

    /** The key before every key of all previews. */
    public String previewPrefix() {
        return prefix + previews.prefix();
    }

    /** The settings of one preview: the same site under a folder of its own, of which no distribution is told. */
    public SiteSettings preview(String name) {
        return new SiteSettings(
                bucket,
                previewPrefix() + name + "/",
                privatePrefix,
                Optional.empty(),
                address.map(at -> URI.create(slashed(at) + previews.prefix() + name + "/")),
                rootObject,
                errorPages,
                headerRules,
                privateBucket,
                keep,
                previews,
                new Expected(expected.budget(), Optional.empty()));
    }

    private static String slashed(URI address) {
        return address.toString().endsWith("/") ? address.toString() : address + "/";
    }

    /** Reads the workspace's section; a {@link dev.pilothouse.core.Refused} says in words what is missing or wrong. */
    public static SiteSettings of(Workspace workspace) {
        return SiteSection.of(workspace);
    }
}
