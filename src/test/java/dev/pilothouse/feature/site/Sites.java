package dev.pilothouse.feature.site;

import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.List;
import java.util.Optional;

/** Settings of sites for tests. */
public final class Sites {
    private Sites() {}

    /** The bucket's root, no distribution. */
    public static SiteSettings plain() {
        return new SiteSettings(
                "acme-shop-site",
                "",
                ".pilothouse/",
                Optional.empty(),
                Optional.empty(),
                "index.html",
                List.of("404.html"),
                List.of());
    }

    /** As above, behind a distribution. */
    public static SiteSettings distributed() {
        SiteSettings plain = plain();
        return new SiteSettings(
                plain.bucket(),
                plain.prefix(),
                plain.privatePrefix(),
                Optional.of("E2XKQ7RSTUVW"),
                Optional.empty(),
                plain.rootObject(),
                plain.errorPages(),
                plain.headerRules());
    }

    /** As above, with these error pages named. */
    public static SiteSettings withErrorPages(String... pages) {
        SiteSettings plain = distributed();
        return new SiteSettings(
                plain.bucket(),
                plain.prefix(),
                plain.privatePrefix(),
                plain.distribution(),
                plain.address(),
                plain.rootObject(),
                List.of(pages),
                plain.headerRules());
    }
}
