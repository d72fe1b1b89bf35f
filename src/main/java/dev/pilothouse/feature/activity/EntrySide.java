package dev.pilothouse.feature.activity;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.WayBack;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Dialogs;
import dev.pilothouse.ui.Environments;
import dev.pilothouse.ui.Facts;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import dev.pilothouse.ui.parts.PartsDialog;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All that the journal tells of one entry, and the way to take it back. */
final class EntrySide extends ScrollPane {
    private static final int SHOWN = 12;
    private final Row row;
    private final Entry entry;
    private final ActivityModel model;
    private final Dialogs dialogs;

    EntrySide(Row row, ActivityModel model, Gate gate, Dialogs dialogs) {
        this.dialogs = dialogs;
        this.row = row;
        this.entry = row.entry();
        this.model = model;
        setId("entry");
        getStyleClass().add("side-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox side = new VBox(heading());
        side.getStyleClass().addAll("side-panel", "entry-side");
        Optional.of(EntryWords.result(entry))
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> side.getChildren().add(Labels.wrapped(words)));
        side.getChildren().add(decision(gate));
        side.getChildren().add(facts());
        if (entry.pathCount() > 0) {
            side.getChildren().add(paths());
        }
        if (entry.wayBack() instanceof WayBack.Inverse) {
            side.getChildren().add(values());
        }
        setContent(side);
    }

    private Node heading() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox state = new HBox(
                EntryWords.outcome(entry),
                gap,
                Buttons.icon("close-entry", "fth-x", Text.tr("Close"), () -> model.select(Optional.empty())));
        state.setAlignment(Pos.CENTER_LEFT);
        return new VBox(state, Labels.wrapped(entry.title(), "heading"));
    }

    private Node decision(Gate gate) {
        if (row.refusal().isPresent()) {
            VBox words = new VBox(
                    Labels.of(EntryWords.noUndo(row), "strong"),
                    Labels.wrapped(row.refusal().get(), "muted"));
            words.getStyleClass().add("no-way-back");
            return words;
        }
        VBox card = new VBox(
                Labels.wrapped(
                        Text.tr("Undoing puts back what was there before, unless somebody has changed it since. It is"
                                + " recorded and can itself be undone."),
                        "muted"),
                Buttons.of(ActivityFeature.undo(model.needs(row)), gate, model::undo, "accent"));
        if (model.divides()) {
            card.getChildren().add(some(gate));
        }
        card.getStyleClass().add("card");
        return card;
    }

    private Node some(Gate gate) {
        Button button = Buttons.of("undo-some", Text.tr("Choose what to take back…"), () -> {
            AtomicReference<Dialogs.Opened> opened = new AtomicReference<>();
            PartsDialog dialog = new PartsDialog(
                    model.parts(),
                    ActivityFeature.undo(model.needs(row)),
                    gate,
                    () -> opened.get().close());
            opened.set(dialogs.open(dialog, () -> {}));
        });
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private Node facts() {
        Facts facts = new Facts()
                .add(Text.tr("When"), Humane.exactTime(entry.at(), ZoneId.systemDefault()))
                .add(Text.tr("Who"), entry.author().person())
                .add(Text.tr("Role"), entry.author().role());
        entry.reason().ifPresent(reason -> facts.add(Text.tr("Reason"), reason));
        facts.add(
                        Text.tr("Workspace"),
                        Text.tr(
                                "{0} ({1})",
                                entry.author().workspace(),
                                Environments.name(entry.author().environment())))
                .add(Text.tr("Account"), Labels.id(entry.author().account()))
                .add(Text.tr("Region"), entry.author().region())
                .add(Text.tr("Command"), entry.feature() + " · " + entry.command());
        if (!entry.target().isEmpty()) {
            facts.add(Text.tr("Target"), Labels.wrapped(entry.target(), "mono"));
        }
        entry.condition().ifPresent(condition -> facts.add(Text.tr("Only if"), condition));
        entry.hashes().before().ifPresent(hash -> facts.add(Text.tr("SHA-256 before"), Labels.id(hash)));
        entry.hashes().after().ifPresent(hash -> facts.add(Text.tr("SHA-256 after"), Labels.id(hash)));
        if (entry.progress() instanceof Entry.Progress.Ended ended
                && !ended.code().isEmpty()) {
            facts.add(Text.tr("AWS code"), Labels.wrapped(ended.code(), "mono"));
        }
        entry.requestId().ifPresent(id -> facts.add(Text.tr("Request id"), Labels.id(id)));
        entry.undoes().ifPresent(id -> facts.add(Text.tr("Undoes"), Labels.id(id)));
        entry.takenBack().ifPresent(back -> facts.add(Text.tr("Undone by"), Labels.id(back.entry())));
        return facts.add(Text.tr("Entry"), Labels.id(entry.id()))
                .add(Text.tr("Line"), Humane.count(entry.number()))
                .add(Text.tr("Line’s SHA-256"), Labels.id(entry.hash()));
    }

    private Node paths() {
        VBox list = new VBox(Labels.of(Text.tr("{0,choice,1#1 path|1<{0} paths}", entry.pathCount()), "strong"));
        entry.paths().stream()
                .limit(SHOWN)
                .forEach(path -> list.getChildren().add(Labels.exact(path, path, "mono", "path")));
        int more = entry.pathCount() - Math.min(SHOWN, entry.paths().size());
        if (more > 0) {
            list.getChildren().add(Labels.of(Text.tr("and {0} more", more), "muted"));
        }
        list.getStyleClass().add("paths");
        return list;
    }

    private Node values() {
        VBox box = new VBox(
                Labels.of(Text.tr("Before and after"), "strong"),
                Buttons.of("show-values", Text.tr("Show values"), model::showValues),
                new LoadPane<>(model.values(), ValueBoxes::of, model::showValues));
        box.getStyleClass().add("values");
        return box;
    }
}
