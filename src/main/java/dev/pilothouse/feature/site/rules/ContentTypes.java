package dev.pilothouse.feature.site.rules;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;

/**
 * The Content-Type of a file by its name: what browsers expect of the web's own types, and Tika's names for all others.
 * Text is declared as UTF-8, as the WHATWG's Encoding standard asks of new documents.
 */
final class ContentTypes {
    private static final Map<String, String> WEB = Map.ofEntries(
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("xhtml", "application/xhtml+xml"),
            Map.entry("css", "text/css"),
            // RFC 9239: the one type for scripts and modules
            Map.entry("js", "text/javascript"),
            Map.entry("mjs", "text/javascript"),
            Map.entry("cjs", "text/javascript"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("jsonld", "application/ld+json"),
            Map.entry("geojson", "application/geo+json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("xml", "application/xml"),
            Map.entry("rss", "application/rss+xml"),
            Map.entry("atom", "application/atom+xml"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("ico", "image/vnd.microsoft.icon"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("avif", "image/avif"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff", "font/woff"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("ttf", "font/ttf"),
            Map.entry("otf", "font/otf"),
            Map.entry("eot", "application/vnd.ms-fontobject"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("txt", "text/plain"),
            Map.entry("md", "text/markdown"),
            Map.entry("csv", "text/csv"),
            Map.entry("ics", "text/calendar"),
            Map.entry("vtt", "text/vtt"));
    private static final Set<String> TEXT_BESIDE_TEXT = Set.of("application/xhtml+xml", "application/xml");

    private ContentTypes() {}

    /** Apart, since Tika reads its long list of types first, which most sites need for no file. */
    private static final class Rest {
        private static final Tika TIKA = new Tika();
    }

    static String of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String web = WEB.get(extension(name));
        String type = web == null ? Rest.TIKA.detect(name) : web;
        return type.startsWith("text/") || TEXT_BESIDE_TEXT.contains(type) ? type + "; charset=utf-8" : type;
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
