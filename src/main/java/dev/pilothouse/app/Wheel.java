package dev.pilothouse.app;

import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;

/** The program's sign without its ground, as assets/icon/pilothouse.svg draws it: plain shapes, painted before there is any style. */
final class Wheel extends Group {
    private static final Color WOOD = Color.web("#f4f6fa");
    private static final Color LAMP = Color.web("#ff9d2e");
    private static final double SPOKE = 172;
    private static final double ASLANT = 121.6;
    private final double scale;

    /** @param size from end to end of a spoke, in pixels */
    Wheel(double size) {
        scale = size / (2 * SPOKE);
        Circle rim = disc(0, 0, 112, Color.TRANSPARENT);
        rim.setStroke(WOOD);
        rim.setStrokeWidth(30 * scale);
        getChildren()
                .addAll(
                        spoke(0, SPOKE),
                        spoke(SPOKE, 0),
                        spoke(ASLANT, ASLANT),
                        spoke(ASLANT, -ASLANT),
                        rim,
                        disc(0, 0, 46, WOOD),
                        disc(0, 0, 22, LAMP),
                        disc(0, -SPOKE, 19, LAMP));
    }

    private Line spoke(double x, double y) {
        Line line = new Line(-x * scale, -y * scale, x * scale, y * scale);
        line.setStroke(WOOD);
        line.setStrokeWidth(22 * scale);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        return line;
    }

    private Circle disc(double x, double y, double radius, Color fill) {
        return new Circle(x * scale, y * scale, radius * scale, fill);
    }
}
