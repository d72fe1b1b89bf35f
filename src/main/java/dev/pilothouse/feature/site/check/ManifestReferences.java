package dev.pilothouse.feature.site.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that manifests in JSON name: the icons and screenshots of a web application (W3C Web Application Manifest), relative
 * to it, and what bundlers say they wrote, relative to the site: {@code asset-manifest.json} of Create React App, and the
 * {@code manifest.json} of Vite.
 */
final class ManifestReferences {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BUNDLED = "asset-manifest.json";
    private final List<String> found = new ArrayList<>();

    private ManifestReferences() {}

    /** Whether a file's name and type say that it may be one. */
    static boolean fits(String path, String contentType) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return contentType.startsWith("application/manifest+json")
                || name.equals("manifest.json")
                || name.equals(BUNDLED);
    }

    /** As they stand there; those relative to the site begin with a slash. None of what is no JSON, or another manifest. */
    static List<String> in(String path, byte[] json) {
        ManifestReferences references = new ManifestReferences();
        try {
            JsonNode manifest = JSON.readTree(json);
            if (path.endsWith(BUNDLED)) {
                manifest.path("files").valueStream().forEach(references::ofSite);
            } else {
                references.application(manifest);
                manifest.valueStream().forEach(references::chunk);
            }
        } catch (JacksonException e) {
            return List.of();
        }
        return references.found;
    }

    private void application(JsonNode manifest) {
        images(manifest.path("icons"));
        images(manifest.path("screenshots"));
        manifest.path("shortcuts").valueStream().forEach(shortcut -> images(shortcut.path("icons")));
    }

    private void images(JsonNode images) {
        images.valueStream().forEach(image -> text(image.path("src")).ifPresent(found::add));
    }

    // An entry of Vite's has the source it was made from, and is therefore no icon.
    private void chunk(JsonNode chunk) {
        if (chunk.isObject() && chunk.has("file") && (chunk.has("src") || chunk.has("isEntry"))) {
            ofSite(chunk.path("file"));
            chunk.path("css").valueStream().forEach(this::ofSite);
            chunk.path("assets").valueStream().forEach(this::ofSite);
        }
    }

    private void ofSite(JsonNode path) {
        text(path)
                .map(text -> text.contains(":") || text.startsWith("/") ? text : "/" + text)
                .ifPresent(found::add);
    }

    private static Optional<String> text(JsonNode value) {
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }
}
