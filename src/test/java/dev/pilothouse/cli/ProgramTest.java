package dev.pilothouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.cli.Pipeline.Said;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.feature.site.Shop;
import dev.pilothouse.feature.site.SiteTown;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.wire.Fault;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Releases from a build pipeline, against the sandbox over HTTP. */
class ProgramTest {
    private static final String ARN = "arn:aws:sts::" + AcmeShop.ACCOUNT + ":assumed-role/acme-operator/test";

    @AutoClose
    private static final SiteTown town = SiteTown.empty();

    private static int generation;

    @TempDir
    Path temp;

    private Pipeline pipeline;
    private Path build;

    @BeforeEach
    void begin() throws Exception {
        town.sandbox.faults().clear();
        pipeline = new Pipeline(town, temp);
        build = Shop.write(temp, generation++);
    }

    @Test
    void aPlanTellsWhatADeployWouldDoAndChangesNothing() throws Exception {
        Path workspace = pipeline.workspace(Environment.SANDBOX);
        Said[] said = new Said[2];

        List<String> asked = town.asked(() -> {
            said[0] = pipeline.run("plan", workspace, build, "--json");
            said[1] = pipeline.run("plan", workspace, build);
        });

        JsonNode plan = said[0].json();
        assertThat(said[0].exit()).isZero();
        assertThat(plan.path("format").asInt()).isEqualTo(1);
        assertThat(plan.path("outcome").asString()).isEqualTo("done");
        assertThat(plan.path("who").asString()).isEqualTo(ARN);
        assertThat(plan.path("extent").path("added").asInt()).isPositive();
        assertThat(paths(plan.path("changes"))).contains("index.html");
        assertThat(said[1].out()).contains("index.html").contains("to upload");
        assertThat(said[1].err()).contains("reading what is live").doesNotContain("\r");
        assertThat(asked).doesNotContain("PutObject", "DeleteObject", "CopyObject");
    }

    @Test
    void aDeployIsLiveProvedAndInTheHistoryUnderTheKeysArnAndTheSameAgainIsNothingToDo() throws Exception {
        Path workspace = pipeline.workspace(Environment.SANDBOX);

        Said deployed = pipeline.run("deploy", workspace, build, "--note", "build 17", "--json");

        assertThat(deployed.exit()).as(deployed.err()).isZero();
        assertThat(deployed.json().path("outcome").asString()).isEqualTo("done");
        assertThat(deployed.json().path("uploaded").asInt()).isPositive();
        assertThat(deployed.json().path("edge").path("differing").isEmpty()).isTrue();
        assertThat(town.get("/index.html").body()).isEqualTo(Files.readAllBytes(build.resolve("index.html")));
        JsonNode newest = pipeline.run("releases", workspace, "--json")
                .json()
                .path("releases")
                .get(0);
        assertThat(newest.path("who").asString()).isEqualTo(ARN);
        assertThat(newest.path("note").asString()).isEqualTo("build 17");
        assertThat(newest.path("state").asString()).isEqualTo("live");
        assertThat(pipeline.journal())
                .extracting(Entry::command, Entry::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("deploy", Outcome.DONE),
                        org.assertj.core.groups.Tuple.tuple("deploy", Outcome.DONE));

        Said again = pipeline.run("deploy", workspace, build, "--json");
        assertThat(again.exit()).isZero();
        assertThat(again.json().path("outcome").asString()).isEqualTo("nothing");
    }

    @Test
    void whatDeletesMoreThanAFifthOfWhatIsLiveNeedsTheTypedName() throws Exception {
        Path workspace = pipeline.workspace(Environment.SANDBOX);
        pipeline.run("deploy", workspace, build, "--yes", AcmeShop.BUCKET);
        for (String page : List.of("about.html", "products/index.html", "404.html")) {
            Files.delete(build.resolve(page));
        }

        Said refused = pipeline.run("deploy", workspace, build);

        assertThat(refused.exit()).as(refused.out()).isEqualTo(1);
        assertThat(refused.err())
                .contains("This deletes much at once: 3 files.")
                .contains("--yes " + AcmeShop.BUCKET);
        assertThat(town.get("/about.html").statusCode()).isEqualTo(200);
        assertThat(pipeline.run("plan", workspace, build).out()).contains("is it the whole build?");
        Said meant = pipeline.run("deploy", workspace, build, "--yes", AcmeShop.BUCKET);
        assertThat(meant.exit()).as(meant.err()).isZero();
        assertThat(town.get("/about.html").statusCode()).isNotEqualTo(200);
    }

    @Test
    void aRollbackBringsBackWhatWasLiveBefore() throws Exception {
        Path workspace = pipeline.workspace(Environment.SANDBOX);
        pipeline.run("deploy", workspace, build);
        pipeline.run("deploy", workspace, Shop.write(temp, generation++));

        Said back = pipeline.run("rollback", workspace);

        assertThat(back.exit()).as(back.err()).isZero();
        assertThat(back.out()).containsSubsequence("That takes about ", "is live", "It took ", "as built");
        assertThat(town.get("/index.html").body()).isEqualTo(Files.readAllBytes(build.resolve("index.html")));
        Said list = pipeline.run("releases", workspace, "--most", 2);
        assertThat(list.out().lines()).hasSize(2);
        assertThat(list.out()).contains("rolled back").contains(ARN);
    }

    @Test
    void productionIsOnlyChangedUnlockedWithAReasonAndTheTypedName() throws Exception {
        Path workspace = pipeline.workspace(Environment.PRODUCTION);
        List<Object> given = List.of("deploy", workspace, build);
        List<String> asked = town.asked(() -> {
            assertThat(refusal(given)).contains("read-only").contains("--unlock");
            assertThat(refusal(given, "--unlock", "--yes", AcmeShop.BUCKET)).contains("reason");
            assertThat(refusal(given, "--unlock", "--reason", "hotfix 12")).contains("--yes " + AcmeShop.BUCKET);
            assertThat(refusal(given, "--unlock", "--reason", "hotfix 12", "--yes", "Acme"))
                    .contains("--yes " + AcmeShop.BUCKET);
        });
        assertThat(asked).isEmpty();

        Said done = run(given, "--unlock", "--reason", "hotfix 12", "--yes", AcmeShop.BUCKET);

        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(pipeline.journal()).extracting(Entry::command).containsExactly("deploy", "deploy", "unlock");
        assertThat(pipeline.journal()).allMatch(entry -> entry.reason().equals(Optional.of("hotfix 12")));
        assertThat(pipeline.run("plan", workspace, build).exit()).isZero();
    }

    @Test
    void keysOfAnotherAccountOrAnotherPlaceChangeNothing() throws Exception {
        Workspace acme = pipeline.acme(Environment.SANDBOX);
        Workspace other = new Workspace(
                acme.name(),
                acme.environment(),
                "402177537753",
                acme.region(),
                acme.signIn(),
                acme.endpoint(),
                acme.roles(),
                acme.sections());
        Path workspace = pipeline.workspace(Environment.SANDBOX);
        Said[] said = new Said[3];

        List<String> ofAccount = town.asked(() -> said[0] = pipeline.run("deploy", write(other), build, "--json"));
        List<String> ofPlaces = town.asked(() -> {
            said[1] = pipeline.withKeysOf(Optional.empty()).run("deploy", workspace, build);
            said[2] = pipeline.withKeysOf(Optional.of(URI.create("http://127.0.0.1:1")))
                    .run("deploy", workspace, build);
        });

        assertThat(ofAccount).containsExactly("GetCallerIdentity");
        assertThat(said[0].err()).contains(AcmeShop.ACCOUNT).contains("402177537753");
        assertThat(said[0].json().path("outcome").asString()).isEqualTo("not_done");
        assertThat(said[0].json().path("fault").path("what").asString()).contains("402177537753");
        assertThat(ofPlaces).isEmpty();
        assertThat(said[1].err()).contains("did not come from").contains("AWS_ENDPOINT_URL");
        assertThat(said).allMatch(one -> one.exit() == 1);
        Said elsewhere = pipeline.run("plan", workspace, build, "--endpoint", "http://10.0.0.1:4566");
        assertThat(elsewhere.exit()).isEqualTo(1);
    }

    @Test
    void whatFailsIsToldInWordsWithoutAStackTrace() throws Exception {
        Path workspace = pipeline.workspace(Environment.SANDBOX);
        Path broken = Files.writeString(temp.resolve("broken.json"), "{\"format\": 1, \"nmae\": \"x\"}");
        Said unfit = pipeline.run("plan", broken, build);
        assertThat(unfit.exit()).isEqualTo(1);
        assertThat(unfit.err()).contains("broken.json").contains("nmae");
        assertThat(pipeline.run("plan", temp.resolve("none.json"), build).err()).contains("could not be read");
        assertThat(pipeline.run("plan", workspace, temp.resolve("none")).exit()).isEqualTo(1);
        Said usage = pipeline.run("deploy", workspace);
        assertThat(usage.exit()).isEqualTo(2);
        assertThat(usage.err()).contains("FOLDER");
        Said unknown = pipeline.run("frobnicate");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("frobnicate").contains("sandbox");
        assertThat(List.of(
                        pipeline.run("deploy", workspace, build, "--waive", ".env="),
                        pipeline.run("releases", workspace, "--most", -3),
                        pipeline.run("plan", workspace, build, "--endpoint", "no address")))
                .allMatch(said -> said.exit() == 2 && said.out().isEmpty())
                .extracting(said -> said.err().lines().findFirst().orElseThrow())
                .containsExactly(
                        "--waive takes PATH=REASON; say why it may be public.",
                        "--most takes 1 or more.",
                        "Invalid value for option '--endpoint': “no address” is not an address");
        assertThat(pipeline.run("plan", workspace, build, "--waive", "index.html=why not")
                        .out())
                .contains("--waive index.html was not needed");
        Files.writeString(build.resolve(".env"), "A=1");
        Files.writeString(build.resolve("_redirects"), "/old /new\n");
        assertThat(pipeline.run("plan", workspace, build).out())
                .contains("--waive=PATH=REASON publishes one all the same")
                .contains("“function” of a plan with --json");
        assertThat(pipeline.run("plan", workspace, build, "--json")
                        .json()
                        .path("function")
                        .asString())
                .contains("function handler(event)");
        Files.delete(build.resolve(".env"));

        town.sandbox.faults().next(1000, "PutObject", new Fault.Fail(403, "AccessDenied", "Access Denied"));
        Said denied = pipeline.run("deploy", workspace, build);

        assertThat(denied.exit()).isEqualTo(1);
        assertThat(denied.err()).contains("Not done: ").contains("AccessDenied");
        assertThat(List.of(unfit, usage, denied))
                .noneMatch(said -> said.err().contains("\tat ") || said.err().contains("Exception"));
    }

    @Test
    void helpNamesEveryCommandAndEveryExitCode() {
        Said help = pipeline.run("--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(help.out()).contains("plan", "deploy", "rollback", "releases", "preview", "sandbox");
        for (Ending ending : Ending.values()) {
            assertThat(help.out()).contains("\n  " + ending.code() + " ").contains(ending.written());
        }
        assertThat(pipeline.run("deploy", "--help").out()).contains("--unlock", "--reason", "--yes", "--profile");
    }

    private Path write(Workspace workspace) throws Exception {
        return pipeline.write("other", workspace);
    }

    private String refusal(List<Object> given, Object... more) {
        Said said = run(given, more);
        assertThat(said.exit()).isEqualTo(1);
        return said.err();
    }

    private Said run(List<Object> given, Object... more) {
        List<Object> all = new ArrayList<>(given);
        all.addAll(List.of(more));
        return pipeline.run(all.toArray());
    }

    private static List<String> paths(JsonNode changes) {
        return StreamSupport.stream(changes.spliterator(), false)
                .map(change -> change.path("path").asString())
                .toList();
    }
}
