package dev.pilothouse.feature.functions.version;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where one alias leads: a version, or two with a share for the second. */
final class AliasCard extends VBox {
    private final VersionModel model;
    private final ComboBox<String> name = choice("alias-name", Text.tr("Alias"));
    private final ComboBox<String> first = choice("alias-version", Text.tr("Version it leads to"));
    private final ComboBox<String> second = choice("alias-second", Text.tr("Second version"));
    private final Slider share = new Slider(0, 100, 0);
    private final Label shares = Labels.of("", "muted");
    private final Button back;
    private boolean showing;

    AliasCard(VersionModel model, CommandButton point) {
        this.model = model;
        getStyleClass().addAll("card", "alias-card");
        name.setEditable(true);
        name.setPromptText(Text.tr("a new name"));
        first.setPromptText(Text.tr("version"));
        share.setId("alias-share");
        share.setAccessibleText(Text.tr("Share of the second version, in percent"));
        share.setBlockIncrement(5);
        shares.setId("alias-shares");
        shares.managedProperty().bind(shares.textProperty().isNotEmpty());
        back = Buttons.of(
                "previous-version",
                Text.tr("Previous version"),
                () -> model.back().ifPresent(model.draft()::set));
        FlowPane row = new FlowPane(
                named(Text.tr("Alias"), name),
                named(Text.tr("leads to"), first),
                named(Text.tr("and in part to"), second),
                share,
                shares);
        row.getStyleClass().add("alias-row");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(gap, back, point);
        buttons.getStyleClass().add("title-row");
        getChildren()
                .addAll(
                        Labels.of(Text.tr("Aliases"), "strong"),
                        row,
                        Labels.wrapped(
                                Text.tr("Whoever invokes the alias reaches the new version at once. It can be taken"
                                        + " back."),
                                "muted",
                                "small"),
                        buttons);
        model.known().subscribe(this::versions);
        model.draft().subscribe(this::show);
        name.valueProperty().subscribe((before, now) -> named(now == null ? "" : now.strip()));
        List.of(first, second).forEach(box -> box.valueProperty().subscribe((before, now) -> wanted()));
        share.valueProperty().subscribe((before, now) -> wanted());
    }

    private static ComboBox<String> choice(String id, String words) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(words);
        return box;
    }

    private static HBox named(String words, Region control) {
        HBox pair = new HBox(Labels.of(words, "muted"), control);
        pair.setAlignment(Pos.CENTER_LEFT);
        pair.getStyleClass().add("title-row");
        return pair;
    }

    private void versions(Optional<Versions> known) {
        showing = true;
        List<String> numbers = known.map(Versions::published).orElse(List.of()).stream()
                .map(Version::number)
                .toList();
        List<String> seconds = new ArrayList<>(List.of(nothing()));
        seconds.addAll(numbers);
        name.getItems()
                .setAll(known.map(Versions::aliases).orElse(List.of()).stream()
                        .map(Alias::name)
                        .toList());
        first.getItems().setAll(numbers);
        second.getItems().setAll(seconds);
        showing = false;
        show(model.draft().get());
    }

    private void show(AliasDraft draft) {
        showing = true;
        name.setValue(draft.name());
        // Only nothing at all shows the prompt.
        first.setValue(draft.version().isEmpty() ? null : draft.version());
        second.setValue(draft.second().orElse(nothing()));
        share.setValue(draft.percent());
        share.setDisable(draft.second().isEmpty());
        shares.setText(draft.second()
                .map(other -> Text.tr(
                        "{0}% to {1}, {2}% to {3}", 100 - draft.percent(), draft.version(), draft.percent(), other))
                .orElse(""));
        back.setDisable(model.back().isEmpty());
        showing = false;
    }

    private void named(String wanted) {
        if (!showing) {
            model.known()
                    .getValue()
                    .flatMap(all -> all.alias(wanted))
                    .map(AliasDraft::of)
                    .ifPresentOrElse(model.draft()::set, this::wanted);
        }
    }

    private void wanted() {
        if (!showing) {
            Optional<String> other = Optional.ofNullable(second.getValue()).filter(it -> !it.equals(nothing()));
            model.draft()
                    .set(new AliasDraft(
                            Optional.ofNullable(name.getValue()).orElse("").strip(),
                            Optional.ofNullable(first.getValue()).orElse(""),
                            other,
                            other.isPresent() ? (int) Math.round(share.getValue()) : 0));
        }
    }

    private static String nothing() {
        return Text.tr("no other");
    }
}
