package dev.pilothouse.ui;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.javafx.FontIcon;

/** Labels in the styles of the rules; what they say can all be seen, wherever it came from: see {@link Visible}. */
public final class Labels {
    private static final int SHORT = 24;
    private static final int BRIEF = 14;

    private Labels() {}

    /** A label with style classes such as {@code muted}, {@code small}, {@code strong}, {@code heading}, {@code mono}. */
    public static Label of(String text, String... styles) {
        Label label = new Label(Visible.of(text));
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A label over several lines. */
    public static Label wrapped(String text, String... styles) {
        Label label = of(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    /** A humanised figure with the exact one on hover. */
    public static Label exact(String text, String exact, String... styles) {
        Label label = of(Visible.line(text), styles);
        label.setTooltip(new Tooltip(Visible.of(exact)));
        return label;
    }

    /** An id in monospace, shortened in the middle; a click, Enter or Space copies the whole of it. */
    public static Label id(String id) {
        return id(id, shortened(id));
    }

    /** The same where there is little room: {@code 7f0c1d2e…0a41b}. */
    public static Label briefId(String id) {
        return id(id, id.length() <= BRIEF ? id : id.substring(0, 8) + "…" + id.substring(id.length() - 5));
    }

    private static Label id(String id, String shown) {
        Label label = exact(shown, Text.tr("{0} – click to copy", id), "mono", "copyable");
        copies(label, id);
        return label;
    }

    /** Makes a click, Enter or Space on the label copy the text. */
    public static void copies(Label label, String text) {
        label.setAccessibleRole(AccessibleRole.BUTTON);
        label.setAccessibleText(Text.tr("Copy {0}", Visible.line(text)));
        label.setFocusTraversable(true);
        label.setOnMouseClicked(event -> Copying.copy(label, text));
        label.setOnKeyPressed(event -> {
            if (List.of(KeyCode.ENTER, KeyCode.SPACE).contains(event.getCode())) {
                Copying.copy(label, text);
                event.consume();
            }
        });
    }

    /** An icon by its Ikonli code, with style classes such as {@code muted}. */
    public static FontIcon icon(String code, String... styles) {
        FontIcon icon = new FontIcon(code);
        icon.getStyleClass().addAll(styles);
        return icon;
    }

    // The ends of an id tell more than its middle.
    static String shortened(String id) {
        return id.length() <= SHORT ? id : id.substring(0, 10) + "…" + id.substring(id.length() - 10);
    }
}
