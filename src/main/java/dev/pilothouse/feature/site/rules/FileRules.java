package dev.pilothouse.feature.site.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How each file of one site is stored, by its path alone. Thread-safe. */
public final class FileRules {
    private static final String YEAR = "public, max-age=31536000, immutable";
    private static final String HOUR = "public, max-age=3600";
    private static final String NO_CACHE = "no-cache";
    // Names that browsers and frameworks give a service worker or web manifest; a worker's URL must stay the same.
    private static final Set<String> STARTED_BY_BROWSERS = Set.of(
            "sw.js",
            "service-worker.js",
            "serviceworker.js",
            "ngsw-worker.js",
            "ngsw.json",
            "firebase-messaging-sw.js",
            "manifest.json",
            "manifest.webmanifest",
            "site.webmanifest",
            "app.webmanifest");
    private final SiteSettings settings;
    private final List<CompiledRule> rules;

    public FileRules(SiteSettings settings) {
        this.settings = settings;
        this.rules = settings.headerRules().stream()
                .map(rule -> new CompiledRule(Glob.of(rule.pattern()), rule))
                .toList();
    }

    private record CompiledRule(Pattern path, HeaderRule rule) {}

    /** The Content-Type header. */
    public String contentType(String path) {
        return ContentTypes.of(path);
    }

    public FileKind kind(String path) {
        if (path.equals(settings.rootObject())
                || settings.errorPages().contains(path)
                || STARTED_BY_BROWSERS.contains(path.substring(path.lastIndexOf('/') + 1))) {
            return FileKind.ENTRY;
        }
        if (isHtml(path)) {
            return FileKind.PAGE;
        }
        return HashedName.isIn(path) ? FileKind.HASHED : FileKind.OTHER;
    }

    /** Whether it is an HTML document, be it a page or an entry: what is deleted once it is no longer in the build. */
    public boolean isHtml(String path) {
        return contentType(path).startsWith("text/html") || contentType(path).startsWith("application/xhtml+xml");
    }

    /** The workspace's rule that sets a file's Cache-Control; empty where its kind does. */
    public Optional<HeaderRule> headerRule(String path) {
        return rules.stream()
                .filter(rule -> rule.path().matcher(path).matches())
                .findFirst()
                .map(CompiledRule::rule);
    }

    /** The Cache-Control header: the workspace's first rule that fits, else by kind. */
    public String cacheControl(String path) {
        return headerRule(path).map(HeaderRule::cacheControl).orElseGet(() -> switch (kind(path)) {
            case HASHED -> YEAR;
            case PAGE, ENTRY -> NO_CACHE;
            case OTHER -> HOUR;
        });
    }
}
