package dev.pilothouse.feature.cdn.invalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.cloudfront.Distributions;
import dev.pilothouse.aws.cloudfront.Invalidation;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.cdn.CdnTown;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The model with its gateway and the SDK on the sandbox; security.md 3.4, C1 to C3. */
class InvalidationModelTest {
    private static final dev.pilothouse.sandbox.wire.Fault LOST = new dev.pilothouse.sandbox.wire.Fault.DropAfter();
    private CdnTown town = CdnTown.asOperator();
    private InvalidationModel model = model();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatIsTypedIsForgottenFollowedAndCounted() {
        town.acme.invalidationsTake(Duration.ZERO);
        model.refresh();
        model.text().set("/a /b/*");

        model.invalidate(Permits.any());

        await().until(() -> model.history().get() instanceof Load.Ready<History> ready
                && ready.value().rows().size() == 1
                && !ready.value().underWay()
                && model.took(ready.value().rows().getFirst().entry().id()).isPresent());
        assertThat(model.text().get()).isEmpty();
        assertThat(model.month()).hasValue(new MonthCount(2, true));
        assertThat(model.suggestions().get()).startsWith("/a", "/b/*").contains("/api/*");
        assertThat(town.recorded).singleElement().satisfies(change -> {
            assertThat(change.target()).isEqualTo(AcmeShop.DISTRIBUTION);
            assertThat(change.paths()).containsExactly("/a", "/b/*");
        });
    }

    @Test
    void anAnswerLostForGoodIsUnknownAndTheSameAgainIsOneInvalidation() {
        town.acme.sandbox.faults().next(3, "CreateInvalidation", LOST);
        model.text().set("/a");
        model.invalidate(Permits.any());
        await().until(() -> !town.notices.list().isEmpty());
        assertThat(told().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(model.text().get()).as("nothing has to be typed again").isEqualTo("/a");

        await().until(() -> model.sending().get().isEmpty());
        model.invalidate(Permits.any());

        await().until(() -> model.text().get().isEmpty());
        assertThat(all()).hasSize(1);
    }

    @Test
    void otherPathsAfterALostAnswerAreAnotherInvalidation() {
        town.acme.sandbox.faults().next(3, "CreateInvalidation", LOST);
        model.text().set("/a");
        model.invalidate(Permits.any());
        await().until(() ->
                !town.notices.list().isEmpty() && model.sending().get().isEmpty());
        model.text().set("/b");
        model.invalidate(Permits.any());
        await().until(() -> model.text().get().isEmpty());
        assertThat(all()).hasSize(2);
    }

    @Test
    void threeThousandAndOnePathsBecomeTwoInvalidationsTheSecondOfWhichWaits() {
        town.acme.invalidationsTake(Duration.ofHours(1));
        model.text().set(IntStream.range(0, 3001).mapToObj(i -> "/" + i).collect(Collectors.joining("\n")));
        model.invalidate(Permits.any());
        await().until(() -> model.sending()
                .get()
                .filter(job -> job.standing().get().phase().contains("waiting for earlier"))
                .isPresent());
        assertThat(all()).hasSize(1);

        town.acme.invalidationsTake(Duration.ZERO);

        await().atMost(Duration.ofSeconds(60)).until(() -> model.text().get().isEmpty());
        assertThat(all()).hasSize(2);
        assertThat(town.notices.list()).isEmpty();
    }

    @Test
    void theSixteenthWildcardWaitsAndCanBeStoppedWithNothingBegun() {
        town.acme.invalidationsTake(Duration.ofHours(1));
        model.text().set(IntStream.range(0, 15).mapToObj(i -> "/" + i + "/*").collect(Collectors.joining(" ")));
        model.invalidate(Permits.any());
        await().until(() ->
                model.text().get().isEmpty() && model.sending().get().isEmpty());
        model.text().set("/16/*");
        model.invalidate(Permits.any());
        await().until(() -> model.sending()
                .get()
                .filter(job -> job.standing().get().phase().contains("waiting for earlier"))
                .isPresent());

        model.sending().get().orElseThrow().cancel();

        await().until(() -> !town.notices.list().isEmpty());
        assertThat(all()).hasSize(1);
        assertThat(told().outcome()).isIn(Outcome.NOT_DONE, Outcome.UNKNOWN);
    }

    @Test
    void theListIsReadStretchByStretchAndThePathsOfEachOnlyOnce() throws Exception {
        town.acme.invalidationsTake(Duration.ZERO);
        for (int i = 0; i < InvalidationGateway.STRETCH + 5; i++) {
            town.acme.invalidations().create("reference " + i, List.of("/" + i), Permits.any());
        }
        model.refresh();
        await().until(() ->
                rows() == InvalidationGateway.STRETCH && model.others().get() instanceof Load.Ready);
        assertThat(model.month()).hasValue(new MonthCount(InvalidationGateway.STRETCH, false));
        model.older();
        await().until(() -> rows() == InvalidationGateway.STRETCH + 5);
        assertThat(model.month()).hasValue(new MonthCount(InvalidationGateway.STRETCH + 5, true));
        assertThat(town.acme.asked("GetInvalidation")).isEqualTo(InvalidationGateway.STRETCH + 5);
    }

    @Test
    void whereEveryPathMayNotBeReadTheListIsShownWithoutThem() throws Exception {
        town.close();
        town = CdnTown.without("cloudfront:GetInvalidation");
        model = model();
        town.acme.invalidations().create("reference", List.of("/a"), Permits.any());
        model.refresh();
        await().until(() -> rows() == 1);
        assertThat(model.month()).hasValue(new MonthCount(0, false));
    }

    @Test
    void aDenialNamesTheAction() {
        town.close();
        town = CdnTown.without("cloudfront:ListInvalidations");
        model = model();
        model.refresh();
        await().until(() -> model.history().get() instanceof Load.Failed);
        assertThat(((Load.Failed<History>) model.history().get()).fault().what())
                .contains("cloudfront:ListInvalidations");
    }

    private InvalidationModel model() {
        InvalidationModel made = new InvalidationModel(
                new InvalidationGateway(town.acme.clients, AcmeShop.DISTRIBUTION),
                town.scope(),
                "operator@acme.example",
                Clock.systemUTC());
        made.distribution(new Distributions(town.acme.clients).read(AcmeShop.DISTRIBUTION));
        return made;
    }

    private int rows() {
        return model.history().get().shown().map(it -> it.rows().size()).orElse(0);
    }

    private List<Invalidation.Entry> all() {
        return town.acme.invalidations().list("", 100).entries();
    }

    private Fault told() {
        return town.notices.list().getFirst().fault().orElseThrow();
    }
}
