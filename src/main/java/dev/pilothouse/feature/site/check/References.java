package dev.pilothouse.feature.site.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;

/**
 * Finds what pages, style sheets and manifests of a build load from the same site and does not lie in it. Addresses of other hosts,
 * {@code data:} and placeholders of templates are not looked at. Thread-safe.
 */
public final class References {
    private static final String SITE = "https://site.invalid/";
    private static final int MOST = 20;

    private References() {}

    /**
     * Something named that is not there.
     *
     * @param in the page or style sheet
     * @param reference as it stands there
     */
    public record Broken(String in, String reference) {}

    /**
     * The first twenty of a file.
     *
     * @param head its first {@link SecretScan#HEAD} bytes, or all of them
     * @param has whether the build has a file of that path
     */
    public static List<Broken> broken(String path, String contentType, byte[] head, Predicate<String> has) {
        return found(path, contentType, head)
                .distinct()
                .filter(reference -> leadsNowhere(reference, has))
                .map(reference -> new Broken(path, reference.text()))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /**
     * What a page or style sheet names from the top of its host, {@code /assets/app.js}: the same wherever the file lies.
     *
     * @param head its first {@link SecretScan#HEAD} bytes, or all of them
     */
    public static List<String> rooted(String path, String contentType, byte[] head) {
        return found(path, contentType, head)
                .map(Reference::text)
                .filter(text -> text.startsWith("/") && !text.startsWith("//"))
                .distinct()
                .toList();
    }

    private record Reference(String text, String base) {}

    private static Stream<Reference> found(String path, String contentType, byte[] head) {
        String own = SITE + escaped(path);
        if (contentType.startsWith("text/html") || contentType.startsWith("application/xhtml+xml")) {
            Document page = parsed(head, own);
            String base = Optional.ofNullable(page.head().selectFirst("base[href]"))
                    .map(element -> StringUtil.resolve(own, element.attr("href")))
                    .orElse(own);
            return PageReferences.in(page).stream().map(text -> new Reference(text, base));
        }
        if (ManifestReferences.fits(path, contentType)) {
            return ManifestReferences.in(path, head).stream().map(text -> new Reference(text, own));
        }
        return contentType.startsWith("text/css")
                ? StyleReferences.in(new String(head, StandardCharsets.UTF_8)).stream()
                        .map(text -> new Reference(text, own))
                : Stream.empty();
    }

    private static Document parsed(byte[] head, String own) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(head), null, own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean leadsNowhere(Reference reference, Predicate<String> has) {
        String text = reference.text();
        if (text.isBlank() || text.contains("{{") || text.contains("${") || text.contains("<%")) {
            return false;
        }
        String address = StringUtil.resolve(reference.base(), text);
        if (!address.startsWith(SITE)) {
            return false;
        }
        String path = address.substring(SITE.length()).split("[?#]", 2)[0];
        String key = unescaped(path);
        return !has.test(key.isEmpty() || key.endsWith("/") ? key + "index.html" : key);
    }

    // A percent sign that escapes nothing stands for itself, as browsers have it.
    private static String unescaped(String path) {
        String escaped = path.replaceAll("%(?![0-9A-Fa-f]{2})", "%25").replace("+", "%2B");
        return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
    }

    private static String escaped(String path) {
        return path.replace("%", "%25").replace("?", "%3F").replace("#", "%23").replace(" ", "%20");
    }
}
