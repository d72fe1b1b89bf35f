package dev.pilothouse.ui.code;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import jfx.incubator.scene.control.richtext.SideDecorator;

/** The numbers of lines, and a sign beside the one on which something is wrong. */
final class LineNumbers implements SideDecorator {
    private final ObservableValue<Optional<Mark>> mark;

    LineNumbers(ObservableValue<Optional<Mark>> mark) {
        this.mark = mark;
    }

    @Override
    public double getPrefWidth(double viewWidth) {
        return 0;
    }

    @Override
    public Node getMeasurementNode(int index) {
        return label("00" + (index + 1));
    }

    @Override
    public Node getNode(int index) {
        boolean wrong = mark.getValue().filter(it -> it.line() == index + 1).isPresent();
        Label label = label((wrong ? "✕ " : "") + (index + 1));
        if (wrong) {
            label.getStyleClass().add("wrong");
        }
        return label;
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("line-number");
        return label;
    }
}
