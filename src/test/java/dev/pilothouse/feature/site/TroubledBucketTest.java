package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.wire.Fault.DropBefore;
import dev.pilothouse.sandbox.wire.Fault.Throttle;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroubledBucketTest {
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
    void aBucketThatIsGoneIsNamedInTheWordsOfAPlan() {
        town.sandbox.service(S3Service.class).reset();
        Fault fault = explained(() -> town.plan(site));
        assertThat(fault.what()).isEqualTo("The bucket doesn’t exist.");
        assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(fault.technical().code()).isEqualTo("NoSuchBucket");
    }

    @Test
    void aBucketThatWentAfterThePlanIsTold() throws Exception {
        SitePlan plan = town.plan(site);
        town.sandbox.service(S3Service.class).reset();
        Fault fault = explained(() -> town.engine.deploy(plan, SiteTown.permit(), Progress.NONE));
        assertThat(fault.what()).isEqualTo("The bucket doesn’t exist.");
        assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(fault.next()).contains("0 of 10 files are uploaded. Visitors see nothing of them.");
    }

    @Test
    void throttlingThatPassesIsNotEvenNoticed() throws Exception {
        SitePlan plan = town.plan(site);
        AtomicInteger puts = new AtomicInteger();
        town.sandbox
                .faults()
                .when(
                        (n, operation) ->
                                operation.equals("PutObject") && puts.incrementAndGet() > 1 && puts.get() <= 7,
                        new Throttle());
        town.engine.follow(
                town.engine.deploy(plan, SiteTown.permit(), Progress.NONE), SiteTown.permit(), Progress.NONE);
        assertThat(town.plan(site).empty()).isTrue();
    }

    @Test
    void throttlingThatLastsEndsTheDeployInWords() throws Exception {
        SitePlan plan = town.plan(site);
        afterTheFirst("PutObject", new Throttle());

        Fault fault = explained(() -> town.engine.deploy(plan, SiteTown.permit(), Progress.NONE));

        assertThat(fault.what()).startsWith("AWS takes no more requests for the moment");
        assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(fault.next()).contains("Visitors see nothing of them.").contains("only what is missing is done");
        assertCompletes();
    }

    @Test
    void aLineThatIsCutEveryTimeEndsTheDeployInWords() throws Exception {
        SitePlan plan = town.plan(site);
        afterTheFirst("PutObject", new DropBefore());

        Fault fault = explained(() -> town.engine.deploy(plan, SiteTown.permit(), Progress.NONE));

        assertThat(fault.what()).contains("connection");
        assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(fault.next()).contains("Visitors see nothing of them.");
        assertCompletes();
    }

    @Test
    void whoMayOnlyLookCanPlanAndIsToldWhatIsMissingToDeploy() throws Exception {
        SiteEngine support = town.engineOf("support@acme.example");
        SitePlan plan = support.plan(support.read(site, Progress.NONE), Live.Reading.BUCKET, Progress.NONE);
        assertThat(plan.deployable()).isTrue();

        Fault fault = explained(() -> support.deploy(plan, SiteTown.permit(), Progress.NONE));

        assertThat(fault.what()).contains("may not").contains("s3:PutObject");
        assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(fault.technical().code()).isEqualTo("AccessDenied");
        assertCompletes();
    }

    private void afterTheFirst(String troubled, dev.pilothouse.sandbox.wire.Fault fault) {
        AtomicInteger met = new AtomicInteger();
        town.sandbox.faults().when((n, operation) -> operation.equals(troubled) && met.incrementAndGet() > 1, fault);
    }

    private static Fault explained(org.assertj.core.api.ThrowableAssert.ThrowingCallable doing) {
        Throwable failure = catchThrowable(doing);
        assertThat(failure).isNotNull();
        return failure instanceof Refused refused ? refused.fault() : new Faults().explain(failure);
    }

    private void assertCompletes() throws Exception {
        town.sandbox.faults().clear();
        assertThat(Shop.missing(town, 1)).isEmpty();
        assertThat(town.release(site).equal()).isTrue();
        assertThat(Shop.missing(town, 1)).isEmpty();
    }
}
