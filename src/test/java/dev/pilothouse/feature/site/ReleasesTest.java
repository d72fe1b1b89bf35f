package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.SettableClock;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.collect.CollectPlan;
import dev.pilothouse.feature.site.collect.Collected;
import dev.pilothouse.feature.site.history.Compared;
import dev.pilothouse.feature.site.history.Difference;
import dev.pilothouse.feature.site.history.Listed;
import dev.pilothouse.feature.site.history.Releases;
import dev.pilothouse.feature.site.history.TextDiff;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.StoredFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site's history, what is kept of it and what goes. */
class ReleasesTest {
    private final SiteTown town = SiteTown.empty();
    private final SettableClock clock = new SettableClock();
    private final SiteEngine engine = town.engineAt(clock, 7, 2);

    @TempDir
    Path temp;

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void eachReleaseTellsWhoWhenFromWhereAndHowMuch() throws Exception {
        Path first = Shop.write(temp, 0);
        Files.createDirectories(temp.resolve(".git/refs/heads"));
        Files.writeString(temp.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        Files.writeString(
                temp.resolve(".git/refs/heads/main"), "41bd09a".repeat(6).substring(0, 40) + "\n");
        release(first, "the first");
        clock.move(Duration.ofDays(1));
        release(Shop.write(temp, 1), "");

        Releases releases = engine.releases(10, Progress.NONE);

        assertThat(releases.listed()).hasSize(2);
        assertThat(releases.more()).isFalse();
        Release old = releases.listed().getLast().release();
        assertThat(old.who()).isEqualTo("operator@acme.example");
        assertThat(old.told().note()).isEqualTo("the first");
        assertThat(old.told().git().orElseThrow().branch()).contains("main");
        assertThat(old.told().tool()).startsWith("pilothouse/");
        assertThat(old.told().extent().orElseThrow().added()).isEqualTo(11);
        Release live = releases.live().orElseThrow().release();
        assertThat(live.told().extent().orElseThrow())
                .satisfies(extent -> assertThat(extent.changed()).isEqualTo(6))
                .satisfies(extent -> assertThat(extent.removed()).isEqualTo(1));
        assertThat(engine.releases(1, Progress.NONE).more()).isTrue();
        assertThat(engine.releasedSince(clock.instant().minus(Duration.ofHours(1))))
                .extracting(ReleaseWords::mark)
                .containsExactly("Release 2");
        assertThat(engine.releasedSince(clock.instant().minus(Duration.ofDays(2))))
                .extracting(Release::number)
                .containsExactly(2, 1);
    }

    @Test
    void whatTheSandboxReleasedCanBeComparedAndBroughtBack() throws Exception {
        try (SiteTown acme = SiteTown.acme()) {
            Releases releases = acme.engine.releases(10, Progress.NONE);
            assertThat(releases.listed()).hasSize(2);
            assertThat(releases.listed().getFirst().release().told().note()).isEqualTo("winter collection");
            assertThat(acme.engine.planRollback(1, Progress.NONE).plan().deployable())
                    .isTrue();
            Compared compared = acme.engine.compare(1, 2);
            assertThat(compared.count(Difference.Kind.REMOVED)).isPositive();
        }
    }

    @Test
    void twoReleasesAreComparedByFileAndTextByLine() throws Exception {
        release(Shop.write(temp, 0), "");
        release(Shop.write(temp, 1), "");

        Compared compared = engine.compare(1, 2);

        assertThat(compared.count(Difference.Kind.ADDED)).isEqualTo(4);
        assertThat(compared.count(Difference.Kind.REMOVED)).isEqualTo(4);
        assertThat(compared.count(Difference.Kind.CHANGED)).isEqualTo(6);
        assertThat(compared.same()).isEqualTo(1);
        Difference logo = compared.files().stream()
                .filter(file -> file.path().equals("logo.svg"))
                .findFirst()
                .orElseThrow();
        assertThat(TextDiff.fits(logo)).isTrue();
        assertThat(engine.lines(logo)).containsExactly("@@ -1,1 +1,1 @@", "-<svg id=\"0\"/>", "+<svg id=\"1\"/>");
    }

    @Test
    void aKeptReleaseIsDownloadedWhole() throws Exception {
        Path first = Shop.write(temp, 0);
        release(first, "");
        release(Shop.write(temp, 1), "");
        Path zip = temp.resolve("release-1.zip");

        engine.download(1, zip, Progress.NONE);

        List<LocalFile> built = engine.read(first, Progress.NONE).files();
        assertThat(engine.read(zip, Progress.NONE).files())
                .extracting(LocalFile::path, LocalFile::sha256)
                .containsExactlyElementsOf(built.stream()
                        .map(file -> org.assertj.core.groups.Tuple.tuple(file.path(), file.sha256()))
                        .toList());
        assertThat(Files.list(temp)).noneMatch(path -> path.toString().endsWith(".part"));
    }

    @Test
    void onlyWhatNoKeptReleaseNamesIsCollected() throws Exception {
        for (int generation = 0; generation < 4; generation++) {
            release(Shop.write(temp, generation), "");
            clock.move(Duration.ofDays(3));
        }
        town.put("assets/foreign.js", "by hand", "text/javascript");
        // Releases 3 and 4 are the last two, 2 ended six days ago, 1 nine days ago.
        assertThat(states())
                .containsExactly(Listed.State.LIVE, Listed.State.KEPT, Listed.State.KEPT, Listed.State.EXPIRED);

        CollectPlan plan = engine.planCollection(Progress.NONE);

        assertThat(plan.expired()).extracting(Release::number).containsExactly(1);
        assertThat(plan.files()).extracting(StoredFile::path).hasSize(3).allMatch(path -> path.startsWith("assets/"));
        assertThat(plan.objects()).hasSize(7);
        Collected collected = engine.collect(plan, SiteTown.permit(), Progress.NONE);
        assertThat(collected).isEqualTo(new Collected(10, plan.bytes(), 0));
        assertThat(states()).last().isEqualTo(Listed.State.COLLECTED);
        assertThat(engine.planCollection(Progress.NONE).empty()).isTrue();
        assertThat(town.get("/assets/foreign.js").statusCode()).isEqualTo(200);
        assertThat(engine.planRollback(1, Progress.NONE).plan().deployable()).isFalse();
        assertThat(engine.planRollback(2, Progress.NONE).plan().deployable()).isTrue();
        release(Shop.write(temp, 9), "");
        assertThat(engine.planRollback(3, Progress.NONE).plan().deployable())
                .as("what collecting has left is found without any record of it")
                .isTrue();
    }

    @Test
    void aCollectedAssetThatComesBackIsUploadedAgain() throws Exception {
        Path first = Shop.write(temp, 0);
        release(first, "");
        clock.move(Duration.ofDays(9));
        release(Shop.write(temp, 1), "");
        clock.move(Duration.ofDays(9));
        release(Shop.write(temp, 2), "");
        clock.move(Duration.ofDays(9));
        engine.collect(engine.planCollection(Progress.NONE), SiteTown.permit(), Progress.NONE);

        release(first, "");

        for (LocalFile file : engine.read(first, Progress.NONE).files()) {
            assertThat(town.get("/" + file.path()).statusCode()).as(file.path()).isEqualTo(200);
        }
        assertThat(Shop.missing(town, 3)).isEmpty();
    }

    @Test
    void aPinnedReleaseIsKeptForGood() throws Exception {
        for (int generation = 0; generation < 4; generation++) {
            release(Shop.write(temp, generation), "");
            clock.move(Duration.ofDays(30));
        }
        engine.pin(1, SiteTown.permit());

        CollectPlan plan = engine.planCollection(Progress.NONE);

        assertThat(plan.expired()).extracting(Release::number).containsExactly(2);
        engine.collect(plan, SiteTown.permit(), Progress.NONE);
        assertThat(engine.planRollback(1, Progress.NONE).plan().deployable()).isTrue();
        engine.unpin(1, SiteTown.permit());
        assertThat(engine.planCollection(Progress.NONE).expired())
                .extracting(Release::number)
                .containsExactly(1);
    }

    @Test
    void nothingIsCollectedWhereSomethingWasDeployedSince() throws Exception {
        for (int generation = 0; generation < 4; generation++) {
            release(Shop.write(temp, generation), "");
            clock.move(Duration.ofDays(30));
        }
        CollectPlan plan = engine.planCollection(Progress.NONE);
        release(Shop.write(temp, 4), "");
        List<String> before = town.keys();

        Refused refused =
                catchThrowableOfType(Refused.class, () -> engine.collect(plan, SiteTown.permit(), Progress.NONE));

        assertThat(refused.fault().what()).contains("was made live in your name meanwhile");
        assertThat(town.keys()).isEqualTo(before);
    }

    private List<Listed.State> states() throws InterruptedException {
        return engine.releases(10, Progress.NONE).listed().stream()
                .map(Listed::state)
                .toList();
    }

    private void release(Path site, String note) throws InterruptedException {
        SitePlan plan = engine.plan(engine.read(site, Progress.NONE), Live.Reading.MANIFEST, Progress.NONE);
        engine.follow(engine.deploy(plan, note, SiteTown.permit(), Progress.NONE), SiteTown.permit(), Progress.NONE);
    }
}
