package dev.pilothouse.feature.site.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Workspaces;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class SiteSectionTest {
    private static final long SEED = 20261125;
    private static final int TRIES = 1_000;

    @Test
    void onlyTheBucketIsNeeded() {
        SiteSettings settings = read("{\"bucket\": \"acme-shop-site\"}");
        assertThat(settings)
                .isEqualTo(new SiteSettings(
                        "acme-shop-site",
                        "",
                        ".pilothouse/",
                        Optional.empty(),
                        Optional.empty(),
                        "index.html",
                        List.of("404.html", "403.html", "500.html", "error.html"),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "{} | bucket | is missing.",
                "{'bucket': 'Acme'} | bucket | has to be a bucket’s name: 3 to 63 small letters, digits, dots,"
                        + " hyphens.",
                "{'bucket': 7} | bucket | has to be a bucket’s name: 3 to 63 small letters, digits, dots, hyphens.",
                "{'bucket': 'acme', 'colour': 1} | colour | is not known here.",
                "{'bucket': 'acme', 'prefix': 'web'} | prefix | has to be a folder: it ends in a slash and begins with"
                        + " none.",
                "{'bucket': 'acme', 'prefix': '/web/'} | prefix | has to be a folder: it ends in a slash and begins"
                        + " with none.",
                "{'bucket': 'acme', 'privatePrefix': ''} | privatePrefix | has to be a folder: it ends in a slash and"
                        + " begins with none.",
                "{'bucket': 'acme', 'prefix': 'a/b/', 'privatePrefix': 'a/'} | privatePrefix | has to be a folder"
                        + " outside the site.",
                "{'bucket': 'acme', 'distribution': 'e-1'} | distribution | has to be a distribution’s id such as"
                        + " E2XKQ7RSTUVW.",
                "{'bucket': 'acme', 'address': 'shop'} | address | has to be an address such as"
                        + " https://shop.acme.example",
                "{'bucket': 'acme', 'address': 'ftp://shop'} | address | has to be an address such as"
                        + " https://shop.acme.example",
                "{'bucket': 'acme', 'address': 'https://shop.example/a b'} | address | has to be an address such as"
                        + " https://shop.acme.example",
                "{'bucket': 'acme', 'errorPages': '404.html'} | errorPages | has to be a list of paths such as"
                        + " 404.html.",
                "{'bucket': 'acme', 'fallback': ''} | fallback | has to be a path such as index.html.",
                "{'bucket': 'acme', 'budget': {}} | budget.total | has to be there, or file: a number of bytes.",
                "{'bucket': 'acme', 'budget': {'file': 0}} | budget.file | has to be a number of bytes, 1 to"
                        + " 2147483647.",
                "{'bucket': 'acme', 'errorPages': [404]} | errorPages | has to be a list of paths such as 404.html.",
                "{'bucket': 'acme', 'headerRules': [{'pattern': '*.js'}]} | headerRules.0.pattern | has to be followed"
                        + " by what it sets, such as cacheControl.",
                "{'bucket': 'acme', 'headerRules': [{'pattern': '*', 'contentType': 'html'}]} |"
                        + " headerRules.0.contentType | has to be a type such as text/html; charset=utf-8.",
                "{'bucket': 'acme', 'headerRules': [{'pattern': '*', 'contentEncoding': 'lzw'}]} |"
                        + " headerRules.0.contentEncoding | has to be gzip, br, zstd or deflate.",
                "{'bucket': 'acme', 'headerRules': [{'pattern': '*', 'contentLanguage': 'de_DE'}]} |"
                        + " headerRules.0.contentLanguage | has to be a language such as de or en-GB.",
                "{'bucket': 'acme', 'headerRules': [{'pattern': '*', 'metadata': {'Build': '1'}}]} |"
                        + " headerRules.0.metadata.Build | has to be named in small letters, digits, dots, hyphens,"
                        + " underscores.",
                "{'bucket': 'acme', 'headerRules': [{'pattern': '*', 'metadata': {'a': 'ü'}}]} |"
                        + " headerRules.0.metadata.a | has to be a text in ASCII, 1 to 1024 characters.",
                "{'bucket': 'acme', 'headerRules': [{'pattern': '*', 'compress': 'zip'}]} | headerRules.0.compress |"
                        + " has to be gzip or br.",
                "{'bucket': 'acme', 'headerRules': [{'pattern': '*', 'compress': 'gzip', 'atLeast': -1}]} |"
                        + " headerRules.0.atLeast | has to be a number of bytes, 0 to 67108864.",
                "{'bucket': 'acme', 'headerRules': [{'pattern': '*', 'cacheControl': 'x', 'atLeast': 1}]} |"
                        + " headerRules.0.atLeast | has to be beside compress.",
                "{'bucket': 'acme', 'headerRules': [{'pattern': '*', 'compress': 'gzip', 'contentEncoding': 'br'}]} |"
                        + " headerRules.0.compress | has to be in another rule than contentEncoding, which says that"
                        + " the build did it.",
                "{'bucket': 'acme', 'headerRules': [{'pattern': '{a', 'cacheControl': 'x'}]} | headerRules.0.pattern |"
                        + " has to be a pattern of paths such as docs/** or *.json."
            })
    void whatIsWrongIsSaidByMemberAndInWords(String section, String member, String words) {
        assertThatThrownBy(() -> read(section.replace('\'', '"')))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“sections.site." + member + "” " + words);
    }

    @Test
    void aWorkspaceWithoutTheSectionNamesNoSite() {
        assertThatThrownBy(() -> read("[]")).isInstanceOf(Refused.class).hasMessage("This workspace names no site.");
    }

    @Test
    void whateverIsWrittenIsReadBack() {
        Random random = new Random(SEED);
        for (int n = 0; n < TRIES; n++) {
            SiteSettings settings = settings(random);
            assertThat(read(written(settings))).as("seed %d, try %d", SEED, n).isEqualTo(settings);
        }
    }

    @Test
    void whateverElseStandsThereIsRefusedInWordsAndNeverOtherwise() {
        Random random = new Random(SEED);
        List<String> fields = List.of(
                "bucket",
                "prefix",
                "privatePrefix",
                "distribution",
                "address",
                "rootObject",
                "errorPages",
                "headerRules");
        List<String> values =
                List.of("7", "null", "true", "[]", "{}", "\"\"", "\"a b\"", "[null]", "[[]]", "[{}]", "\"/\"");
        for (int n = 0; n < TRIES; n++) {
            ObjectNode section = written(settings(random));
            section.set(
                    fields.get(random.nextInt(fields.size())),
                    JsonMapper.shared().readTree(values.get(random.nextInt(values.size()))));
            try {
                assertThat(read(section).bucket()).isNotEmpty();
            } catch (Refused e) {
                assertThat(e.fault().what()).as("seed %d, try %d", SEED, n).endsWith(".");
            }
        }
    }

    private static SiteSettings settings(Random random) {
        List<HeaderRule> rules = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            rules.add(rule("r" + n + "/**.{a,b}", random));
        }
        return new SiteSettings(
                        "bucket-" + random.nextInt(1000),
                        random.nextBoolean() ? "" : "web/" + random.nextInt(10) + "/",
                        random.nextBoolean() ? ".pilothouse/" : "private/",
                        random.nextBoolean() ? Optional.empty() : Optional.of("E" + random.nextInt(1, 100_000)),
                        random.nextBoolean() ? Optional.empty() : Optional.of(URI.create("https://shop.acme.example")),
                        random.nextBoolean() ? "index.html" : "default.htm",
                        random.nextBoolean() ? List.of() : List.of("404.html", "oops/500.html"),
                        rules)
                .expecting(new Expected(
                        random.nextBoolean()
                                ? Budget.NONE
                                : new Budget(
                                        Optional.of(1 + random.nextInt(100)),
                                        Optional.of(random.nextInt(1, 9)).filter(bytes -> bytes > 3),
                                        random.nextBoolean()),
                        random.nextBoolean() ? Optional.empty() : Optional.of("app.html")));
    }

    private static HeaderRule rule(String pattern, Random random) {
        Map<String, String> headers = new TreeMap<>(Map.of("Cache-Control", "max-age=" + random.nextInt(100)));
        Map<String, String> all = Map.of(
                "Content-Type", "text/html; charset=utf-8",
                "Content-Language", "de, en-GB",
                "Content-Disposition", "attachment",
                "x-amz-meta-build", "2026." + random.nextInt(10),
                "x-amz-meta-from.where", "~!");
        all.forEach((name, value) -> {
            if (random.nextBoolean()) {
                headers.put(name, value);
            }
        });
        boolean compressed = random.nextBoolean();
        if (!compressed && random.nextBoolean()) {
            headers.put("Content-Encoding", "br");
        }
        return new HeaderRule(
                pattern,
                headers,
                Optional.of(new Compression(Encoding.GZIP, random.nextInt(5_000)))
                        .filter(one -> compressed));
    }

    private static void write(HeaderRule rule, ObjectNode node) {
        node.put("pattern", rule.pattern());
        rule.headers().forEach((name, value) -> {
            if (name.startsWith(Headers.METADATA)) {
                node.withObject("metadata").put(name.substring(Headers.METADATA.length()), value);
            } else {
                String member = name.replace("-", "");
                node.put(Character.toLowerCase(member.charAt(0)) + member.substring(1), value);
            }
        });
        rule.compression()
                .ifPresent(one -> node.put("compress", one.encoding().token()).put("atLeast", one.atLeast()));
    }

    private static ObjectNode written(SiteSettings settings) {
        ObjectNode section = JsonMapper.shared()
                .createObjectNode()
                .put("bucket", settings.bucket())
                .put("prefix", settings.prefix())
                .put("privatePrefix", settings.privatePrefix())
                .put("rootObject", settings.rootObject());
        settings.distribution().ifPresent(id -> section.put("distribution", id));
        settings.address().ifPresent(address -> section.put("address", address.toString()));
        ArrayNode pages = section.putArray("errorPages");
        settings.errorPages().forEach(pages::add);
        ArrayNode rules = section.putArray("headerRules");
        settings.headerRules().forEach(rule -> write(rule, rules.addObject()));
        settings.expected().fallback().ifPresent(page -> section.put("fallback", page));
        Budget budget = settings.expected().budget();
        budget.total()
                .ifPresent(total ->
                        section.withObject("budget").put("total", total).put("blocks", budget.blocks()));
        budget.file().ifPresent(file -> section.withObject("budget").put("file", file));
        return section;
    }

    private static SiteSettings read(String section) {
        return read(JsonMapper.shared().readTree(section));
    }

    private static SiteSettings read(JsonNode section) {
        return SiteSettings.of(Workspaces.acme(URI.create("http://127.0.0.1:1"), Map.of("site", section)));
    }
}
