package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyFilesTest {
    private static final int MANY = 20_000;
    private final SiteTown town = SiteTown.empty();

    @TempDir
    Path temp;

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void twentyThousandFilesArePlannedWithTwoRequests() throws Exception {
        Build build = town.engine.read(write(MANY), Progress.NONE);
        List<String> asked = town.asked(() -> {
            SitePlan plan = town.engine.plan(build, Live.Reading.MANIFEST, Progress.NONE);
            assertThat(plan.uploads()).hasSize(MANY);
            assertThat(plan.pages()).hasSize(MANY / 2 + 1);
            assertThat(plan.invalidate()).hasSizeLessThanOrEqualTo(15);
            assertThat(plan.deployable()).isTrue();
        });
        assertThat(asked).containsExactly("GetObject", "ListObjectsV2");
    }

    @Test
    void twoThousandFilesReachVisitorsAndATouchOfOneTouchesNoOther() throws Exception {
        release(2_000);
    }

    @Test
    @Tag("bench")
    void twentyThousandFilesReachVisitors() throws Exception {
        release(MANY);
    }

    private void release(int files) throws Exception {
        Path site = write(files);
        Verified verified = town.release(site);
        assertThat(verified.equal()).isTrue();
        assertThat(verified.pages()).isEqualTo(files / 2 + 1);
        SitePlan unchanged = town.plan(site);
        assertThat(unchanged.empty()).isTrue();
        assertThat(unchanged.unchanged()).isEqualTo(files);

        Files.writeString(site.resolve("d7/p7.html"), "other");
        List<String> asked = town.asked(() -> town.release(site));

        assertThat(asked.stream().filter("PutObject"::equals))
                .as("pointer, file, manifest, pointer, done, result")
                .hasSize(6);
        assertThat(new String(town.get("/d7/p7.html").body(), StandardCharsets.UTF_8))
                .isEqualTo("other");
        assertThat(new String(town.get("/d8/a8.txt").body(), StandardCharsets.UTF_8))
                .isEqualTo("text 8");
    }

    private Path write(int files) throws IOException {
        Path site = temp.resolve("site");
        Files.createDirectories(site);
        Files.writeString(site.resolve("index.html"), "index");
        for (int n = 1; n < files; n++) {
            Path folder = site.resolve("d" + n % 100);
            if (n <= 100) {
                Files.createDirectories(folder);
            }
            boolean page = n % 2 == 1;
            Files.writeString(
                    folder.resolve(page ? "p" + n + ".html" : "a" + n + ".txt"), page ? "page " + n : "text " + n);
        }
        return site;
    }
}
