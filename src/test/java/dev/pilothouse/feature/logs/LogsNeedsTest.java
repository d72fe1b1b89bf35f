package dev.pilothouse.feature.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.IamActions;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Denial;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.logs.groups.GroupsModel;
import dev.pilothouse.feature.logs.search.SearchGateway;
import dev.pilothouse.feature.logs.search.SearchModel;
import dev.pilothouse.feature.logs.tail.TailGateway;
import dev.pilothouse.feature.logs.tail.TailModel;
import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.sandbox.Faults;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands of the Logs pane say they need is what AWS is asked for. */
class LogsNeedsTest {
    private static final String ORDERS = "/aws/lambda/orders-api";

    /** Without live tail lines are asked for again and again, so that following does not need it. */
    private static final Set<String> SPARED = Set.of("logs:StartLiveTail");

    @TempDir
    Path folder;

    @Test
    void searchNeedsWhatLookingForLinesAsksFor() {
        try (LogsTown town = LogsTown.open()) {
            town.write(ORDERS, town.now(), "x");
            SearchModel search = new SearchModel(
                    new SearchGateway(town.clients),
                    town.groups(folder, ORDERS),
                    town.lines(folder),
                    town.scope(),
                    Clock.systemUTC());
            search.run();
            await().until(() -> search.search().get() instanceof Load.Ready);
            assertThat(asked(town)).isEqualTo(declared(LogsFeature.SEARCH));
        }
    }

    @Test
    void followingNeedsWhatTheLinesBeforeAskForAndGoesOnWithoutLiveTail() {
        try (LogsTown town = LogsTown.open()) {
            town.write(ORDERS, town.now(), "x");
            TailModel tail = new TailModel(
                    new TailModel.Parts(
                            new TailGateway(town.clients),
                            new SearchGateway(town.clients),
                            town.scope(),
                            Clock.systemUTC(),
                            town::arn),
                    town.groups(folder, ORDERS),
                    town.lines(folder));
            tail.start();
            await().until(() -> tail.lines().rows() == 1);
            Set<String> needed = asked(town);
            needed.removeAll(SPARED);
            assertThat(needed).isEqualTo(declared(LogsFeature.FOLLOW));
        }
    }

    /** A search leaves out the group that may not be read; a query can't. */
    @Test
    void whatIsDeniedOfOneGroupHoldsForAQueryOfSeveralAndForASearchOfThatOneAlone() {
        try (LogsTown town = LogsTown.open()) {
            GroupsModel groups = town.groups(folder, ORDERS, "/aws/lambda/checkout");
            Gate gate = new Gate(List.of());
            Gate search = gate.about(groups.allMeant());
            Gate query = gate.about(groups.anyMeant());
            for (String action : List.of("logs:FilterLogEvents", "logs:StartQuery")) {
                gate.denied(new Denial(action, Optional.of(town.arn(ORDERS) + ":log-stream:")));
            }
            assertThat(search.refusal(LogsFeature.SEARCH)).isEmpty();
            assertThat(query.refusal(LogsFeature.QUERY)).isPresent();
            groups.look(List.of(ORDERS));
            assertThat(search.refusal(LogsFeature.SEARCH)).isPresent();
            groups.look(List.of("/aws/lambda/checkout"));
            assertThat(search.refusal(LogsFeature.SEARCH)).isEmpty();
            assertThat(query.refusal(LogsFeature.QUERY)).isEmpty();
        }
    }

    /** The gate refuses a role just what AWS would deny it. */
    @ParameterizedTest
    @CsvSource({"acme-operator, true", "acme-support, false", "acme-administrator, true"})
    void theGateRefusesWhatAwsWouldDeny(String role, boolean may) {
        SandboxInReach playground = new SandboxInReach();
        Map<String, List<String>> roles = playground.start().workspace().roles();
        playground.sandbox().close();
        Gate gate = new Gate(roles.get(role));
        for (Command command : List.of(LogsFeature.FOLLOW, LogsFeature.SEARCH, LogsFeature.QUERY)) {
            assertThat(gate.refusal(command).isEmpty()).as(command.id()).isEqualTo(may);
        }
    }

    private static Set<String> asked(LogsTown town) {
        return town.sandbox.faults().requests().stream()
                .map(Faults.Seen::operation)
                .flatMap(operation -> IamActions.of(operation).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> declared(Command command) {
        return command.needs().stream().map(Needs::action).collect(Collectors.toCollection(TreeSet::new));
    }
}
