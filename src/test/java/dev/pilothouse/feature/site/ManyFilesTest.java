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
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
        Build build = town.engine.read(write(MANY, 10), Progress.NONE);
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
    void twoThousandFilesReachVisitorsAndOnePercentOfThemIsAllThatIsSentAgain() throws Exception {
        release(2_000, 20_000);
    }

    @Test
    @Tag("bench")
    @Tag("releases")
    void twentyThousandFilesReachVisitors() throws Exception {
        release(MANY, 4_000);
    }

    private void release(int files, int size) throws Exception {
        Path site = write(files, size);
        Verified verified = town.release(site);
        assertThat(verified.equal()).isTrue();
        assertThat(verified.pages()).isEqualTo(files / 2 + 1);
        touch(site);
        Requests.assertUnchangedNeedsThree(town, town.engine.read(site, Progress.NONE));

        for (int n = 1; n <= files / 100; n++) {
            Files.writeString(site.resolve(path(n)), "other " + n);
        }

        assertThat(Requests.assertInProportion(town, town.engine.read(site, Progress.NONE)))
                .isEqualTo(files / 100);
        assertThat(new String(town.get("/d7/p7.html").body(), StandardCharsets.UTF_8))
                .isEqualTo("other 7");
        assertThat(town.get("/d0/a1000.txt").body()).isEqualTo(Files.readAllBytes(site.resolve("d0/a1000.txt")));
    }

    // Built once more, and every file comes out as it was.
    private static void touch(Path site) throws IOException {
        FileTime now = FileTime.from(Instant.now());
        try (Stream<Path> files = Files.walk(site).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, now);
            }
        }
    }

    private Path write(int files, int size) throws IOException {
        Path site = temp.resolve("site");
        Files.createDirectories(site);
        Files.writeString(site.resolve("index.html"), "index");
        for (int n = 1; n < files; n++) {
            Path file = site.resolve(path(n));
            if (n <= 100) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, "%-100d".formatted(n).repeat(Math.ceilDiv(size, 100)));
        }
        return site;
    }

    private static String path(int n) {
        return "d" + n % 100 + (n % 2 == 1 ? "/p" + n + ".html" : "/a" + n + ".txt");
    }
}
