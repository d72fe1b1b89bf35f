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
import dev.pilothouse.feature.cdn.invalidation.InvalidationGateway;
import dev.pilothouse.feature.cdn.invalidation.InvalidationModel;
import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.sandbox.Faults;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands of the CDN pane say they need is what AWS is asked for, no less and no more. */
class CdnNeedsTest {
    /** What drawing the list anew asks for; the pane shows in place what of it a role may not read. */
    private static final Set<String> READ = Set.of("cloudfront:ListInvalidations", "cloudfront:ListDistributions");

    @Test
    void invalidateNeedsWhatBeginningAndFollowingAskFor() {
        try (CdnTown town = CdnTown.asOperator()) {
            town.acme.invalidationsTake(Duration.ZERO);
            invalidate(town);
            Set<String> asked = town.acme.sandbox.faults().requests().stream()
                    .map(Faults.Seen::operation)
                    .flatMap(operation -> IamActions.of(operation).stream())
                    .filter(action -> !READ.contains(action))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(asked).isEqualTo(declared(CdnFeature.INVALIDATE));
        }
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
