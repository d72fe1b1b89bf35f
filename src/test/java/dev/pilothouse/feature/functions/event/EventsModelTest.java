package dev.pilothouse.feature.functions.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.Workspaces;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.workspace.Overlay;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.Shelf;
import dev.pilothouse.core.workspace.WorkspaceFile;
import dev.pilothouse.feature.functions.FunctionTown;
import dev.pilothouse.feature.functions.settings.FunctionsSettings;
import dev.pilothouse.ui.code.JsonCheck;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class EventsModelTest {
    private static FunctionTown town;

    @BeforeAll
    static void open(@TempDir Path folder) {
        town = new FunctionTown(folder, Duration.ofSeconds(5));
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void anEventOfOnesOwnIsKeptForItsFunctionUntilItIsForgotten() {
        EventsModel model = model("mail");
        model.keep("Paid", "{\"n\": 1}");
        model.keep("Paid", "{\"n\": 2}");
        assertThat(of(model, Offer.Source.OWN)).containsExactly(Map.entry("Paid", "{\"n\": 2}"));
        assertThat(of(model("mail"), Offer.Source.OWN)).hasSize(1);
        assertThat(of(model("other"), Offer.Source.OWN)).isEmpty();
        model.forget("Paid");
        assertThat(of(model("mail"), Offer.Source.OWN)).isEmpty();
    }

    @Test
    void anEventIsSharedAsLambdasConsoleDoesAndTakenBack() {
        EventsModel model = model("orders");
        assertThat(of(model, Offer.Source.SHARED)).isEmpty();
        model.share("First", "{\"n\":1}", Permits.any());
        await().until(() -> of(model, Offer.Source.SHARED).size() == 1);
        town.settle();
        model.share("Second", "{\"n\":2}", Permits.any());
        await().until(() -> of(model, Offer.Source.SHARED).size() == 2);
        town.settle();
        String document = new SharedGateway(town.clients).read("orders").orElseThrow();
        assertThat(JsonMapper.shared()
                        .readTree(document)
                        .at("/components/examples/Second/value/n")
                        .asInt())
                .isEqualTo(2);
        assertThat(town.undoLast()).isEqualTo(Outcome.DONE);
        assertThat(new SharedEvents(
                                new SharedGateway(town.clients).read("orders").orElseThrow())
                        .events())
                .containsOnlyKeys("First");
    }

    @Test
    void anOwnEventGoesIntoTheKeptWorkspaceOnceAndIsOfferedOnce(@TempDir Path profile) {
        Workspace workspace = workspace();
        Shelf shelf = new Shelf(profile, new WorkspaceFile(Sections.installed()));
        Overlay overlay = shelf.overlay(workspace, fault -> {});
        EventsModel lost = model("mail", workspace, overlay);
        Job unkept = lost.publish("Paid", "{\"n\":1}");
        await().until(() -> !unkept.running());
        assertThat(unkept.state().get()).isInstanceOf(Job.State.Ended.class);
        assertThat(of(lost, Offer.Source.OWN)).isEmpty();

        shelf.keep(workspace);
        EventsModel model = model("mail", workspace, overlay);
        for (String event : List.of("{\"n\":1}", "{\"n\":2}")) {
            Job job = model.publish("Paid", event);
            await().until(() -> !job.running());
        }
        assertThat(of(model, Offer.Source.OWN)).hasSize(1);
        Workspace kept = shelf.known(workspace).orElseThrow();
        EventsModel next = model("mail", kept, shelf.overlay(kept, fault -> {}));
        assertThat(of(next, Offer.Source.WORKSPACE))
                .extracting(Map.Entry::getKey)
                .containsExactly("Seeded", "Paid");
        assertThat(next.find("Paid").orElseThrow().event().get()).contains("2");
        assertThat(of(next, Offer.Source.OWN)).isEmpty();
        assertThat(of(model("other", kept, overlay), Offer.Source.WORKSPACE)).hasSize(1);
    }

    @Test
    void whatSharingNeedsIsEnough() {
        try (AwsClients clients = town.asNeeds(EventCommands.SHARE)) {
            SharedGateway limited = new SharedGateway(clients);
            for (int version = 0; version < 7; version++) {
                String document =
                        SharedEvents.none().with("n", String.valueOf(version)).document();
                limited.write("needs", document, limited.read("needs").isPresent(), Permits.any());
            }
            assertThat(new SharedEvents(limited.read("needs").orElseThrow()).events())
                    .containsEntry("n", "6");
        }
    }

    @Test
    void theWorkspacesEventsComeBeforeTemplates() {
        assertThat(model("mail").offers().get().stream().map(Offer::source).distinct())
                .containsExactly(Offer.Source.WORKSPACE, Offer.Source.TEMPLATE);
        assertThat(model("mail").find("Seeded").orElseThrow().event().get()).contains("\"seed\": true");
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void everyTemplateIsJsonInTheWorkspacesAccountAndRegion(Template template) {
        Workspace workspace = workspace();
        String event = template.event(workspace);
        assertThat(JsonCheck.read(event).wrong()).isEmpty();
        assertThat(event).doesNotContain("$REGION", "$ACCOUNT");
    }

    private static List<Map.Entry<String, String>> of(EventsModel model, Offer.Source source) {
        return model.offers().get().stream()
                .filter(offer -> offer.source() == source)
                .map(offer -> Map.entry(offer.name(), offer.event().get()))
                .toList();
    }

    private static EventsModel model(String function) {
        return model(function, workspace(), town.overlay());
    }

    private static EventsModel model(String function, Workspace workspace, Overlay overlay) {
        EventsModel model = new EventsModel(
                function,
                FunctionsSettings.of(workspace),
                new SharedGateway(town.clients),
                new EventsModel.Parts(town.scope(), town.changes(), town.notices, overlay, workspace));
        model.refresh();
        return model;
    }

    private static Workspace workspace() {
        return Workspaces.acme(
                town.sandbox.address(), Map.of("functions", JsonMapper.shared().readTree("""
                    {"events": [{"name": "Seeded", "event": {"seed": true}}]}\
                    """)));
    }
}
