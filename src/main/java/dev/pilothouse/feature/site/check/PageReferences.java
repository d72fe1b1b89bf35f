package dev.pilothouse.feature.site.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What an HTML page loads, and the files that it links to; links to places without a file's name are an application's own. */
final class PageReferences {
    private static final Set<String> LOADED_LINKS = Set.of(
            "stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "modulepreload", "prefetch");
    private static final Pattern FILE = Pattern.compile("[^?#]*/?[^/?#]+\\.[A-Za-z0-9]{1,8}(?:[?#].*)?");
    private final Document page;
    private final List<String> found = new ArrayList<>();

    private PageReferences(Document page) {
        this.page = page;
    }

    /** As they stand in the page. */
    static List<String> in(Document page) {
        return new PageReferences(page).all();
    }

    private List<String> all() {
        each("script[src], img[src], iframe[src], embed[src], source[src], audio[src], video[src], track[src]", "src");
        each("input[type=image][src]", "src");
        each("video[poster]", "poster");
        each("object[data]", "data");
        each("use[href], image[href]", "href");
        for (Element link : page.select("link[href]")) {
            if (Arrays.stream(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"))
                    .anyMatch(LOADED_LINKS::contains)) {
                found.add(link.attr("href"));
            }
        }
        for (Element link : page.select("a[href]")) {
            if (FILE.matcher(link.attr("href")).matches()) {
                found.add(link.attr("href"));
            }
        }
        for (Element image : page.select("img[srcset], source[srcset]")) {
            // "a.png 1x, b.png 2x"; a comma inside an address would have to be escaped
            Arrays.stream(image.attr("srcset").split(",\\s+|,$"))
                    .map(choice -> choice.strip().split("\\s+")[0])
                    .forEach(found::add);
        }
        page.select("style").forEach(style -> found.addAll(StyleReferences.in(style.data())));
        page.select("[style]").forEach(styled -> found.addAll(StyleReferences.in(styled.attr("style"))));
        return found;
    }

    private void each(String selector, String attribute) {
        page.select(selector).forEach(element -> found.add(element.attr(attribute)));
    }
}
