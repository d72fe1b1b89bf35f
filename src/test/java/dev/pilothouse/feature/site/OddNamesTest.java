package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.plan.SitePlan;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Names that some layer between a disk and a browser could take for something else. */
@DisabledOnOs(OS.WINDOWS)
class OddNamesTest {
    private static final List<String> NAMES = List.of(
            "a b.html",
            " leading.txt",
            "two  blanks.css",
            "a+b.html",
            "100%.html",
            "%41.txt",
            "%2F.txt",
            "a%20b.txt",
            "#1.html",
            "what?.html",
            "what?x=1&y=2.js",
            "a*b.html",
            "*.txt",
            "ends-in*",
            "'single'.html",
            "\"double\".html",
            "back`tick.txt",
            "a<b>c.txt",
            "{braces}[brackets].txt",
            "pipe|caret^tilde~.txt",
            "back\\slash.txt",
            "semi;colon:at@comma,equals=.txt",
            "dollar$&bang!(1).txt",
            "grün/straße.html",
            "日本/索引.html",
            "кот/index.html",
            "emoji 🐙/🚀.html",
            "e\u0301 decomposed.txt",
            "é composed.txt",
            "a b+c%/index.html");
    private static final String SIGNS = " +%#?*'\"<>[]{}|^~`&=;:@,!$()\\.-_éß日🐙";
    private static final long SEED = 20261125;
    private final SiteTown town = SiteTown.empty();

    @TempDir
    Path temp;

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void everyNameReachesVisitorsAndIsForgottenByTheEdgeWhenItsFileChanges() throws Exception {
        List<String> names = new ArrayList<>(NAMES);
        names.addAll(generated());
        Verified first = town.release(write("first", names, "1"));
        assertThat(first.differing()).isEmpty();
        Build built = town.engine.read(temp.resolve("first"), Progress.NONE);
        assertThat(built.files()).hasSize(names.size() + 1);
        assertServed(built);

        for (String changed : names) {
            Files.writeString(temp.resolve("first").resolve(changed), changed + " 2");
            SitePlan plan = town.plan(temp.resolve("first"));
            assertThat(plan.uploads()).extracting(LocalFile::path).containsExactly(changed);
            assertThat(plan.invalidate()).as(changed).hasSizeBetween(1, 3).noneMatch(path -> path.endsWith("*"));

            assertThat(town.release(temp.resolve("first")).differing()).isEmpty();

            assertThat(body(encoded(changed))).as(changed).isEqualTo(changed + " 2");
        }
        assertThat(town.plan(temp.resolve("first")).empty()).isTrue();
    }

    @Test
    void aFileWithAStarInItsNameForgetsNoOther() throws Exception {
        Path site = write("star", List.of("news*", "news-1.html"), "1");
        town.release(site);
        assertThat(town.get("/news-1.html").headers().firstValue("x-cache")).hasValue("Hit from cloudfront");
        Files.writeString(site.resolve("news*"), "changed");

        town.release(site);

        assertThat(body("/news*")).isEqualTo("changed");
        assertThat(body("/news%2A")).isEqualTo("changed");
        assertThat(town.get("/news-1.html").headers().firstValue("x-cache")).hasValue("Hit from cloudfront");
    }

    private static List<String> generated() {
        Random random = new Random(SEED);
        int[] signs = SIGNS.codePoints().toArray();
        List<String> names = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            StringBuilder name = new StringBuilder("g" + number);
            random.ints(8, 0, signs.length).forEach(at -> name.appendCodePoint(signs[at]));
            names.add(name + "z.txt");
        }
        return names;
    }

    private void assertServed(Build build) throws IOException {
        for (LocalFile file : build.files()) {
            HttpResponse<byte[]> answer = town.get(encoded(file.path()));
            assertThat(answer.statusCode()).as("%s, seed %d", file.path(), SEED).isEqualTo(200);
            assertThat(answer.body())
                    .as(file.path())
                    .isEqualTo(Files.readAllBytes(build.origin().resolve(file.path())));
            assertThat(answer.headers().firstValue("content-type")).contains(file.contentType());
        }
    }

    private String body(String path) {
        return new String(town.get(path).body(), StandardCharsets.UTF_8);
    }

    private Path write(String folder, List<String> names, String text) throws IOException {
        Path site = temp.resolve(folder);
        Files.createDirectories(site);
        Files.writeString(site.resolve("index.html"), "index");
        for (String name : names) {
            Path file = site.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name + " " + text);
        }
        return site;
    }

    // As encodeURI of ECMAScript does, but for the signs that would end the path.
    private static String encoded(String path) {
        StringBuilder url = new StringBuilder("/");
        for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xFF);
            boolean plain = c < 0x80 && Character.isLetterOrDigit(c) || "-._~/;,:@&=+$!*'()".indexOf(c) >= 0;
            url.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return url.toString();
    }
}
