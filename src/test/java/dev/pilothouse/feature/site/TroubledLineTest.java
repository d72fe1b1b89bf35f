package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Sha256;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.proxy.FaultProxy;
import dev.pilothouse.proxy.Harm;
import dev.pilothouse.sandbox.s3.OriginObject;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.wire.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Deploys over a line that harms what passes, to a service that refuses every tenth request. */
class TroubledLineTest {
    private static final int MOST_TRIES = 8;
    private static final List<Fault> TROUBLES = List.of(
            new Fault.Fail(412, "PreconditionFailed", "At least one of the pre-conditions did not hold"),
            new Fault.Fail(409, "ConditionalRequestConflict", "A conflicting operation is under way"),
            new Fault.Fail(503, "SlowDown", "Reduce your request rate"),
            new Fault.Fail(500, "InternalError", "We encountered an internal error"),
            new Fault.DropBefore());
    private final SiteTown town = SiteTown.empty();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @TempDir
    Path temp;

    @AfterEach
    void close() {
        town.close();
    }

    /** security.md F3: wherever on its way up a byte is harmed, what is stored is what was built, or it is told. */
    @Test
    void aByteThatIsHarmedInTransitIsNeverStored() throws Exception {
        try (FaultProxy line = new FaultProxy(town.sandbox.address());
                AwsClients clients = new AwsClients(through(line), call -> {})) {
            SiteEngine engine = SiteEngine.of(clients, through(line), SiteTown.workspace(line.address(), town.edge));
            for (int round = 0; round < 40; round++) {
                Path site = Shop.small(temp, round);
                SitePlan plan = plan(engine, site);
                line.harmOnce(new Harm.CorruptUp(random.nextLong(12_000)));
                try {
                    engine.deploy(plan, SiteTown.permit(), Progress.NONE);
                } catch (Refused told) {
                    assertThat(told.fault().what())
                            .as("seed %d, round %d", seed, round)
                            .isNotEmpty();
                }
                // A connection on which a harmed request was sent may be out of step.
                line.cut();
                line.heal();
                assertNothingElseStored(plan, round);
                SitePlan again = plan(engine, site);
                if (!again.empty()) {
                    engine.deploy(again, SiteTown.permit(), Progress.NONE);
                }
                assertThat(plan(engine, site).uploads())
                        .as("seed %d, round %d", seed, round)
                        .isEmpty();
            }
        }
    }

    /** security.md F4: also what must be planned again sends nothing twice that is there and checked. */
    @Test
    void whereEveryTenthRequestFailsADeployFinishesAndSendsNothingTwice() throws Exception {
        for (int round = 0; round < 4; round++) {
            Path site = Shop.write(temp, round);
            List<String> sent = new ArrayList<>();
            TROUBLES.forEach(trouble -> town.sandbox.faults().when((n, operation) -> random.nextInt(100) < 2, trouble));
            for (int attempt = 0; !deployed(site, sent); attempt++) {
                assertThat(attempt).as("seed %d", seed).isLessThan(MOST_TRIES);
            }
            town.sandbox.faults().clear();
            assertThat(sent).as("seed %d", seed).doesNotHaveDuplicates();
            for (LocalFile file : town.engine.read(site, Progress.NONE).files()) {
                assertThat(stored(file)).as("%s, seed %d", file.path(), seed).isEqualTo(file.sha256());
            }
            assertThat(Shop.missing(town, round)).isEmpty();
        }
    }

    private boolean deployed(Path site, List<String> sent) throws InterruptedException {
        SitePlan plan;
        try {
            plan = town.plan(site);
        } catch (RuntimeException e) {
            return false;
        }
        List<LocalFile> before = plan.uploads().stream().filter(this::isStored).toList();
        assertThat(before).as("planned although it is there, seed %d", seed).isEmpty();
        if (plan.empty()) {
            return true;
        }
        try {
            town.engine.deploy(plan, SiteTown.permit(), Progress.NONE);
            return true;
        } catch (Refused told) {
            return false;
        } finally {
            plan.uploads().stream().filter(this::isStored).map(LocalFile::path).forEach(sent::add);
        }
    }

    private boolean isStored(LocalFile file) {
        return stored(file).equals(file.sha256());
    }

    private String stored(LocalFile file) {
        try (OriginObject object = town.sandbox
                .service(S3Service.class)
                .read(AcmeShop.BUCKET, file.path())
                .orElse(null)) {
            return object == null ? "" : Sha256.hex(object.content().readAllBytes());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    // Each file is as it was before, or as it was built: never anything else.
    private void assertNothingElseStored(SitePlan plan, int round) {
        for (LocalFile file : plan.build().files()) {
            String before = plan.live().stored().containsKey(file.path())
                    ? plan.live().stored().get(file.path()).sha256().orElseThrow()
                    : "";
            assertThat(stored(file))
                    .as("%s, seed %d, round %d", file.path(), seed, round)
                    .isIn(before, file.sha256());
        }
    }

    private Session through(FaultProxy line) {
        return SiteTown.session(
                "operator@acme.example",
                AcmeShop.people().getFirst().role(),
                line.address(),
                StaticCredentialsProvider.create(town.keysOf("operator@acme.example")));
    }

    private static SitePlan plan(SiteEngine engine, Path site) throws InterruptedException {
        return engine.plan(engine.read(site, Progress.NONE), Live.Reading.MANIFEST, Progress.NONE);
    }
}
