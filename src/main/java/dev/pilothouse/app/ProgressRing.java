package dev.pilothouse.app;

import dev.pilothouse.core.work.Job;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;

/** The share done of what runs, as a ring as large as the rules make it: a quarter where nobody knows. */
final class ProgressRing extends Region {
    private final Circle track = new Circle();
    private final Arc arc = new Arc();

    ProgressRing() {
        getStyleClass().add("ring");
        track.getStyleClass().add("track");
        track.setFill(Color.TRANSPARENT);
        arc.getStyleClass().add("arc");
        arc.setType(ArcType.OPEN);
        arc.setFill(Color.TRANSPARENT);
        arc.setStrokeLineCap(StrokeLineCap.ROUND);
        arc.setStartAngle(90);
        getChildren().addAll(track, arc);
    }

    void show(List<Job> running) {
        OptionalDouble share = running.stream()
                .map(job -> job.standing().get().share())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
        arc.setVisible(!running.isEmpty());
        arc.setLength(-360 * share.orElse(0.25));
    }

    @Override
    protected void layoutChildren() {
        double centre = getWidth() / 2;
        double stroke = getWidth() / 8;
        double radius = centre - stroke;
        track.setStrokeWidth(stroke);
        track.setCenterX(centre);
        track.setCenterY(centre);
        track.setRadius(radius);
        arc.setStrokeWidth(stroke);
        arc.setCenterX(centre);
        arc.setCenterY(centre);
        arc.setRadiusX(radius);
        arc.setRadiusY(radius);
    }
}
