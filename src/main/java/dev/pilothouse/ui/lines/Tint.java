package dev.pilothouse.ui.lines;

import javafx.css.CssMetaData;
import javafx.css.StyleableProperty;
import javafx.css.converter.PaintConverter;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** The colours of a list of lines; the style sheet gives each of them. */
public enum Tint {
    TEXT("text", Color.BLACK),
    MUTED("muted", Color.DIMGREY),
    LINK("link", Color.BLUE),
    WARNING("warning", Color.BROWN),
    DANGER("danger", Color.RED),
    NAME("name", Color.BLACK),
    STRING("string", Color.GREEN),
    NUMBER("number", Color.BLUE),
    RED("red", Color.RED),
    GREEN("green", Color.GREEN),
    YELLOW("yellow", Color.BROWN),
    BLUE("blue", Color.BLUE),
    MAGENTA("magenta", Color.PURPLE),
    CYAN("cyan", Color.TEAL),
    GROUND("ground", Color.WHITE),
    HOVER("hover", Color.WHITESMOKE),
    SELECTED("selected", Color.ALICEBLUE),
    MATCH("match", Color.YELLOW),
    NOTE("note", Color.LIGHTYELLOW),
    FOCUS("focus", Color.BLUE);

    private final CssMetaData<LineList, Paint> css;

    Tint(String name, Color initial) {
        Tint self = this;
        css = new CssMetaData<>("-lines-" + name, PaintConverter.getInstance(), initial) {
            @Override
            public boolean isSettable(LineList list) {
                return true;
            }

            @Override
            public StyleableProperty<Paint> getStyleableProperty(LineList list) {
                return list.style().paint(self);
            }
        };
    }

    CssMetaData<LineList, Paint> css() {
        return css;
    }
}
