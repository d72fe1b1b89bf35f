package dev.pilothouse.feature.site.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Sha256;
import dev.pilothouse.feature.site.Sites;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.build.Skipped;
import dev.pilothouse.feature.site.check.Finding;
import dev.pilothouse.feature.site.check.References;
import dev.pilothouse.feature.site.plan.Check.Verdict;
import dev.pilothouse.feature.site.release.Attempt;
import dev.pilothouse.feature.site.release.FollowUp;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.release.Pointer;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.feature.site.rules.FileRules;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PreflightTest {
    private static final Instant THEN = Instant.parse("2026-11-25T12:00:00Z");
    static final FileRules RULES = new FileRules(Sites.distributed());

    @Test
    void aWholeBuildIsFine() {
        assertThat(checks(build("index.html", "404.html", "app.js"), nothing()))
                .extracting(Check::verdict)
                .containsOnly(Verdict.FINE);
        assertThat(texts(checks(build("index.html", "404.html"), nothing())))
                .contains("index.html and error page present", "no credentials, .env or .git in the build");
        assertThat(texts(checks(build("index.html"), nothing()))).contains("index.html present");
    }

    @Test
    void anEmptyFolderOrZipIsAllThatIsTold() {
        assertThat(checks(build(), nothing())).containsExactly(Check.blocks("The folder is empty.", List.of()));
        Build zip = new Build(Path.of("site.zip"), true, List.of(), List.of(), List.of());
        assertThat(checks(zip, nothing())).containsExactly(Check.blocks("There is no file in the .zip.", List.of()));
    }

    @Test
    void withoutTheRootObjectNothingGoesLive() {
        assertBlocks(
                build("about.html"), Check.blocks("There is no index.html: visitors would find nothing.", List.of()));
        assertBlocks(
                build("dist/index.html", "about.html"),
                Check.blocks(
                        "There is no index.html at the top. Choose the folder that holds it.",
                        List.of("dist/index.html")));
    }

    @Test
    void whatMustNotBePublishedBlocksWithFileLineAndRule() {
        Build found = new Build(
                Path.of("dist"),
                false,
                build("index.html").files(),
                List.of(),
                List.of(new Finding(".env", 0, "environment file"), new Finding("app.js", 12, "AWS access key")));
        assertBlocks(
                found,
                new Check(
                        Verdict.BLOCKS,
                        "2 places must not be published",
                        List.of(".env: environment file", "app.js, line 12: AWS access key"),
                        Optional.of(Check.Offer.PUBLISH_ANYWAY)));
    }

    @Test
    void whatWouldLieAmongTheReleasesBlocks() {
        assertBlocks(
                build("index.html", ".pilothouse/live.json"),
                Check.blocks(
                        ".pilothouse/ belongs to Pilothouse: nothing of the build may lie there",
                        List.of(".pilothouse/live.json")));
    }

    @Test
    void whatCannotBeReadBlocksAndWhatIsLeftOutWarns() {
        Build skipping = new Build(
                Path.of("dist"),
                false,
                build("index.html").files(),
                List.of(
                        new Skipped("a", Skipped.Reason.UNREADABLE),
                        new Skipped("b", Skipped.Reason.LINK),
                        new Skipped("c", Skipped.Reason.NAME_TOO_LONG)),
                List.of());
        assertBlocks(skipping, Check.blocks("1 file can't be read", List.of("a: can't be read")));
        assertWarns(skipping, "2 files are left out", List.of("b: a link", "c: its name is longer than 1,024 bytes"));
    }

    @Test
    void namesThatDifferInCaseAloneWarn() {
        assertWarns(
                build("index.html", "Logo.svg", "logo.svg", "LOGO.svg"),
                "1 name differs only in upper and lower case",
                List.of("LOGO.svg, Logo.svg, logo.svg"));
    }

    @Test
    void aBuildOlderThanWhatIsLiveWarns() {
        String older = "every file of this build is older than release 3, which is live: is it the build you mean?";
        LocalFile index = file("index.html", "new");
        Live live = released(file("index.html", "old"));
        assertThat(texts(checks(written(index, THEN.minusSeconds(3600)), live))).contains(older);
        assertThat(texts(checks(written(index, THEN.plusSeconds(1)), live))).doesNotContain(older);
        assertThat(texts(checks(written(index, Instant.EPOCH), live)))
                .as("no date at all")
                .doesNotContain(older);
        assertThat(texts(checks(written(file("index.html", "old"), THEN.minusSeconds(3600)), live)))
                .as("nothing changes")
                .doesNotContain(older);
    }

    private static Build written(LocalFile file, Instant when) {
        return new Build(
                Path.of("dist"), false, List.of(file), List.of(), List.of(), List.of(), List.of(), Optional.of(when));
    }

    @Test
    void sourceMapsWarnAndCanBeLeftOut() {
        Build build = build("index.html", "app.js.map");
        assertThat(checks(build, nothing()))
                .contains(new Check(
                        Verdict.WARNS,
                        "1 source map will be public",
                        List.of("app.js.map"),
                        Optional.of(Check.Offer.LEAVE_OUT_SOURCE_MAPS)));

        SitePlan without = SitePlan.between(build.without(LocalFile::isSourceMap), nothing(), Sites.distributed());

        assertThat(without.uploads()).extracting(LocalFile::path).containsExactly("index.html");
        assertThat(without.checks())
                .contains(new Check(
                        Verdict.FINE,
                        "1 source map is left out",
                        List.of(),
                        Optional.of(Check.Offer.PUBLISH_SOURCE_MAPS)))
                .noneMatch(check -> check.text().contains("are left out"));
    }

    @Test
    void aTypeThatNobodyKnowsWarnsAndTheSizeIsTold() {
        assertWarns(
                build("index.html", "data.qqq"),
                "1 file is of no known type: browsers offer to save it",
                List.of("data.qqq"));
        assertThat(texts(checks(build("index.html", "app.js"), nothing()))).contains("2 files, 16 B in all");
        assertThat(texts(checks(build("index.html"), nothing()))).contains("1 file, 10 B in all");
    }

    @Test
    void whatPagesNameAndTheBuildLacksWarns() {
        Build broken = new Build(
                Path.of("dist"),
                false,
                build("index.html").files(),
                List.of(),
                List.of(),
                List.of(new References.Broken("index.html", "/app.js"), new References.Broken("a.css", "b.png")),
                List.of(),
                Optional.empty());
        assertWarns(
                broken, "2 references lead to no file of the build", List.of("index.html: /app.js", "a.css: b.png"));
    }

    @Test
    void anErrorPageThatTheWorkspaceNamesHasToBeThere() {
        SiteSettings site = Sites.withErrorPages("404.html", "oops.html");
        assertThat(SitePlan.between(build("index.html", "404.html"), nothing(), site)
                        .checks())
                .contains(Check.warns("1 error page of the workspace is not in the build", List.of("oops.html")));
        SiteSettings usual = Sites.withErrorPages(SiteSettings.USUAL_ERROR_PAGES.toArray(String[]::new));
        assertThat(SitePlan.between(build("index.html"), nothing(), usual).checks())
                .noneMatch(check -> check.verdict() == Verdict.WARNS);
    }

    @Test
    void aDeployThatWasNotFinishedIsTold() {
        Live live = new Live(
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                new Pointer(
                        0,
                        Optional.of(new Attempt(1, "id", "ann@acme.example", THEN)),
                        FollowUp.NOTHING,
                        Optional.of("\"p\"")),
                Live.Reading.BUCKET);
        assertThat(texts(checks(build("index.html"), live)))
                .contains("ann@acme.example began release 1 and has not finished it. Deploying takes it over; only what"
                        + " is missing is uploaded.");
    }

    @Test
    void whateverIsBuiltOnlyABlockKeepsItFromBeingDeployed() {
        RandomSites sites = new RandomSites(7);
        for (int n = 0; n < 1_000; n++) {
            RandomSites.Case next = sites.next();
            SitePlan plan = SitePlan.between(next.build(), next.live(), Sites.distributed());
            boolean entered =
                    next.build().files().stream().anyMatch(file -> file.path().equals("index.html"));
            assertThat(plan.checks().stream().noneMatch(check -> check.verdict() == Verdict.BLOCKS))
                    .as("seed 7, try %d", n)
                    .isEqualTo(entered);
            assertThat(plan.deployable()).isEqualTo(entered && !plan.empty());
            assertThat(plan.checks()).extracting(Check::text).doesNotHaveDuplicates();
        }
    }

    private static void assertBlocks(Build build, Check check) {
        List<Check> checks = checks(build, nothing());
        assertThat(checks).contains(check);
        assertThat(SitePlan.between(build, nothing(), Sites.distributed()).deployable())
                .isFalse();
    }

    static void assertWarns(Build build, String text, List<String> details) {
        assertThat(checks(build, nothing())).contains(Check.warns(text, details));
    }

    static List<Check> checks(Build build, Live live) {
        return SitePlan.between(build, live, Sites.distributed()).checks();
    }

    static List<String> texts(List<Check> checks) {
        return checks.stream().map(Check::text).toList();
    }

    static Build build(String... paths) {
        return new Build(
                Path.of("dist"),
                false,
                Stream.of(paths).sorted().map(path -> file(path, path)).toList(),
                List.of(),
                List.of());
    }

    static LocalFile file(String path, String content) {
        return new LocalFile(
                path,
                content.length(),
                Sha256.hex(content),
                List.of(),
                RULES.contentType(path),
                RULES.cacheControl(path),
                RULES.kind(path));
    }

    static Live nothing() {
        return new Live(Optional.empty(), Map.of(), Map.of(), Map.of(), Pointer.NONE, Live.Reading.BUCKET);
    }

    static Live released(LocalFile... files) {
        Map<String, StoredFile> stored = Stream.of(files)
                .map(RandomSites::stored)
                .collect(Collectors.toMap(StoredFile::path, Function.identity()));
        return new Live(
                Optional.of(new Release(3, "id", "ann@acme.example", THEN, "dist", 2)),
                stored,
                Map.of(),
                stored,
                new Pointer(3, Optional.empty(), FollowUp.NOTHING, Optional.of("\"p\"")),
                Live.Reading.MANIFEST);
    }
}
