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

    // One walk for all of it: a large build has millions of elements, and a selector is a walk of its own.
    private List<String> all() {
        page.stream().forEach(this::element);
        return found;
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "script", "iframe", "embed", "audio", "track" -> add(element, "src");
            case "img", "source" -> {
                add(element, "src");
                choices(element.attr("srcset"));
            }
            case "video" -> {
                add(element, "src");
                add(element, "poster");
            }
            case "input" -> {
                if (element.attr("type").strip().equalsIgnoreCase("image")) {
                    add(element, "src");
                }
            }
            case "object" -> add(element, "data");
            case "use", "image" -> add(element, "href");
            case "link" -> link(element);
            case "a" -> {
                if (FILE.matcher(element.attr("href")).matches()) {
                    found.add(element.attr("href"));
                }
            }
            case "style" -> found.addAll(StyleReferences.in(element.data()));
            default -> {
                // names no file by itself
            }
        }
        if (element.hasAttr("style")) {
            found.addAll(StyleReferences.in(element.attr("style")));
        }
    }

    private void add(Element element, String attribute) {
        if (element.hasAttr(attribute)) {
            found.add(element.attr(attribute));
        }
    }

    private void link(Element link) {
        if (Arrays.stream(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"))
                .anyMatch(LOADED_LINKS::contains)) {
            add(link, "href");
        }
    }

    // "a.png 1x, b.png 2x"; a comma inside an address would have to be escaped
    private void choices(String srcset) {
        if (!srcset.isBlank()) {
            Arrays.stream(srcset.split(",\\s+|,$"))
                    .map(choice -> choice.strip().split("\\s+")[0])
                    .forEach(found::add);
        }
    }
}
