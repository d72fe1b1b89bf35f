package dev.pilothouse.feature.functions.version;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import dev.pilothouse.ui.Pill;
import dev.pilothouse.ui.Tables;
import dev.pilothouse.ui.Tone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Versions in a table, the next one to be published, and where aliases lead. */
public final class VersionView extends BorderPane {
    private final VersionModel model;
    private final Action publish;
    private final Action point;
    private final TableView<Version> table =
            Tables.of("versions", Text.tr("Versions"), Labels.of(Text.tr("Nothing was published yet."), "muted"));
    private final VBox whole;

    public VersionView(VersionModel model, Gate gate) {
        this.model = model;
        getStyleClass().add("versions-side");
        publish = Action.writes(VersionCommands.PUBLISH, gate, model.unpublishable(), model::publish);
        point = Action.writes(VersionCommands.POINT, gate, model.unpointable(), model::point);
        table.getStyleClass().add("framed");
        table.getColumns()
                .addAll(List.of(
                        Tables.text(Text.tr("Version"), 70, Version::number, "mono"),
                        Tables.text(Text.tr("Description"), 220, Version::description),
                        Tables.node(Text.tr("Aliases"), 150, this::aliases),
                        Tables.node(Text.tr("Published"), 120, VersionView::published),
                        Tables.text(
                                Text.tr("Memory"),
                                80,
                                it -> Text.tr(
                                        "{0} MB",
                                        String.valueOf(it.shape().limits().memory())),
                                "right"),
                        Tables.text(
                                Text.tr("Code"),
                                90,
                                it -> Humane.bytes(it.shape().code().bytes()),
                                "right"),
                        Tables.text(
                                Text.tr("SHA-256"), 150, it -> it.shape().code().sha256(), "mono", "muted")));
        VBox.setVgrow(table, Priority.ALWAYS);
        whole = new VBox(new AliasCard(model, Buttons.of(point, "accent")), next(), table);
        whole.getStyleClass().add("versions-column");
        setCenter(new LoadPane<>(model.versions(), this::show, model::refresh));
    }

    public List<Action> actions() {
        return List.of(publish, point);
    }

    private Node next() {
        TextField description = new TextField();
        description.setId("version-description");
        description.setPromptText(Text.tr("What is new in it"));
        description.setAccessibleText(Text.tr("Description of the next version"));
        description.textProperty().bindBidirectional(model.description());
        HBox.setHgrow(description, Priority.ALWAYS);
        HBox row = new HBox(description, Buttons.of(publish));
        row.getStyleClass().add("title-row");
        row.setAlignment(Pos.CENTER_LEFT);
        Label state = Labels.wrapped("", "muted", "small");
        state.setId("unpublished");
        state.textProperty()
                .bind(model.known().map(known -> known.map(VersionView::state).orElse("")));
        VBox card = new VBox(Labels.of(Text.tr("Newest code"), "strong"), state, row);
        card.getStyleClass().addAll("card", "next-version");
        return card;
    }

    private static String state(Versions all) {
        if (all.published().isEmpty()) {
            return Text.tr("Nothing was published yet: everybody invokes the newest code.");
        }
        String last = all.published().getFirst().number();
        return all.unpublished()
                ? Text.tr("It differs from version {0}, which was published last.", last)
                : Text.tr("It is the same as version {0}, which was published last.", last);
    }

    private Node show(Versions all) {
        table.getItems().setAll(all.published());
        return whole;
    }

    private Node aliases(Version version) {
        HBox pills = new HBox();
        pills.setAlignment(Pos.CENTER_LEFT);
        pills.getStyleClass().add("pills");
        model.known()
                .getValue()
                .ifPresent(all -> all.leadingTo(version.number())
                        .forEach(alias -> pills.getChildren().add(new Pill(words(alias, version), Tone.ACCENT))));
        return pills;
    }

    private static String words(Alias alias, Version version) {
        double others = alias.weights().values().stream().mapToDouble(it -> it).sum();
        double share = alias.version().equals(version.number())
                ? 1 - others
                : alias.weights().getOrDefault(version.number(), 0.0);
        return share == 1 ? alias.name() : Text.tr("{0} {1}%", alias.name(), Math.round(share * 100));
    }

    private static Node published(Version version) {
        return version.shape()
                .code()
                .modified()
                .<Node>map(at -> Labels.exact(
                        Humane.ago(at, Instant.now(), ZoneId.systemDefault()),
                        Humane.exactTime(at, ZoneId.systemDefault()),
                        "muted"))
                .orElseGet(Label::new);
    }
}
