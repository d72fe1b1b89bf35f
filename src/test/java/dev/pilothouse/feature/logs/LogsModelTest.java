package dev.pilothouse.feature.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.undo.Changes;
import dev.pilothouse.core.undo.Journals;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.NewFile;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.logs.export.ExportModel;
import dev.pilothouse.feature.logs.groups.GroupsModel;
import dev.pilothouse.feature.logs.insights.DefinitionsGateway;
import dev.pilothouse.feature.logs.insights.InsightsGateway;
import dev.pilothouse.feature.logs.insights.InsightsModel;
import dev.pilothouse.feature.logs.insights.KeptQueries;
import dev.pilothouse.feature.logs.lines.Arrival;
import dev.pilothouse.feature.logs.read.LinesModel;
import dev.pilothouse.feature.logs.read.Personal;
import dev.pilothouse.feature.logs.request.RequestGateway;
import dev.pilothouse.feature.logs.request.RequestModel;
import dev.pilothouse.feature.logs.search.SearchGateway;
import dev.pilothouse.feature.logs.search.SearchModel;
import dev.pilothouse.feature.logs.search.TimeRange;
import dev.pilothouse.feature.logs.tail.TailGateway;
import dev.pilothouse.feature.logs.tail.TailModel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsModelTest {
    private static final String ORDERS = "/aws/lambda/orders-api";
    private static final LogsTown TOWN = LogsTown.open();
    private final List<List<String>> written = new ArrayList<>();
    private boolean writes = true;

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        TOWN.close();
    }

    @Test
    void personalValuesAreShownOnlyOnceThatIsWrittenDown() {
        LogsModel model = model();
        assertThat(model.lines().personal()).isEqualTo(Personal.of(List.of("email")));
        writes = false;
        model.reveal(true);
        await().until(() -> model.revealing().get() instanceof Load.Failed);
        assertThat(model.revealed().get()).isFalse();
        assertThat(model.lines().personal()).isEqualTo(Personal.of(List.of("email")));
        writes = true;
        model.reveal(true);
        await().until(() -> model.revealed().get());
        assertThat(written).containsExactly(List.of("email"));
        assertThat(model.lines().personal()).isEqualTo(Personal.NONE);
        model.reveal(false);
        assertThat(model.lines().personal()).isEqualTo(Personal.of(List.of("email")));
    }

    @Test
    void whereTheTailSaysThatLinesAreMissingTheyAreSearchedFor() {
        TOWN.write(ORDERS, TOWN.now().minusSeconds(9), "left out");
        LogsModel model = model();
        LinesModel tail = model.tail().lines();
        tail.kept().add(List.of(Arrival.note(TOWN.now().toEpochMilli(), "lines are missing here")));
        tail.arrived();
        model.fill(tail.shown().line(0).orElseThrow());
        assertThat(model.mode().get()).isEqualTo(LogsModel.Mode.SEARCH);
        await().until(() -> model.search().lines().rows() == 1);
        assertThat(LogsTown.texts(model.search().lines())).containsExactly("left out");
    }

    @Test
    void aTimeThatIsOverIsSearchedAndTheTailKeepsItsOwn() {
        Instant then = TOWN.now().minus(Duration.ofHours(3));
        TOWN.write(ORDERS, then, "refund 17");
        TOWN.write(ORDERS, then, "order 17");
        LogsModel model = model();
        Duration back = model.tail().back().get();
        model.follow(new TimeRange.Between(then.minusSeconds(60), then.plusSeconds(60)), "refund", false);
        assertThat(model.mode().get()).isEqualTo(LogsModel.Mode.SEARCH);
        await().until(() -> model.search().lines().rows() == 1);
        assertThat(LogsTown.texts(model.search().lines())).containsExactly("refund 17");
        assertThat(model.tail().back().get()).isEqualTo(back);
        assertThat(model.tail().isRunning()).isFalse();
    }

    @Test
    void theTailBeginsAnewWithAnotherLengthAndOnlyThen() {
        TOWN.write(ORDERS, TOWN.now().minus(Duration.ofMinutes(40)), "forty minutes ago");
        LogsModel model = model();
        TailModel tail = model.tail();
        model.follow(new TimeRange.Last(tail.back().get()), "", false);
        assertThat(tail.isRunning()).isFalse();
        model.follow(new TimeRange.Last(Duration.ofHours(1)), "", false);
        assertThat(model.mode().get()).isEqualTo(LogsModel.Mode.TAIL);
        await().until(() -> LogsTown.texts(tail.lines()).contains("forty minutes ago"));
        tail.stop();
    }

    private LogsModel model() {
        Scope scope = TOWN.scope();
        Clock clock = Clock.systemUTC();
        Notices notices = new Notices(clock);
        GroupsModel groups = TOWN.groups(folder, ORDERS);
        SearchGateway lines = new SearchGateway(TOWN.clients);
        TailModel.Parts tail = new TailModel.Parts(new TailGateway(TOWN.clients), lines, scope, clock, TOWN::arn);
        return new LogsModel(new LogsModel.Parts(
                groups,
                new TailModel(tail, groups, TOWN.lines(folder)),
                new SearchModel(lines, groups, TOWN.lines(folder), scope, clock),
                new InsightsModel(
                        new InsightsModel.Parts(
                                new InsightsGateway(TOWN.clients),
                                kept(scope, notices),
                                scope,
                                clock,
                                ZoneOffset.UTC,
                                "eu-west-1"),
                        groups),
                new RequestModel(new RequestGateway(TOWN.clients), scope, clock, groups::ofApplication),
                new ExportModel(new NewFile(scope, (question, yes) -> yes.run()), notices),
                scope,
                List.of("email"),
                names -> {
                    if (!writes) {
                        throw Refused.notDone("The journal can’t be written.", "Nothing was shown.");
                    }
                    written.add(names);
                }));
    }

    private KeptQueries kept(Scope scope, Notices notices) {
        Changes changes = new Changes(
                scope, Journals.in(folder.resolve("journal"), Journals.OPERATOR), notices, new Gate(List.of()));
        return new KeptQueries(
                new DefinitionsGateway(TOWN.clients),
                new KeptQueries.Parts(scope, changes, TOWN.overlay(folder), List.of()));
    }
}
