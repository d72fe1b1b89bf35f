package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.aws.IamActions;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Parts;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.sandbox.Faults;
import dev.pilothouse.sandbox.wire.Fault;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands of the Site pane say they need is what AWS is asked for, no less and no more. */
class SiteNeedsTest {
    private static final long LARGE = Parts.SINGLE + 1;
    private final SiteTown town = SiteTown.acme();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void planNeedsWhatReadingTheManifestAndReadingTheBucketAskFor() throws Exception {
        Path build = Shop.write(folder, 1);
        assertThat(actions(() -> {
                    town.plan(build);
                    town.engine.plan(town.engine.read(build, Progress.NONE), Live.Reading.BUCKET, Progress.NONE);
                }))
                .isEqualTo(declared(SiteCommands.PLAN));
    }

    /** A first release over files that no manifest knows, one in parts, one whose parts are taken back, and removed pages. */
    @Test
    void deployNeedsWhatItsUploadsItsTidyingAndItsInvalidationsAskFor() throws Exception {
        Path first = Shop.write(folder, 1);
        large(first, LARGE);
        Path second = Shop.write(folder, 2);
        large(second, LARGE + 1);
        SitePlan plan = town.plan(first);
        Set<String> asked =
                new TreeSet<>(actions(() -> follow(town.engine.deploy(plan, Permits.any(), Progress.NONE))));
        SitePlan broken = town.plan(second);
        town.sandbox
                .faults()
                .when(
                        (n, operation) -> operation.equals("UploadPart"),
                        new Fault.Fail(400, "InvalidRequest", "broken on purpose"));
        asked.addAll(actions(() -> failing(() -> town.engine.deploy(broken, Permits.any(), Progress.NONE))));
        assertThat(asked).isEqualTo(declared(SiteCommands.DEPLOY));
    }

    /** The gate refuses a role just what AWS would deny it, and names an action that the role lacks. */
    @ParameterizedTest
    @CsvSource({
        "operator@acme.example, acme-operator, true",
        "support@acme.example, acme-support, false",
        "admin@acme.example, acme-administrator, true"
    })
    void theGateRefusesWhatAwsWouldDeny(String email, String role, boolean may) throws Exception {
        SandboxInReach playground = new SandboxInReach();
        Map<String, List<String>> roles = playground.start().workspace().roles();
        playground.sandbox().close();
        Gate gate = new Gate(roles.get(role));
        assertThat(gate.refusal(SiteCommands.PLAN)).isEmpty();
        SiteEngine engine = town.engineOf(email);
        SitePlan plan =
                engine.plan(engine.read(Shop.write(folder, 1), Progress.NONE), Live.Reading.MANIFEST, Progress.NONE);
        assertThat(gate.refusal(SiteCommands.DEPLOY).isEmpty()).isEqualTo(may);
        if (may) {
            assertThat(engine.deploy(plan, Permits.any(), Progress.NONE)
                            .release()
                            .number())
                    .isEqualTo(plan.release());
        } else {
            failing(() -> engine.deploy(plan, Permits.any(), Progress.NONE));
            Faults.Seen last = town.sandbox.faults().requests().getLast();
            assertThat(last.status()).isEqualTo(403);
            assertThat(gate.refusal(SiteCommands.DEPLOY).orElseThrow())
                    .contains(IamActions.of(last.operation()).getFirst());
        }
    }

    // Sparse: only its length is on disk.
    private static void large(Path build, long size) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(build.resolve("large.bin").toFile(), "rw")) {
            file.setLength(size);
        }
    }

    private void follow(Deployed deployed) {
        town.engine.follow(deployed, Permits.any(), Progress.NONE);
    }

    private static void failing(SiteTown.Doing doing) throws Exception {
        try {
            doing.run();
        } catch (dev.pilothouse.core.Refused e) {
            return;
        }
        throw new AssertionError("this should have failed");
    }

    private Set<String> actions(SiteTown.Doing doing) throws Exception {
        Set<String> actions = new TreeSet<>();
        town.asked(doing).stream()
                .filter(operation -> !operation.equals(Faults.PLAIN))
                .forEach(operation -> actions.addAll(IamActions.of(operation)));
        return actions;
    }

    private static Set<String> declared(Command command) {
        return new TreeSet<>(command.needs().stream().map(Needs::action).toList());
    }
}
