package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.s3.ObjectHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A file of the site, with the headers that a release gives it. */
record SiteFile(String path, byte[] bytes) {
    private static final Pattern HASHED = Pattern.compile(".*\\.[0-9a-f]{8,}\\.[a-z]+");
    private static final Set<String> STARTED_BY_BROWSERS = Set.of("sw.js", "site.webmanifest");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "xml", "application/xml; charset=utf-8",
            "txt", "text/plain; charset=utf-8",
            "webmanifest", "application/manifest+json");

    static SiteFile of(int release, String path) {
        return new SiteFile(path, Assets.bytes("site/" + release + "/" + path));
    }

    String contentType() {
        return TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    }

    String cacheControl() {
        if (isPage() || STARTED_BY_BROWSERS.contains(path)) {
            return "no-cache";
        }
        return HASHED.matcher(path).matches() ? "public, max-age=31536000, immutable" : "public, max-age=3600";
    }

    boolean isPage() {
        return path.endsWith(".html");
    }

    ObjectHeaders headers() {
        return ObjectHeaders.of(contentType(), cacheControl(), Map.of());
    }

    String sha256() {
        return digest("SHA-256");
    }

    /** As S3 makes it of one put. */
    String etag() {
        return '"' + digest("MD5") + '"';
    }

    private String digest(String algorithm) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }
}
