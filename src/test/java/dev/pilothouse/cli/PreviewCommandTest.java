package dev.pilothouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.cli.Pipeline.Said;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.feature.site.Shop;
import dev.pilothouse.feature.site.SiteTown;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.wire.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Previews from a build pipeline, and the exit codes that the help promises. */
class PreviewCommandTest {
    private static final Fault DENIED = new Fault.Fail(403, "AccessDenied", "Access Denied");

    @AutoClose
    private static final SiteTown town = SiteTown.empty();

    private static int generation;

    @TempDir
    Path temp;

    private Pipeline pipeline;
    private Path workspace;
    private Path build;

    @BeforeEach
    void begin() throws Exception {
        town.sandbox.faults().clear();
        pipeline = new Pipeline(town, temp);
        workspace = pipeline.workspace(Environment.SANDBOX);
        build = Shop.write(temp, generation++);
    }

    @Test
    void aPreviewIsDeployedListedMadeLiveAndRemoved() throws Exception {
        Said deployed = pipeline.run("preview", workspace, build, "--name", "pr-7", "--note", "build 7", "--json");
        assertThat(deployed.exit()).as(deployed.err()).isZero();
        assertThat(deployed.json().path("outcome").asString()).isEqualTo("done");
        assertThat(deployed.json().path("uploaded").asInt()).isPositive();
        assertThat(deployed.json().path("edge").path("differing").isEmpty()).isTrue();
        assertThat(deployed.json().path("address").asString()).endsWith("/_preview/pr-7/index.html");
        assertThat(town.get("/_preview/pr-7/index.html").body())
                .isEqualTo(Files.readAllBytes(build.resolve("index.html")));
        assertThat(town.get("/index.html").body()).isNotEqualTo(Files.readAllBytes(build.resolve("index.html")));

        JsonNode listed =
                pipeline.run("preview", workspace, "--list", "--json").json().path("previews");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("state").asString()).isEqualTo("ready");
        assertThat(listed.get(0).path("note").asString()).isEqualTo("build 7");
        assertThat(pipeline.run("preview", workspace, "--list").out())
                .contains("pr-7")
                .contains("/_preview/pr-7/");

        Said promoted = pipeline.run("preview", workspace, "--promote", "pr-7", "--json");
        assertThat(promoted.exit()).as(promoted.err()).isZero();
        assertThat(promoted.json().path("promotes").asString()).isEqualTo("pr-7");
        assertThat(promoted.json().path("edge").path("differing").isEmpty()).isTrue();
        assertThat(town.get("/index.html").body()).isEqualTo(Files.readAllBytes(build.resolve("index.html")));
        assertThat(pipeline.run("preview", workspace, "--promote", "pr-7").out())
                .contains("Nothing to do");

        assertThat(pipeline.run("preview", workspace, "--remove-expired").out()).contains("no preview has expired");
        Said removed = pipeline.run("preview", workspace, "--remove", "pr-7", "--json");
        assertThat(removed.json().path("files").asInt()).isPositive();
        assertThat(town.keys()).noneMatch(key -> key.startsWith("_preview/"));
        assertThat(pipeline.run("preview", workspace, "--remove", "pr-7", "--json")
                        .json()
                        .path("outcome")
                        .asString())
                .isEqualTo("nothing");
        assertThat(pipeline.journal())
                .extracting(Entry::command, Entry::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("remove-preview", Outcome.DONE),
                        org.assertj.core.groups.Tuple.tuple("promote", Outcome.DONE),
                        org.assertj.core.groups.Tuple.tuple("promote", Outcome.DONE),
                        org.assertj.core.groups.Tuple.tuple("preview", Outcome.DONE));
    }

    @Test
    void whatIsAskedHasToBeOneThingAndProductionIsAskedForItsName() throws Exception {
        assertThat(pipeline.run("preview", workspace).exit()).isEqualTo(2);
        assertThat(pipeline.run("preview", workspace, build, "--list").exit()).isEqualTo(2);
        assertThat(pipeline.run("preview", workspace, build, "--days", "0").exit())
                .isEqualTo(2);
        Said wrong = pipeline.run("preview", workspace, build, "--name", "Not So");
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.err()).contains("“Not So”");
        Said locked = pipeline.run("preview", pipeline.workspace(Environment.PRODUCTION), build);
        assertThat(locked.exit()).isEqualTo(1);
        assertThat(locked.err()).contains("--yes " + AcmeShop.BUCKET);
    }

    @Test
    void aForbiddenFileIsPublishedOnlyWhereItIsWaivedWithAReason() throws Exception {
        Files.writeString(build.resolve("demo.pem"), "-----BEGIN " + "PRIVATE KEY-----\nMIIB\n");

        Said refused = pipeline.run("deploy", workspace, build, "--json");
        Said waived = pipeline.run("deploy", workspace, build, "--waive", "demo.pem=a sample for the manual");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.json().path("deployable").asBoolean()).isFalse();
        assertThat(waived.exit()).as(waived.err()).isZero();
        assertThat(town.engine.live().orElseThrow().waivers())
                .isNotEmpty()
                .allMatch(waiver ->
                        waiver.path().equals("demo.pem") && waiver.reason().equals("a sample for the manual"));
    }

    @Test
    void whereVisitorsMaySeeHalfOfItTheExitCodeIsThreeAndTheSameAgainCompletesIt() throws Exception {
        pipeline.run("deploy", workspace, Shop.write(temp, generation++));
        AtomicInteger pages = new AtomicInteger();
        town.sandbox
                .faults()
                .when((n, operation) -> operation.equals("PutObject") && pages.incrementAndGet() > 8, DENIED);

        Said half = pipeline.run("deploy", workspace, build, "--json");

        assertThat(half.exit()).as(half.err()).isEqualTo(3);
        assertThat(half.json().path("outcome").asString()).isEqualTo("unknown");
        assertThat(half.json().path("fault").path("code").asString()).isEqualTo("AccessDenied");
        assertThat(half.err()).contains("Unknown: ").contains("Visitors may already see");
        town.sandbox.faults().clear();
        assertThat(pipeline.run("deploy", workspace, build).exit()).isZero();
    }

    @Test
    void whatIsLiveAndCouldNotBeProvedExitsWithFour() throws Exception {
        town.sandbox.faults().next(1000, "CreateInvalidation", DENIED);
        pipeline.run("deploy", workspace, build);
        Path next = Shop.write(temp, generation++);

        Said untold = pipeline.run("deploy", workspace, next, "--json", "--yes", "acme-shop-site");
        town.sandbox.faults().clear();
        assertThat(untold.exit()).as(untold.err()).isEqualTo(4);
        assertThat(untold.json().path("outcome").asString()).isEqualTo("unproved");

        town.sandbox.faults().next(1000, "GetInvalidation", DENIED);
        Said unfollowed =
                pipeline.run("deploy", workspace, Shop.write(temp, generation++), "--json", "--yes", "acme-shop-site");
        assertThat(unfollowed.exit()).as(unfollowed.err()).isEqualTo(4);
        assertThat(unfollowed.json().path("release").asInt()).isPositive();
        assertThat(List.of(untold, unfollowed)).noneMatch(said -> said.err().contains("\tat "));
    }
}
