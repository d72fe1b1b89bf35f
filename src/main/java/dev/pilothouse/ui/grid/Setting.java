package dev.pilothouse.ui.grid;

import java.util.function.Function;
import javafx.css.CssMetaData;
import javafx.css.StyleConverter;
import javafx.css.StyleableProperty;
import javafx.css.converter.PaintConverter;
import javafx.css.converter.SizeConverter;
import javafx.css.converter.StringConverter;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** One thing that a style sheet can say of a grid. */
final class Setting<V> extends CssMetaData<Grid, V> {
    private final Function<GridStyle, StyleableProperty<V>> property;

    private Setting(
            String name,
            StyleConverter<?, V> converter,
            V initial,
            Function<GridStyle, StyleableProperty<V>> property) {
        super(name, converter, initial);
        this.property = property;
    }

    static Setting<Paint> paint(String name, Color initial, Function<GridStyle, StyleableProperty<Paint>> property) {
        return new Setting<>(name, PaintConverter.getInstance(), initial, property);
    }

    /** A length: em relates to the size of text around the grid. */
    static Setting<Number> size(String name, double initial, Function<GridStyle, StyleableProperty<Number>> property) {
        return new Setting<>(name, SizeConverter.getInstance(), initial, property);
    }

    static Setting<String> text(String name, String initial, Function<GridStyle, StyleableProperty<String>> property) {
        return new Setting<>(name, StringConverter.getInstance(), initial, property);
    }

    @Override
    public boolean isSettable(Grid grid) {
        return true;
    }

    @Override
    public StyleableProperty<V> getStyleableProperty(Grid grid) {
        return property.apply(grid.style());
    }
}
