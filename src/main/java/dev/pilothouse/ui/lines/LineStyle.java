package dev.pilothouse.ui.lines;

import dev.pilothouse.ui.paint.Advances;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.converter.SizeConverter;
import javafx.css.converter.StringConverter;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** How a list of lines looks now: what the style sheet says. */
final class LineStyle {
    private static final double USUAL_TEXT = 12;
    private static final CssMetaData<LineList, String> FAMILY =
            setting("-lines-family", StringConverter.getInstance(), "Monospaced", style -> style.family);
    private static final CssMetaData<LineList, Number> SIZE =
            setting("-lines-size", SizeConverter.getInstance(), 12, style -> style.size);
    private static final CssMetaData<LineList, Number> PITCH =
            setting("-lines-pitch", SizeConverter.getInstance(), 18, style -> style.pitch);
    private static final CssMetaData<LineList, Number> GAP =
            setting("-lines-gap", SizeConverter.getInstance(), 5, style -> style.gap);

    /** All that a style sheet can say of a list. */
    static final List<CssMetaData<? extends Styleable, ?>> ALL = Stream.of(
                    Region.getClassCssMetaData().stream(),
                    Arrays.stream(Tint.values()).map(Tint::css),
                    Stream.of(FAMILY, SIZE, PITCH, GAP))
            .flatMap(all -> all)
            .<CssMetaData<? extends Styleable, ?>>map(setting -> setting)
            .toList();

    private final Map<Tint, StyleableObjectProperty<Paint>> paints = new EnumMap<>(Tint.class);
    private final StyleableObjectProperty<String> family;
    private final StyleableObjectProperty<Number> size;
    private final StyleableObjectProperty<Number> pitch;
    private final StyleableObjectProperty<Number> gap;
    private Optional<Advances> advances = Optional.empty();

    LineStyle(LineList list) {
        for (Tint tint : Tint.values()) {
            paints.put(tint, property(tint.css(), list, list::repaint));
        }
        Runnable resized = () -> {
            advances = Optional.empty();
            list.resized();
        };
        family = property(FAMILY, list, resized);
        size = property(SIZE, list, resized);
        pitch = property(PITCH, list, resized);
        gap = property(GAP, list, resized);
    }

    private static <V> CssMetaData<LineList, V> setting(
            String name,
            StyleConverter<?, V> converter,
            V initial,
            Function<LineStyle, StyleableProperty<V>> property) {
        return new CssMetaData<>(name, converter, initial) {
            @Override
            public boolean isSettable(LineList list) {
                return true;
            }

            @Override
            public StyleableProperty<V> getStyleableProperty(LineList list) {
                return property.apply(list.style());
            }
        };
    }

    private static <V> StyleableObjectProperty<V> property(
            CssMetaData<LineList, V> setting, LineList list, Runnable changed) {
        StyleableObjectProperty<V> property = new SimpleStyleableObjectProperty<>(
                setting, list, setting.getProperty(), setting.getInitialValue(list));
        property.addListener((self, before, now) -> changed.run());
        return property;
    }

    StyleableProperty<Paint> paint(Tint tint) {
        return paints.get(tint);
    }

    Paint ink(Tint tint) {
        return paints.get(tint).get();
    }

    /** How wide text is. */
    Advances advances() {
        Advances now = advances.orElseGet(
                () -> new Advances(Font.font(family.get(), size.get().doubleValue())));
        advances = Optional.of(now);
        return now;
    }

    Font strong() {
        return Font.font(family.get(), FontWeight.BOLD, size.get().doubleValue());
    }

    /** From one line of text to the next. */
    double pitch() {
        return pitch.get().doubleValue();
    }

    /** Between the text of one row and that of the next, besides. */
    double gap() {
        return gap.get().doubleValue();
    }

    /** The size of text now, by the usual one. */
    double scale() {
        return size.get().doubleValue() / USUAL_TEXT;
    }
}
