package dev.pilothouse.feature.functions.setup;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.functions.version.Alias;
import dev.pilothouse.feature.functions.version.Version;
import dev.pilothouse.feature.functions.version.Versions;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.FaultBox;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.WrappingRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How many copies may run at once, and how many wait ready. */
final class ConcurrencyCard extends VBox {
    private final ConcurrencyModel model;
    private final VBox ready = new VBox();
    private final Differences differences = new Differences("copies-differences");
    private final StackPane problem = new StackPane();

    ConcurrencyCard(
            ConcurrencyModel model,
            ObservableValue<Optional<Versions>> versions,
            CommandButton reserve,
            CommandButton provision) {
        this.model = model;
        getStyleClass().addAll("card", "concurrency-card");
        ComboBox<String> qualifier = new ComboBox<>();
        qualifier.setId("ready-for");
        qualifier.setAccessibleText(Text.tr("Alias or version"));
        qualifier.setPromptText(Text.tr("alias or version"));
        versions.subscribe(known ->
                qualifier.getItems().setAll(known.map(ConcurrencyCard::names).orElse(List.of())));
        qualifier.valueProperty().subscribe(chosen -> model.qualifier().set(chosen == null ? "" : chosen));
        getChildren()
                .addAll(
                        Labels.of(Text.tr("Copies at once"), "strong"),
                        row(
                                Labels.of(Text.tr("At most"), "muted"),
                                field("reserved", Text.tr("At most"), model.reserved(), Text.tr("no limit")),
                                reserve),
                        Labels.wrapped(
                                Text.tr("Reserved copies are kept from all other functions; 0 stops this one."),
                                "muted",
                                "small"),
                        row(
                                Labels.of(Text.tr("Ready for"), "muted"),
                                qualifier,
                                field("ready", Text.tr("Ready copies"), model.ready(), "0"),
                                provision),
                        Labels.wrapped(
                                Text.tr("Ready copies answer without a cold start, and cost as long as they are"
                                        + " there."),
                                "muted",
                                "small"),
                        ready,
                        differences,
                        problem);
        model.concurrency().subscribe(this::show);
        model.differences().subscribe(now -> {
            differences.clear();
            now.forEach(it -> differences.add(it.name(), it.before(), it.after()));
        });
    }

    private static HBox row(Node... nodes) {
        HBox row = new WrappingRow(nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("title-row");
        return row;
    }

    private static TextField field(String id, String name, StringProperty text, String nothing) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(6);
        field.setAccessibleText(name);
        field.setPromptText(nothing);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private static List<String> names(Versions versions) {
        return Stream.concat(
                        versions.aliases().stream().map(Alias::name),
                        versions.published().stream().map(Version::number))
                .toList();
    }

    private void show(Load<Concurrency> load) {
        ready.getChildren().clear();
        problem.getChildren().clear();
        load.shown()
                .ifPresent(now -> now.provisioned()
                        .forEach(it -> ready.getChildren()
                                .add(Labels.of(
                                        Text.tr(
                                                "{0}: {1} of {2} ready ({3})",
                                                it.qualifier(),
                                                it.ready(),
                                                it.wanted(),
                                                it.status()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', ' ')),
                                        "small"))));
        if (load instanceof Load.Failed<Concurrency> failed) {
            problem.getChildren().setAll(new FaultBox(failed.fault()).retry(model::refresh));
        }
        problem.setManaged(!problem.getChildren().isEmpty());
    }
}
