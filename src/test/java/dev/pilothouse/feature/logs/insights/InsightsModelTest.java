package dev.pilothouse.feature.logs.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.logs.SavedQueries;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.History;
import dev.pilothouse.core.undo.Changes;
import dev.pilothouse.core.undo.Journals;
import dev.pilothouse.core.undo.SessionJournal;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.Shelf;
import dev.pilothouse.core.workspace.WorkspaceFile;
import dev.pilothouse.feature.logs.LogsTown;
import dev.pilothouse.feature.logs.settings.SavedInsight;
import dev.pilothouse.ui.code.Completions;
import dev.pilothouse.ui.code.Mark;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsightsModelTest {
    private static final LogsTown TOWN = LogsTown.open();
    private static final String ORDERS = "/aws/lambda/orders-api";

    @TempDir
    Path folder;

    private SessionJournal journal;

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
        model.keep(" Mine ");
        model.show(new SavedInsight("x", "limit 3"));
        model.keep("Mine");
        assertThat(model().kept().own().get()).containsExactly(new SavedInsight("Mine", "limit 3"));
        model.kept().forget(new SavedInsight("Mine", "limit 3"));
        assertThat(model().kept().own().get()).isEmpty();
    }

    @Test
    void theAccountKeepsAQueryWithItsGroupsUntilEachChangeIsTakenBack() {
        InsightsModel model = model();
        model.show(new SavedInsight("x", "limit 3"));
        model.save(" Mine ", Permits.any());
        account(model, "limit 3");
        model.show(new SavedInsight("x", "limit 5"));
        model.save("Mine", Permits.any());
        account(model, "limit 5");
        SavedQueries.Saved one =
                model.kept().account().get().shown().orElseThrow().getFirst();
        model.groups().look(List.of());
        model.show(one);
        assertThat(model.groups().chosen().get()).containsExactly(ORDERS);
        model.kept().delete(one, Permits.any());
        account(model);

        assertThat(undo("Delete")).isEqualTo(Outcome.DONE);
        account(model, "limit 5");
        assertThat(undo("Save")).isEqualTo(Outcome.DONE);
        account(model, "limit 3");
        SavedQueries account = new SavedQueries(TOWN.clients);
        SavedQueries.Saved now = account.all().getFirst();
        account.change(
                new SavedQueries.Saved(now.id(), now.name(), "limit 9", now.groups(), now.changed()), Permits.any());
        // Somebody else's work stays.
        assertThat(undo("Save")).isEqualTo(Outcome.NOT_DONE);
        account(model, "limit 9");
        account.delete(now.id(), Permits.any());
    }

    @Test
    void costIsToldByTheRegionAndElseByUsEast() {
        assertThat(new Cost(400_000_000_000L, Cost.prices("eu-west-1")).words()).endsWith(", $2.28");
        assertThat(new Cost(400_000_000_000L, Cost.prices("sa-east-1")).words()).contains("$2.00 by US East");
        assertThat(new Cost(0, Cost.prices("eu-west-1")).words()).contains("unknown");
    }

    // Asks again until it is so.
    private static void account(InsightsModel model, String... texts) {
        await().until(() -> {
            Optional<List<String>> now = model.kept().account().get() instanceof Load.Ready<List<SavedQueries.Saved>> it
                    ? Optional.of(
                            it.value().stream().map(SavedQueries.Saved::text).toList())
                    : Optional.empty();
            boolean so = now.filter(List.of(texts)::equals).isPresent();
            if (!so) {
                model.kept().readAccount();
            }
            return so;
        });
    }

    // The newest that was not taken back yet.
    private Outcome undo(String verb) {
        Entry entry = await().until(
                        () -> newest(verb),
                        it -> it.filter(found -> found.progress() instanceof Entry.Progress.Ended)
                                .isPresent())
                .orElseThrow();
        Job job = TOWN.scope(journal)
                .run(
                        Permits.any(),
                        journal.undo().change(entry),
                        progress -> journal.undo().run(entry, Permits.any(), progress),
                        effect -> effect,
                        done -> {});
        await().until(() -> !job.running());
        return job.state().get() instanceof Job.State.Ended ended
                ? ended.fault().outcome()
                : Outcome.DONE;
    }

    private Optional<Entry> newest(String verb) throws IOException {
        try (History history = journal.journal().history()) {
            return history.next(20).stream()
                    .filter(it -> it.title().startsWith(verb) && it.takenBack().isEmpty())
                    .findFirst();
        }
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
        DefinitionsGateway gateway = new DefinitionsGateway(TOWN.clients);
        journal = Journals.in(folder, Journals.OPERATOR, new QueryUndo(gateway));
        Scope scope = TOWN.scope(journal);
        return new InsightsModel(
                new InsightsModel.Parts(
                        new InsightsGateway(TOWN.clients),
                        new KeptQueries(
                                gateway,
                                new KeptQueries.Parts(
                                        scope,
                                        new Changes(
                                                scope, journal, new Notices(Clock.systemUTC()), new Gate(List.of())),
                                        new Shelf(folder, new WorkspaceFile(Sections.installed()))
                                                .overlay(LogsTown.ACME, fault -> {}),
                                        List.of())),
                        scope,
                        Clock.systemUTC(),
                        ZoneOffset.UTC,
                        "eu-west-1"),
                TOWN.groups(folder, ORDERS));
    }
}
