package dev.pilothouse.feature.cdn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.IamActions;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.cdn.invalidation.InvalidationGateway;
import dev.pilothouse.feature.cdn.invalidation.InvalidationModel;
import dev.pilothouse.feature.cdn.visitor.Visits;
import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.sandbox.Faults;
import dev.pilothouse.sandbox.cloudwatch.CloudWatchService;
import dev.pilothouse.sandbox.logs.LogsService;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudfront.model.ContinuousDeploymentPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.RealtimeLogConfig;

/** What the commands of the CDN pane say they need is what AWS is asked for, no less and no more. */
class CdnNeedsTest {
    /** What drawing the list anew asks for; the pane shows in place what of it a role may not read. */
    private static final Set<String> READ = Set.of("cloudfront:ListInvalidations", "cloudfront:ListDistributions");

    @Test
    void invalidateNeedsWhatBeginningAndFollowingAskFor() {
        try (CdnTown town = CdnTown.asOperator()) {
            town.acme.invalidationsTake(Duration.ZERO);
            invalidate(town);
            Set<String> asked = new TreeSet<>(asked(town, 0));
            asked.removeAll(READ);

            assertThat(asked).isEqualTo(declared(CdnFeature.INVALIDATE));
        }
    }

    /** A distribution that names one of everything: each thing that the pane reads of it is declared, and nothing else. */
    @Test
    void showingThePaneNeedsWhatItSays(@TempDir Path folder) throws Exception {
        try (CdnTown town = CdnTown.asOperator()) {
            nameEverything(town);
            town.acme.sandbox.service(CloudWatchService.class).reset();
            town.acme.service.extraMetrics(AcmeShop.DISTRIBUTION, false);
            town.acme.invalidations().create("before", List.of("/a"), Permits.any());
            int before = town.acme.sandbox.faults().requests().size();

            CdnModel model = CdnPanes.model(town, folder);
            model.refresh();
            await().until(() -> Stream.of(model.distribution(), model.traffic().traffic())
                    .allMatch(load -> load.get() instanceof Load.Ready));
            new Visits(town.acme.clients, model.distribution().get().shown().orElseThrow(), town.acme.address).origin();
            Set<String> says =
                    new CdnFeature().needs().stream().map(Needs::action).collect(Collectors.toCollection(TreeSet::new));
            // What the configuration names comes part by part.
            await().until(() -> asked(town, before).containsAll(says));

            assertThat(asked(town, before)).isEqualTo(says);
        }
    }

    private static void nameEverything(CdnTown town) {
        DistributionConfig now = town.acme.service.config(AcmeShop.DISTRIBUTION);
        RealtimeLogConfig log = RealtimeLogConfig.builder()
                .arn("arn:aws:cloudfront::" + AcmeShop.ACCOUNT + ":realtime-log-config/visits")
                .name("visits")
                .samplingRate(5L)
                .fields("timestamp")
                .build();
        town.acme.service.parts().realtimeLog(log);
        town.acme.service.create(
                AcmeShop.DISTRIBUTION,
                now.toBuilder()
                        .httpVersion("http2")
                        .defaultCacheBehavior(now.defaultCacheBehavior().toBuilder()
                                .responseHeadersPolicyId("67f7725c-6f97-4210-82d7-5512b31e9d03")
                                .realtimeLogConfigArn(log.arn())
                                .build())
                        .build());
        town.acme.service.create(
                "E3STAGINGEXMPL",
                now.toBuilder().staging(true).aliases(none -> none.quantity(0)).build());
        town.acme.service.continuous(
                "5d7b3f02-1c38-4f5e-9f0d-2b6a7c8d9e01",
                AcmeShop.DISTRIBUTION,
                "E3STAGINGEXMPL",
                ContinuousDeploymentPolicyConfig.builder()
                        .enabled(true)
                        .trafficConfig(traffic -> traffic.type("SingleHeader")
                                .singleHeaderConfig(
                                        it -> it.header("aws-cf-cd-try").value("yes")))
                        .build());
        town.acme
                .sandbox
                .service(LogsService.class)
                .deliver(
                        "d1",
                        "visits",
                        "arn:aws:cloudfront::" + AcmeShop.ACCOUNT + ":distribution/" + AcmeShop.DISTRIBUTION,
                        "arn:aws:s3:::acme-visits");
    }

    private static Set<String> asked(CdnTown town, int from) {
        return town.acme.sandbox.faults().requests().stream()
                .skip(from)
                .map(Faults.Seen::operation)
                .flatMap(operation -> IamActions.of(operation).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The gate refuses a role just what AWS would deny it, and names an action that the role lacks. */
    @ParameterizedTest
    @CsvSource({"acme-operator, true", "acme-support, false", "acme-administrator, true"})
    void theGateRefusesWhatAwsWouldDeny(String role, boolean may) {
        SandboxInReach playground = new SandboxInReach();
        Map<String, List<String>> roles = playground.start().workspace().roles();
        playground.sandbox().close();
        Gate gate = new Gate(roles.get(role));
        assertThat(gate.refusal(CdnFeature.INVALIDATE).isEmpty()).isEqualTo(may);
        try (CdnTown town = CdnTown.as(role)) {
            town.acme.invalidationsTake(Duration.ZERO);
            invalidate(town);
            assertThat(town.acme.sandbox.faults().requests().stream()
                            .filter(seen -> seen.status() == 403)
                            .flatMap(seen -> IamActions.of(seen.operation()).stream())
                            .filter(action -> !READ.contains(action))
                            .findFirst())
                    .isEqualTo(may ? Optional.empty() : Optional.of("cloudfront:CreateInvalidation"));
            if (!may) {
                assertThat(town.notices.list().getFirst().fault().orElseThrow().outcome())
                        .isEqualTo(Outcome.NOT_DONE);
                assertThat(gate.refusal(CdnFeature.INVALIDATE).orElseThrow()).contains("cloudfront:CreateInvalidation");
            }
        }
    }

    private static void invalidate(CdnTown town) {
        InvalidationModel model = new InvalidationModel(
                new InvalidationGateway(town.acme.clients, AcmeShop.DISTRIBUTION),
                town.scope(),
                "ada@acme.example",
                Clock.systemUTC());
        model.text().set("/a /b/*");
        model.invalidate(Permits.any());
        await().until(() ->
                (town.acme.asked("GetInvalidation") > 0 || !town.notices.list().isEmpty())
                        && town.tasks.jobs().stream().noneMatch(Job::running));
    }

    private static Set<String> declared(Command command) {
        return new TreeSet<>(command.needs().stream().map(Needs::action).toList());
    }
}
