package dev.pilothouse.feature.site.rules;

import dev.pilothouse.feature.site.hosts.HeadersFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    private final Optional<HeadersFile> host;

    /** Those of a workspace alone. */
    public FileRules(SiteSettings settings) {
        this(settings, Optional.empty());
    }

    /** The same for a build that has a {@code _headers} file: what the workspace says nothing of goes by that. */
    public FileRules(SiteSettings settings, Optional<HeadersFile> host) {
        this.settings = settings;
        this.host = host;
        this.rules = settings.headerRules().stream()
                .map(rule -> new CompiledRule(Glob.of(rule.pattern()), rule))
                .toList();
    }

    private record CompiledRule(Pattern path, HeaderRule rule) {}

    /** The Content-Type header: the workspace's first rule that sets it, else {@code _headers}, else by name. */
    public String contentType(String path) {
        return value(path, Headers.CONTENT_TYPE).orElseGet(() -> ContentTypes.of(path));
    }

    /** The type that browsers expect of a file by its name, whatever the rules say. */
    public static String usualType(String path) {
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
        String type = contentType(path);
        return type.startsWith("text/html") || type.startsWith("application/xhtml+xml");
    }

    /** The workspace's rule that sets a header of a file, first come; empty where none does. */
    public Optional<HeaderRule> headerRule(String path, String header) {
        return fitting(path).filter(rule -> rule.headers().containsKey(header)).findFirst();
    }

    /** The Cache-Control header: the workspace's first rule that sets it, else {@code _headers}, else by kind. */
    public String cacheControl(String path) {
        return value(path, Headers.CACHE_CONTROL).orElseGet(() -> switch (kind(path)) {
            case HASHED -> YEAR;
            case PAGE, ENTRY -> NO_CACHE;
            case OTHER -> HOUR;
        });
    }

    /** Everything that is stored with a file of so many bytes; Content-Encoding only where the build has compressed it. */
    public Headers headers(String path, long size) {
        Headers headers = Headers.of(contentType(path), cacheControl(path));
        Map<String, String> set = ofHost(path);
        fitting(path).toList().reversed().forEach(rule -> set.putAll(rule.headers()));
        for (Map.Entry<String, String> header : set.entrySet()) {
            headers = headers.with(header.getKey(), header.getValue());
        }
        return compression(path, size).isPresent() ? headers.with(Headers.CONTENT_ENCODING, "") : headers;
    }

    /** Whether a file of that size is to be stored compressed: where a rule says so, and none before it sets Content-Encoding. */
    public Optional<Compression> compression(String path, long size) {
        return fitting(path)
                .filter(rule -> rule.sets(Headers.CONTENT_ENCODING, size))
                .findFirst()
                .flatMap(HeaderRule::compression)
                .filter(compression -> compression.fits(size));
    }

    private Optional<String> value(String path, String header) {
        return headerRule(path, header)
                .map(rule -> rule.headers().get(header))
                .or(() -> Optional.ofNullable(ofHost(path).get(header)));
    }

    /** What the build's {@code _headers} file says of a file, as far as S3 can keep it. */
    public Map<String, String> ofHost(String path) {
        Map<String, String> kept = new TreeMap<>();
        host.map(file -> file.of(path))
                .orElse(Map.of())
                .forEach((name, value) -> Headers.named(name)
                        .filter(known -> Headers.isValue(value))
                        .ifPresent(known -> kept.put(known, value)));
        return kept;
    }

    private Stream<HeaderRule> fitting(String path) {
        return rules.stream()
                .filter(rule -> rule.path().matcher(path).matches())
                .map(CompiledRule::rule);
    }
}
