package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.sandbox.wire.Fault.Delay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The build moves after it was planned, while the first request of its deploy is under way. */
class MovingBuildTest {
    private final SiteTown town = SiteTown.empty();
    private Path site;

    @TempDir
    Path temp;

    @BeforeEach
    void releaseTheFirst() throws Exception {
        town.release(Shop.write(temp, 0));
        site = Shop.write(temp, 1);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aFileOfOtherContentIsNotStored() throws Exception {
        Fault fault = refused(() -> Files.writeString(site.resolve("logo.svg"), "<svg id=\"2\"/>"));
        assertThat(fault.what()).isEqualTo("“logo.svg” changed while it was being uploaded.");
        assertMendedByPlanningAgain(fault);
    }

    @Test
    void aFileThatBecameShorterIsNotStored() throws Exception {
        Fault fault = refused(() -> Files.writeString(site.resolve("logo.svg"), "<svg"));
        assertThat(fault.what()).isEqualTo("“logo.svg” changed while it was being uploaded.");
        assertMendedByPlanningAgain(fault);
    }

    @Test
    void ofAFileThatGrewWhatWasPlannedIsStored() throws Exception {
        Path file = site.resolve("logo.svg");
        String planned = Files.readString(file);
        SitePlan plan = town.plan(site);
        atTheFirstRequest(() -> Files.writeString(file, planned + "<!-- more -->"));

        town.engine.deploy(plan, SiteTown.permit(), Progress.NONE);

        assertThat(new String(town.get("/logo.svg").body(), StandardCharsets.UTF_8))
                .isEqualTo(planned);
        assertThat(town.release(site).equal()).isTrue();
        assertThat(town.get("/logo.svg").body()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void aDeletedFileIsTold() throws Exception {
        Path script = Files.list(site.resolve("assets")).sorted().findFirst().orElseThrow();
        Fault fault = refused(() -> Files.move(script, temp.resolve("away")));
        assertThat(fault.what())
                .isEqualTo("“assets/%s” was deleted while the build was being uploaded.", script.getFileName());
        Files.move(temp.resolve("away"), script);
        assertMendedByPlanningAgain(fault);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatIsNoneAnyMoreIsTold() throws Exception {
        Path outside = Files.writeString(temp.resolve("passwd"), "root");
        Fault fault = refused(() -> {
            Files.delete(site.resolve("logo.svg"));
            Files.createSymbolicLink(site.resolve("logo.svg"), outside);
        });
        assertThat(fault.what()).isEqualTo("“logo.svg” can’t be read any more.");
        assertThat(new String(town.get("/logo.svg").body(), StandardCharsets.UTF_8))
                .doesNotContain("root");
        assertMendedByPlanningAgain(fault);
    }

    @Test
    void aFolderThatIsGoneIsTold() throws Exception {
        Fault fault = refused(() -> Files.move(site, temp.resolve("moved")));
        assertThat(fault.what()).isEqualTo("%s can’t be read any more.", site);
        Files.move(temp.resolve("moved"), site);
        assertMendedByPlanningAgain(fault);
    }

    private Fault refused(Moving moving) throws Exception {
        SitePlan plan = town.plan(site);
        atTheFirstRequest(moving);
        Throwable failure = catchThrowable(() -> town.engine.deploy(plan, SiteTown.permit(), Progress.NONE));
        town.sandbox.faults().clear();
        assertThat(failure).isInstanceOf(Refused.class);
        return ((Refused) failure).fault();
    }

    /** What happens to the build. */
    @FunctionalInterface
    private interface Moving {
        void move() throws IOException;
    }

    private void atTheFirstRequest(Moving moving) {
        boolean[] moved = new boolean[1];
        town.sandbox
                .faults()
                .when(
                        (n, operation) -> {
                            if (moved[0]) {
                                return false;
                            }
                            moved[0] = true;
                            try {
                                moving.move();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                            return true;
                        },
                        new Delay(Duration.ZERO));
    }

    private void assertMendedByPlanningAgain(Fault fault) throws Exception {
        assertThat(fault.outcome()).isIn(Outcome.NOT_DONE, Outcome.UNKNOWN);
        assertThat(fault.next()).contains("files are uploaded.").contains("Plan and deploy again");
        assertThat(Shop.missing(town, 1)).isEmpty();
        assertThat(town.release(site).equal()).isTrue();
        assertThat(Shop.missing(town, 1)).isEmpty();
        assertThat(town.plan(site).empty()).isTrue();
    }
}
