package dev.pilothouse.feature.logs.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.Shelf;
import dev.pilothouse.core.workspace.WorkspaceFile;
import dev.pilothouse.feature.logs.LogsTown;
import dev.pilothouse.feature.logs.settings.SavedInsight;
import dev.pilothouse.ui.code.Completions;
import dev.pilothouse.ui.code.Mark;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsightsModelTest {
    private static final LogsTown TOWN = LogsTown.open();
    private static final String ORDERS = "/aws/lambda/orders-api";

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        TOWN.close();
    }

    @AfterEach
    void heal() {
        TOWN.service().queriesTake(Duration.ZERO);
    }

    @Test
    void aQueryIsAnsweredAndWhatItCountsBecomesBars() {
        for (int at = 0; at < 30; at++) {
            TOWN.write(ORDERS, TOWN.now().minusSeconds(10), "{\"route\":\"" + (at % 3 == 0 ? "/a" : "/b") + "\"}");
        }
        InsightsModel model = model();
        model.show(new SavedInsight("x", "stats count(*) as lines by route | sort lines desc"));
        model.ask();
        await().until(() -> model.answer().get().isPresent());
        Answer answer = model.answer().get().orElseThrow();
        assertThat(answer.columns()).containsExactly("route", "lines");
        assertThat(answer.bars()).containsExactly(new Answer.Bar("/b", 20, "20"), new Answer.Bar("/a", 10, "10"));
        assertThat(answer.scanned()).isEqualTo(30);
    }

    @Test
    void whatCloudWatchDoesNotUnderstandIsMarkedAtItsPlace() {
        TOWN.service().store().keep(ORDERS, 7);
        InsightsModel model = model();
        model.show(new SavedInsight("x", "fields @message |\n fitler x"));
        model.ask();
        await().until(() -> model.query().mark().getValue().isPresent());
        Mark mark = model.query().mark().getValue().orElseThrow();
        assertThat(mark.line()).isEqualTo(2);
        assertThat(mark.column()).isEqualTo(2);
    }

    @Test
    void stopStopsItAtCloudWatchToo() {
        TOWN.service().store().keep(ORDERS, 7);
        TOWN.service().queriesTake(Duration.ofHours(1));
        InsightsModel model = model();
        long before = TOWN.asked("StopQuery");
        long polled = TOWN.asked("GetQueryResults");
        model.ask();
        await().until(() -> TOWN.asked("GetQueryResults") > polled);
        model.stop();
        await().until(() -> TOWN.asked("StopQuery") == before + 1);
        assertThat(model.run().get()).isInstanceOf(Load.Idle.class);
    }

    @Test
    void ownQueriesAreKeptByName() {
        InsightsModel model = model();
        model.show(new SavedInsight("x", "fields @message"));
        model.save(" Mine ");
        model.show(new SavedInsight("x", "limit 3"));
        model.save("Mine");
        assertThat(model().own().get()).containsExactly(new SavedInsight("Mine", "limit 3"));
        model.forget(new SavedInsight("Mine", "limit 3"));
        assertThat(model().own().get()).isEmpty();
    }

    @Test
    void afterABarCommandsAreOfferedElseFieldsAndFunctions() {
        Completions completions = InsightsWords.completions(() -> List.of("route"));
        assertThat(texts(completions, "fields @message | st")).containsExactly("stats");
        assertThat(texts(completions, "fields @mess")).containsExactly("@message");
        assertThat(texts(completions, "stats count(*) by ro")).containsExactly("route");
        assertThat(completions.at("fields @mess", 12).from()).isEqualTo(7);
    }

    private static List<String> texts(Completions completions, String text) {
        return completions.at(text, text.length()).choices().stream()
                .map(Completions.Choice::text)
                .toList();
    }

    private InsightsModel model() {
        return new InsightsModel(
                new InsightsModel.Parts(
                        new InsightsGateway(TOWN.clients),
                        TOWN.scope(),
                        Clock.systemUTC(),
                        ZoneOffset.UTC,
                        new Shelf(folder, new WorkspaceFile(Sections.installed())).overlay(LogsTown.ACME, fault -> {}),
                        List.of()),
                TOWN.groups(folder, ORDERS));
    }
}
