package dev.pilothouse.ui.grid;

import dev.pilothouse.ui.paint.Advances;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;

/** How a grid looks now: what the style sheet says. */
final class GridStyle {
    private static final double USUAL_TEXT = 13;
    private static final Setting<Number> ROW = Setting.size("-grid-row", 30, style -> style.row);
    private static final Setting<Number> HEADING = Setting.size("-grid-heading-row", 28, style -> style.heading);

    /** All that a style sheet can say of a grid. */
    static final List<CssMetaData<? extends Styleable, ?>> ALL = Stream.of(
                    Region.getClassCssMetaData().stream(),
                    Arrays.stream(Ink.values()).map(Ink::setting),
                    Arrays.stream(Face.values()).map(Face::family),
                    Arrays.stream(Face.values()).map(Face::size),
                    Stream.of(ROW, HEADING))
            .flatMap(all -> all)
            .<CssMetaData<? extends Styleable, ?>>map(setting -> setting)
            .toList();

    private final Map<Ink, StyleableObjectProperty<Paint>> paints = new EnumMap<>(Ink.class);
    private final Map<Face, StyleableObjectProperty<String>> families = new EnumMap<>(Face.class);
    private final Map<Face, StyleableObjectProperty<Number>> sizes = new EnumMap<>(Face.class);
    private final Map<Face, Advances> advances = new EnumMap<>(Face.class);
    private final StyleableObjectProperty<Number> row;
    private final StyleableObjectProperty<Number> heading;

    GridStyle(Grid grid) {
        for (Ink ink : Ink.values()) {
            paints.put(ink, property(ink.setting(), grid, grid::repaint));
        }
        for (Face face : Face.values()) {
            Runnable changed = () -> {
                advances.remove(face);
                grid.resized();
            };
            families.put(face, property(face.family(), grid, changed));
            sizes.put(face, property(face.size(), grid, changed));
        }
        row = property(ROW, grid, grid::resized);
        heading = property(HEADING, grid, grid::resized);
    }

    private static <V> StyleableObjectProperty<V> property(Setting<V> setting, Grid grid, Runnable changed) {
        StyleableObjectProperty<V> property = new SimpleStyleableObjectProperty<>(
                setting, grid, setting.getProperty(), setting.getInitialValue(grid));
        property.addListener((self, before, now) -> changed.run());
        return property;
    }

    Paint ink(Ink ink) {
        return paints.get(ink).get();
    }

    Font font(Face face) {
        return advances(face).font();
    }

    /** How wide text in that font is. */
    Advances advances(Face face) {
        return advances.computeIfAbsent(
                face,
                wanted -> new Advances(Font.font(
                        families.get(wanted).get(), sizes.get(wanted).get().doubleValue())));
    }

    double row() {
        return row.get().doubleValue();
    }

    double heading() {
        return heading.get().doubleValue();
    }

    /** The size of text now, by the usual one. */
    double scale() {
        return sizes.get(Face.CELL).get().doubleValue() / USUAL_TEXT;
    }

    StyleableProperty<Paint> paint(Ink ink) {
        return paints.get(ink);
    }

    StyleableProperty<String> family(Face face) {
        return families.get(face);
    }

    StyleableProperty<Number> size(Face face) {
        return sizes.get(face);
    }
}
