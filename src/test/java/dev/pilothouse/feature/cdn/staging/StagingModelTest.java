package dev.pilothouse.feature.cdn.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.IamActions;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Workspaces;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.cdn.CdnTown;
import dev.pilothouse.sandbox.Faults;
import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.wire.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.ContinuousDeploymentPolicyConfig;

/** The model with its gateway and the SDK on the sandbox, as the operator. */
class StagingModelTest {
    private static final String STAGING = "E3STAGINGEXMPL";
    private static final String POLICY = "5d7b3f02-1c38-4f5e-9f0d-2b6a7c8d9e01";
    private static CdnTown town;
    private static StagingGateway gateway;
    private StagingModel model;

    @BeforeAll
    static void open() {
        town = CdnTown.asOperator();
        gateway = new StagingGateway(town.acme.clients, AcmeShop.DISTRIBUTION);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @BeforeEach
    void stage() {
        CloudFrontService service = town.acme.service;
        var config = service.config(AcmeShop.DISTRIBUTION).toBuilder().httpVersion("http2");
        service.create(
                AcmeShop.DISTRIBUTION,
                config.priceClass("PriceClass_100").comment("live").build());
        service.create(
                STAGING,
                config.aliases(none -> none.quantity(0))
                        .staging(true)
                        .priceClass("PriceClass_All")
                        .comment("tried")
                        .build());
        service.continuous(
                POLICY,
                AcmeShop.DISTRIBUTION,
                STAGING,
                ContinuousDeploymentPolicyConfig.builder()
                        .enabled(true)
                        .trafficConfig(traffic -> traffic.type("SingleWeight")
                                .singleWeightConfig(it -> it.weight(0.05f)
                                        .sessionStickinessConfig(
                                                sticky -> sticky.idleTTL(300).maximumTTL(600))))
                        .build());
        town.recorded.clear();
        model = model(Environment.SANDBOX);
    }

    @Test
    void aDistributionWithoutAPolicyHasNoStaging() {
        CloudFrontService service = town.acme.service;
        service.create(
                AcmeShop.DISTRIBUTION,
                service.config(AcmeShop.DISTRIBUTION).toBuilder()
                        .continuousDeploymentPolicyId("")
                        .build());
        model.refresh();
        await().until(() -> model.staging().get() instanceof Load.Ready<?>);
        assertThat(model.shown()).isEmpty();
    }

    @Test
    void whatIsSetIsShownAndWhatWouldChange() {
        Staging read = read();
        assertThat(read.enabled()).isTrue();
        assertThat(read.traffic()).contains(new Traffic.Share(5, Optional.of(new Traffic.Sticky(300, 600))));
        assertThat(read.traffic().orElseThrow().inWords()).isEqualTo("5 % of the requests");
        assertThat(read.staging().map(Staging.Tried::id)).contains(STAGING);
        assertThat(read.known().orElseThrow().differences())
                .extracting(Staging.Difference::path)
                .containsExactly("Comment", "PriceClass");
        assertThat(model.settingObstacle().getValue()).contains("It is set so already.");
        model.entered().percent().set("16");
        assertThat(model.settingObstacle().getValue()).contains("A share is more than 0 % and at most 15 %.");
        model.entered().byHeader().set(true);
        assertThat(model.settingObstacle().getValue()).isPresent();
    }

    @Test
    void aShareBecomesAHeaderAndIsSetBackUnlessSomebodyElseChangedIt() throws Exception {
        Staging before = read();
        int asked = town.acme.sandbox.faults().requests().size();
        model.entered().byHeader().set(true);
        model.entered().header().set("aws-cf-cd-try");
        model.entered().value().set("yes");

        model.set(Permits.any());

        await().until(() -> model.shown()
                .flatMap(Staging::traffic)
                .equals(Optional.of(new Traffic.Header("aws-cf-cd-try", "yes"))));
        assertThat(town.recorded).singleElement().satisfies(change -> {
            assertThat(change.target()).isEqualTo(AcmeShop.DISTRIBUTION);
            assertThat(change.condition().orElseThrow())
                    .contains(before.policy().version());
        });
        assertThat(actions(asked)).contains("cloudfront:UpdateContinuousDeploymentPolicy");
        assertThat(declared(StagingCommands.SET)).isSubsetOf(actions(asked));

        Kept kept = town.recorded.getFirst().values().orElseThrow().call();
        StagingUndo undo = new StagingUndo(distribution -> gateway);
        Optional<Staging> left = undo.now(AcmeShop.DISTRIBUTION);
        assertThat(undo.isLeft(left, kept)).isTrue();
        undo.put(AcmeShop.DISTRIBUTION, left, kept, Permits.any(), Progress.NONE);
        Optional<Staging> now = undo.now(AcmeShop.DISTRIBUTION);
        assertThat(now.orElseThrow().traffic()).isEqualTo(before.traffic());
        assertThat(undo.isLeft(now, kept)).isFalse();
    }

    @Test
    void howLongAVisitorStaysIsSetWithinCloudFrontsLimits() {
        Staging before = read();
        EnteredTraffic entered = model.entered();
        assertThat(entered.sticky().get()).isTrue();
        assertThat(List.of(entered.idle().get(), entered.most().get())).containsExactly("300", "600");
        for (List<String> wrong : List.of(
                List.of("299", "600"),
                List.of("601", "600"),
                List.of("300", "3601"),
                List.of("", "600"),
                List.of("5 min", "600"))) {
            entered.idle().set(wrong.getFirst());
            entered.most().set(wrong.getLast());
            assertThat(model.settingObstacle().getValue()).as("%s", wrong).contains(Traffic.wrongTimes());
        }
        entered.idle().set("450");
        entered.most().set("3600");

        model.set(Permits.any());

        Traffic wanted = new Traffic.Share(5, Optional.of(new Traffic.Sticky(450, 3600)));
        await().until(() -> model.shown().flatMap(Staging::traffic).equals(Optional.of(wanted)));
        assertThat(town.recorded.getFirst().title())
                .isEqualTo("Send 5 % of the requests to the staging distribution; a visitor stays for up to 60 min, or"
                        + " until 450 s without a request");
        assertThat(town.recorded.getFirst().condition().orElseThrow())
                .contains(before.policy().version());

        entered.sticky().set(false);
        model.set(Permits.any());
        await().until(() ->
                model.shown().flatMap(Staging::traffic).equals(Optional.of(new Traffic.Share(5, Optional.empty()))));
    }

    @Test
    void aPromotionWhoseAnswerIsLostIsReadAgainAndIsDone() {
        read();
        int told = town.notices.list().size();
        town.acme.sandbox.faults().next(1, "UpdateDistributionWithStagingConfig", new Fault.DropAfter());
        model.promote(Permits.any());
        await().until(() -> model.shown()
                .filter(now -> now.known().orElseThrow().differences().isEmpty())
                .isPresent());
        assertThat(town.notices.list()).hasSize(told);
        assertThat(town.tasks.jobs().getFirst().state().get()).isInstanceOf(Job.State.Done.class);
    }

    @Test
    void aPromotionThatIsNotThereWhenReadAgainStaysUnknownAndIsToldSo() {
        read();
        int told = town.notices.list().size();
        int asked = town.acme.sandbox.faults().requests().size();
        town.acme.sandbox.faults().next(1, "UpdateDistributionWithStagingConfig", new Fault.DropBefore());
        model.promote(Permits.any());
        await().until(() -> town.notices.list().size() > told);
        assertThat(town.notices.list().getFirst().fault().orElseThrow().outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(town.notices.list().getFirst().fault().orElseThrow().next()).contains("it is not there");
        assertThat(actions(asked)).contains("cloudfront:GetContinuousDeploymentPolicy");
        assertThat(read().known().orElseThrow().differences()).hasSize(2);
    }

    @Test
    void whatSomebodyElseHasChangedSinceIsNotOverwritten() {
        Staging before = read();
        gateway.set(before, false, before.traffic().orElseThrow(), Permits.any());
        int told = town.notices.list().size();
        model.entered().percent().set("10");

        model.set(Permits.any());

        await().until(() -> town.notices.list().size() > told);
        assertThat(gateway.read().orElseThrow().enabled()).isFalse();
        await("what is set now is shown")
                .until(() -> model.shown().filter(now -> !now.enabled()).isPresent());
    }

    @Test
    void promotingChangesWhatWasShownAndTurnsItOff() {
        read();
        model.promote(Permits.any());
        await().until(() -> model.shown()
                .filter(now -> !now.enabled()
                        && now.known().orElseThrow().differences().isEmpty())
                .isPresent());
        assertThat(town.acme.service.config(AcmeShop.DISTRIBUTION).priceClassAsString())
                .isEqualTo("PriceClass_All");
        assertThat(town.acme.service.config(AcmeShop.DISTRIBUTION).aliases().quantity())
                .isPositive();
        assertThat(model.promotionObstacle().getValue()).contains("Both distributions are set up alike.");
        assertThat(town.recorded.getFirst().paths()).containsExactly("Comment", "PriceClass");
    }

    @Test
    void inProductionThePromotionWantsTheDistributionsId() {
        model = model(Environment.PRODUCTION);
        read();
        assertThat(model.promotionObstacle().getValue()).contains("Type " + AcmeShop.DISTRIBUTION + " first.");
        model.typedName().set(AcmeShop.DISTRIBUTION);
        assertThat(model.promotionObstacle().getValue()).isEmpty();
    }

    private Staging read() {
        model.refresh();
        await().until(() -> model.staging().get() instanceof Load.Ready<?>
                && town.tasks.jobs().stream().noneMatch(Job::running));
        return model.shown().orElseThrow();
    }

    private static StagingModel model(Environment environment) {
        return new StagingModel(
                gateway,
                town.scope(),
                Workspaces.in(environment, Workspaces.acme(town.acme.sandbox.address(), Map.of())));
    }

    private static Set<String> actions(int from) {
        List<Faults.Seen> all = town.acme.sandbox.faults().requests();
        return all.subList(from, all.size()).stream()
                .flatMap(seen -> IamActions.of(seen.operation()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> declared(Command command) {
        return new TreeSet<>(command.needs().stream().map(Needs::action).toList());
    }
}
