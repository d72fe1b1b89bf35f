package dev.pilothouse.feature.site;

import dev.pilothouse.core.Sha256;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A small generated site in any number of generations, whose pages name assets that no other generation has. */
public final class Shop {
    private static final List<String> PAGES = List.of("index.html", "about.html", "products/index.html", "404.html");
    private static final Pattern NAMED = Pattern.compile("(?:src|href)=\"/([^\"]+)\"");

    private Shop() {}

    /** Writes a generation; each has one page that no other has. */
    public static Path write(Path folder, int generation) throws IOException {
        Path site = folder.resolve("generation-" + generation);
        List<String> assets = new ArrayList<>();
        for (String name : List.of("app", "vendor", "cart")) {
            String script = name + "(" + generation + ")";
            String path = "assets/" + name + "." + Sha256.hex(script).substring(0, 10) + ".js";
            put(site, path, script);
            assets.add(path);
        }
        put(site, "logo.svg", "<svg id=\"" + generation + "\"/>");
        put(site, "robots.txt", "User-agent: *");
        put(site, "sw.js", "// " + generation);
        assets.addAll(List.of("logo.svg", "sw.js"));
        for (String page : PAGES) {
            put(site, page, page(page, generation, assets));
        }
        put(site, "news/" + generation + ".html", page("news", generation, assets));
        return site;
    }

    /** Writes a generation of two files only. */
    static Path small(Path folder, int generation) throws IOException {
        Path site = folder.resolve("small-" + generation);
        String script = "app(" + generation + ")";
        String path = "assets/app." + Sha256.hex(script).substring(0, 10) + ".js";
        put(site, path, script);
        put(site, "index.html", page("index.html", generation, List.of(path)));
        return site;
    }

    /** Every asset that a page of the site names, as visitors get pages now, and does not get: none on a whole site. */
    public static List<String> missing(SiteTown town, int generations) {
        Stream<String> pages = Stream.concat(
                PAGES.stream(),
                Stream.iterate(0, generation -> generation <= generations, generation -> generation + 1)
                        .map(generation -> "news/" + generation + ".html"));
        return missing(town, pages.toList());
    }

    /** The same of these pages. */
    static List<String> missing(SiteTown town, List<String> pages) {
        List<String> missing = new ArrayList<>();
        pages.forEach(page -> {
            HttpResponse<byte[]> answer = town.get("/" + page);
            Matcher named = NAMED.matcher(new String(answer.body(), StandardCharsets.UTF_8));
            while (named.find()) {
                if (town.get("/" + named.group(1)).statusCode() != 200) {
                    missing.add(page + " names " + named.group(1));
                }
            }
        });
        return missing;
    }

    private static String page(String name, int generation, List<String> assets) {
        StringBuilder html = new StringBuilder("<h1>" + name + " " + generation + "</h1>");
        assets.forEach(asset -> html.append("<script src=\"/").append(asset).append("\"></script>"));
        return html.toString();
    }

    private static void put(Path site, String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
