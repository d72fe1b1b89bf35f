package dev.pilothouse.ui.chart;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;

/** A small curve without a scale: how figures went. */
public final class Sparkline extends Region {
    private final List<Double> values;
    private final Polyline line = new Polyline();

    /** @param name read out */
    public Sparkline(List<Double> values, String name) {
        this.values = List.copyOf(values);
        getStyleClass().add("sparkline");
        setAccessibleText(name);
        line.getStyleClass().addAll("chart-curve", "accent");
        line.setManaged(false);
        getChildren().add(line);
    }

    @Override
    protected void layoutChildren() {
        line.getPoints().clear();
        double top = Math.max(1, values.stream().mapToDouble(it -> it).max().orElse(1));
        for (int i = 0; i < values.size(); i++) {
            line.getPoints()
                    .addAll(
                            getWidth() * i / Math.max(1, values.size() - 1),
                            (getHeight() - 2) * (1 - values.get(i) / top) + 1);
        }
    }
}
