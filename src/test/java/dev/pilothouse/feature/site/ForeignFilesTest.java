package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.plan.Change;
import dev.pilothouse.feature.site.plan.Check;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignFilesTest {
    private static final List<String> FOREIGN = List.of("campaign/index.html", "old.html", "terms.pdf", "assets/x.js");
    private final SiteTown town = SiteTown.empty();

    @TempDir
    Path temp;

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatOthersPutThereIsNeverDeleted() throws Exception {
        plant();
        town.release(Shop.write(temp, 0));
        assertForeignFilesServed();
        for (int generation = 1; generation <= 3; generation++) {
            Path site = Shop.write(temp, generation);
            SitePlan plan = checked(site);
            assertThat(plan.removed())
                    .extracting(StoredFile::path)
                    .containsExactly("news/" + (generation - 1) + ".html");
            town.engine.follow(
                    town.engine.deploy(plan, SiteTown.permit(), Progress.NONE), SiteTown.permit(), Progress.NONE);
            assertForeignFilesServed();
            assertThat(checked(site).empty()).isTrue();
        }
    }

    @Test
    void theFirstPlanShowsWhatOthersPutThereAsKept() throws Exception {
        plant();
        SitePlan plan = checked(Shop.write(temp, 0));
        assertThat(plan.changes())
                .filteredOn(Change.Kept.class::isInstance)
                .extracting(Change::path)
                .containsExactlyInAnyOrderElementsOf(FOREIGN);
        assertThat(plan.checks())
                .extracting(Check::text)
                .contains("first release: what is in the bucket was not put there by Pilothouse");
    }

    @Test
    void aRemovedPageThatSomebodyElseHasRewrittenIsKept() throws Exception {
        town.release(Shop.write(temp, 0));
        town.put("news/0.html", "by hand", "text/html");
        SitePlan plan = checked(Shop.write(temp, 1));
        assertThat(plan.removed()).isEmpty();
        assertThat(plan.checks())
                .filteredOn(check -> check.text().equals("1 file was changed by others since release 1"))
                .singleElement()
                .satisfies(check -> assertThat(check.details()).containsExactly("news/0.html"));
        town.engine.follow(
                town.engine.deploy(plan, SiteTown.permit(), Progress.NONE), SiteTown.permit(), Progress.NONE);
        assertThat(stored("news/0.html")).isEqualTo("by hand");
    }

    @Test
    void aPageRewrittenBetweenPlanAndDeletionIsKept() throws Exception {
        town.release(Shop.write(temp, 0));
        SitePlan plan = town.plan(Shop.write(temp, 1));
        assertThat(plan.removed()).hasSize(1);
        town.put("news/0.html", "by hand", "text/html");
        assertThat(town.engine
                        .follow(
                                town.engine.deploy(plan, SiteTown.permit(), Progress.NONE),
                                SiteTown.permit(),
                                Progress.NONE)
                        .removed())
                .isEmpty();
        assertThat(stored("news/0.html")).isEqualTo("by hand");
    }

    @Test
    void whatTheManifestCannotKnowTheBucketTells() throws Exception {
        Path site = Shop.write(temp, 0);
        town.release(site);
        town.put("logo.svg", "<svg by=\"hand\"/>", "image/svg+xml");
        assertThat(town.plan(site).empty()).isTrue();

        SitePlan plan = checked(site);

        assertThat(plan.uploads()).extracting(LocalFile::path).containsExactly("logo.svg");
        town.engine.follow(
                town.engine.deploy(plan, SiteTown.permit(), Progress.NONE), SiteTown.permit(), Progress.NONE);
        assertThat(town.get("/logo.svg").body()).isEqualTo(Files.readAllBytes(site.resolve("logo.svg")));
    }

    private SitePlan checked(Path site) throws InterruptedException {
        return town.engine.plan(town.engine.read(site, Progress.NONE), Live.Reading.BUCKET, Progress.NONE);
    }

    private void plant() {
        FOREIGN.forEach(path -> town.put(path, "foreign " + path, "text/html"));
    }

    private void assertForeignFilesServed() {
        FOREIGN.forEach(path -> assertThat(body("/" + path)).isEqualTo("foreign " + path));
    }

    private String stored(String key) {
        return town.s3()
                .getObjectAsBytes(request -> request.bucket(AcmeShop.BUCKET).key(key))
                .asUtf8String();
    }

    private String body(String path) {
        return new String(town.get(path).body(), StandardCharsets.UTF_8);
    }
}
