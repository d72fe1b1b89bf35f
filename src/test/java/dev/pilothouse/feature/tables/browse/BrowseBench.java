package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Workspaces;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.core.workspace.Overlay;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.Shelf;
import dev.pilothouse.core.workspace.WorkspaceFile;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.PlainJson;
import dev.pilothouse.feature.tables.read.ReadGateway;
import dev.pilothouse.feature.tables.read.Reading;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A table's model, with everything in order on one thread unless other tasks are given. */
final class BrowseBench {
    static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    final List<Prompts.Question> questions = new ArrayList<>();
    final List<Runnable> answers = new ArrayList<>();
    final NoPane pane = new NoPane();
    final ObjectProperty<Staging> staging;
    final TableModel model;

    BrowseBench(TableShape shape, TableSettings settings, ReadGateway gateway, Path folder) {
        this(shape, settings, gateway, folder, inOrder());
    }

    BrowseBench(TableShape shape, TableSettings settings, ReadGateway gateway, Path folder, Tasks tasks) {
        Overlay overlay = new Shelf(folder, new WorkspaceFile(Sections.installed()))
                .overlay(Workspaces.acme(URI.create("http://127.0.0.1:1")), fault -> {
                    throw new AssertionError(fault.what());
                });
        staging = new SimpleObjectProperty<>(Staging.none(shape.keys().names()));
        model = new TableModel(
                shape,
                settings,
                staging,
                new TableModel.Parts(
                        tasks.scope(),
                        plan -> new Reading(gateway, plan, 1),
                        () -> 0.25,
                        (question, onYes) -> {
                            questions.add(question);
                            answers.add(onYes);
                        },
                        overlay,
                        Environment.DEVELOPMENT,
                        new QueryModel.When(Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC),
                        pane));
    }

    static Tasks inOrder() {
        return new Tasks(Runnable::run, Runnable::run, new Faults(), new Notices(Clock.systemUTC()), Clock.systemUTC());
    }

    static Item item(String json) {
        return ((Parsed.Fit<Item>) PlainJson.read(json.replace('\'', '"'), Item.EMPTY)).value();
    }
}
