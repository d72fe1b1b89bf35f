package dev.pilothouse.app;

import dev.pilothouse.core.work.Job;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;

/** The share done of what runs, as a ring: a quarter where nobody knows. */
final class ProgressRing extends Pane {
    private static final double RADIUS = 6.5;
    private static final double CENTRE = 8;
    private static final double STROKE = 2;
    private final Arc arc = new Arc(CENTRE, CENTRE, RADIUS, RADIUS, 90, 0);

    ProgressRing() {
        getStyleClass().add("ring");
        Circle track = new Circle(CENTRE, CENTRE, RADIUS, Color.TRANSPARENT);
        track.getStyleClass().add("track");
        track.setStrokeWidth(STROKE);
        arc.getStyleClass().add("arc");
        arc.setType(ArcType.OPEN);
        arc.setFill(Color.TRANSPARENT);
        arc.setStrokeWidth(STROKE);
        arc.setStrokeLineCap(StrokeLineCap.ROUND);
        setMinSize(2 * CENTRE, 2 * CENTRE);
        setMaxSize(2 * CENTRE, 2 * CENTRE);
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
}
