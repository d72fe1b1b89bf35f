package dev.pilothouse.feature.functions.catalog;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Tone;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A function of the list: how it does, its name, what runs it. */
final class FunctionCell extends ListCell<Listed> {
    private final CatalogModel model;
    private final Region dot = new Region();
    private final Label name = Labels.of("");
    private final Label kind = Labels.of("", "muted", "small");
    private final HBox row = new HBox(dot, name, kind);
    private final Tooltip exact = new Tooltip();

    FunctionCell(CatalogModel model) {
        this.model = model;
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        kind.setMinWidth(USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("listed");
        // Never wider than the list: a long name is cut.
        setPrefWidth(0);
        // In place: a list that makes its cells anew loses the click that is under way.
        model.health().subscribe(now -> {
            if (getItem() != null) {
                show(getItem());
            }
        });
    }

    @Override
    protected void updateItem(Listed function, boolean empty) {
        super.updateItem(function, empty);
        boolean blank = empty || function == null;
        setGraphic(blank ? null : row);
        setTooltip(blank ? null : exact);
        setId(blank ? null : "function-" + function.name());
        if (!blank) {
            show(function);
        }
    }

    private void show(Listed function) {
        Optional<Health> health = model.health(function.name());
        dot.getStyleClass()
                .setAll(
                        "state-dot",
                        health.map(Health::sign)
                                .map(HealthWords::tone)
                                .orElse(Tone.NEUTRAL)
                                .styleClass());
        name.setText(Visible.line(function.shown()));
        name.getStyleClass().remove("muted");
        if (!function.ofWorkspace()) {
            name.getStyleClass().add("muted");
        }
        boolean idle = health.filter(it -> it.sign() == Health.Sign.IDLE).isPresent();
        kind.setText(
                idle
                        ? HealthWords.sign(Health.Sign.IDLE)
                        : function.shape().map(it -> it.code().kind()).orElse(Text.tr("not there")));
        exact.setText(String.join(
                "\n",
                Stream.of(
                                Optional.of(function.name()),
                                function.shape().map(FunctionWords::line),
                                health.map(HealthWords::line))
                        .flatMap(Optional::stream)
                        .toList()));
        setAccessibleText(health.map(it ->
                        Text.tr("{0}, {1}, {2}", function.shown(), HealthWords.sign(it.sign()), HealthWords.line(it)))
                .orElse(function.shown()));
    }
}
