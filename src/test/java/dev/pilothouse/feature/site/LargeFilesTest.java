package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Sha256;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.wire.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeFilesTest {
    private static final long MB = 1024 * 1024;
    private static final long SEED = 7;
    private final SiteTown town = SiteTown.empty();
    private Path site;

    @TempDir
    Path temp;

    @BeforeEach
    void site() throws IOException {
        site = Shop.write(temp, 0);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aFileOverSixtyFourMegabytesGoesUpInPartsAndComesBackWhole() throws Exception {
        large("film.mp4", 70 * MB);
        SitePlan plan = town.plan(site);
        LocalFile film = film(plan);

        List<String> asked = town.asked(() -> town.release(site));

        assertThat(asked)
                .filteredOn(operation -> operation.equals("UploadPart"))
                .hasSize(5);
        assertThat(asked).contains("CreateMultipartUpload", "CompleteMultipartUpload");
        assertThat(asked).doesNotContain("AbortMultipartUpload");
        assertServed(film);
        assertThat(town.plan(site).empty()).isTrue();
        assertThat(town.engine
                        .plan(town.engine.read(site, Progress.NONE), Live.Reading.BUCKET, Progress.NONE)
                        .empty())
                .isTrue();
    }

    @Test
    void aPartThatFailsForAMomentIsSentAgainAloneAndOneThatFailsForGoodIsTakenBack() throws Exception {
        large("film.mp4", 70 * MB);
        SitePlan plan = town.plan(site);
        town.sandbox.faults().next(1, "UploadPart", new Fault.Fail(403, "AccessDenied", "Access Denied"));
        Throwable failure = catchThrowable(() -> town.engine.deploy(plan, SiteTown.permit(), Progress.NONE));
        assertThat(failure).isInstanceOf(Refused.class);
        assertThat(unfinished()).isEmpty();
        assertThat(town.keys()).doesNotContain("film.mp4");

        SitePlan again = town.plan(site);
        town.sandbox.faults().next(1, "UploadPart", new Fault.DropBefore());
        List<String> asked = town.asked(() -> town.engine.deploy(again, SiteTown.permit(), Progress.NONE));

        assertThat(asked)
                .filteredOn(operation -> operation.equals("UploadPart"))
                .hasSize(6);
        assertThat(asked)
                .filteredOn(operation -> operation.equals("CreateMultipartUpload"))
                .hasSize(1);
        assertServed(film(again));
    }

    @Test
    void aCompletionWhoseAnswerIsLostIsFoundOutByLooking() throws Exception {
        large("film.mp4", 65 * MB);
        SitePlan plan = town.plan(site);
        town.sandbox.faults().next(1, "CompleteMultipartUpload", new Fault.DropAfter());
        List<String> asked = town.asked(() -> town.engine.deploy(plan, SiteTown.permit(), Progress.NONE));
        assertThat(asked)
                .filteredOn(operation -> operation.equals("CreateMultipartUpload"))
                .hasSize(1);
        assertThat(asked).contains("HeadObject");
        assertThat(town.plan(site).uploads()).isEmpty();
        assertServed(film(plan));
    }

    @Test
    void aStopInTheMiddleOfALargeFileLeavesNoPartsBehind() throws Exception {
        large("film.mp4", 70 * MB);
        SitePlan plan = town.plan(site);
        FutureTask<Deployed> deploy =
                new FutureTask<>(() -> town.engine.deploy(plan, SiteTown.permit(), Progress.NONE));
        Thread thread = Thread.ofVirtual().unstarted(deploy);
        AtomicInteger parts = new AtomicInteger();
        town.sandbox
                .faults()
                .when(
                        (n, operation) -> {
                            boolean third = operation.equals("UploadPart") && parts.incrementAndGet() == 3;
                            if (third) {
                                thread.interrupt();
                            }
                            return third;
                        },
                        new Fault.DropBefore());
        thread.start();
        thread.join();
        town.sandbox.faults().clear();
        town.sandbox.settle();

        assertThat(catchThrowable(deploy::get).getCause()).hasMessageContaining("was stopped");
        assertThat(unfinished()).isEmpty();
        assertThat(town.release(site).equal()).isTrue();
        assertServed(film(plan));
    }

    @Test
    void aLargeFileNeedsAHeapThatIsAFractionOfIt() throws Exception {
        long size = 200 * MB;
        large("film.mp4", size);
        assertThat(LeanDeploy.run(town, site, 48)).isLessThan(size / 4);
        assertServed(film(town.plan(site)));
    }

    @Test
    @Tag("bench")
    void twoGigabytesNeedNoMoreThanThat() throws Exception {
        large("film.mp4", 2048 * MB);
        LeanDeploy.run(town, site, 48);
        assertServed(film(town.plan(site)));
    }

    private LocalFile film(SitePlan plan) {
        return plan.build().files().stream()
                .filter(file -> file.path().equals("film.mp4"))
                .findFirst()
                .orElseThrow();
    }

    private List<?> unfinished() {
        return town.s3()
                .listMultipartUploads(request -> request.bucket(AcmeShop.BUCKET))
                .uploads();
    }

    private void assertServed(LocalFile file) throws IOException {
        try (InputStream body =
                URI.create(town.edge + "/" + file.path()).toURL().openStream()) {
            assertThat(Sha256.hex(body)).isEqualTo(file.sha256());
        }
    }

    // Sparse, with something of its own in every megabyte.
    private void large(String name, long size) throws IOException {
        Random random = new Random(SEED);
        byte[] some = new byte[64];
        try (RandomAccessFile file = new RandomAccessFile(site.resolve(name).toFile(), "rw")) {
            file.setLength(size);
            for (long at = 0; at < size; at += MB) {
                random.nextBytes(some);
                file.seek(at);
                file.write(some);
            }
        }
        assertThat(Files.size(site.resolve(name))).isEqualTo(size);
    }
}
