package dev.pilothouse.feature.cdn.traffic;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.ui.Labels;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** How much of what visitors asked for the edge had, in the time that the charts show. */
public final class HitCard extends VBox {
    private final Label title = Labels.of(Text.tr("Hit ratio"), "muted");
    private final Label figure = Labels.of("…", "figure");
    private final Tooltip exact = new Tooltip();

    public HitCard(TrafficModel model) {
        setId("hits");
        getStyleClass().addAll("card", "hits");
        figure.setId("hit-ratio");
        exact.setWrapText(true);
        exact.setMaxWidth(400);
        getChildren().addAll(title, figure);
        Tooltip.install(this, exact);
        model.traffic().subscribe(this::show);
    }

    private void show(Load<Traffic> load) {
        load.shown().ifPresent(it -> {
            title.setText(TrafficWords.hitTitle(it.range()));
            figure.setText(TrafficWords.hitFigure(it));
            exact.setText(TrafficWords.hitExact(it.hits()));
        });
        if (load instanceof Load.Failed<Traffic> failed && failed.previous().isEmpty()) {
            figure.setText(Text.tr("not known"));
            exact.setText(failed.fault().what());
        }
        boolean words = !figure.getText().endsWith("%") && !figure.getText().equals("…");
        figure.getStyleClass().removeAll("figure", "strong");
        figure.getStyleClass().add(words ? "strong" : "figure");
    }
}
