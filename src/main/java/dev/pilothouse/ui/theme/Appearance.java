package dev.pilothouse.ui.theme;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** How the program looks, in all its windows: which theme, how large its text, and whether anything moves. Screen thread only. */
public final class Appearance {
    /** The sizes of text offered, as shares of the usual 13 px. */
    public static final double SMALLEST = 0.8;

    public static final double LARGEST = 2.0;
    private static final double TEXT = 13;

    /** Which theme is wanted. */
    public enum Choice {
        AS_DESKTOP,
        LIGHT,
        DARK
    }

    /** Whether what only says that something runs may move. */
    public enum Motion {
        AS_DESKTOP,
        REDUCED,
        FULL
    }

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.AS_DESKTOP);
    private final DoubleProperty textScale = new SimpleDoubleProperty(1);
    private final ObservableValue<ColorScheme> desktop =
            Platform.getPreferences().colorSchemeProperty();
    private final ObjectBinding<Theme> theme = Bindings.createObjectBinding(this::wanted, choice, desktop);
    private final ObjectProperty<Motion> motion = new SimpleObjectProperty<>(Motion.AS_DESKTOP);
    private final ObservableValue<Boolean> reduced = Platform.getPreferences().reducedMotionProperty();
    private final ObjectBinding<Boolean> still = Bindings.createObjectBinding(this::isStill, motion, reduced);

    public ObjectProperty<Choice> choice() {
        return choice;
    }

    /** 1 is 13 px; from {@link #SMALLEST} to {@link #LARGEST}. */
    public DoubleProperty textScale() {
        return textScale;
    }

    /** How large usual text is, in pixels. */
    public double textSize() {
        return TEXT * textScale.get();
    }

    /** As the desktop wants it, where the system tells JavaFX (Windows, macOS, GTK do); else everything moves. */
    public ObjectProperty<Motion> motion() {
        return motion;
    }

    /** Whether nothing is to move by itself. */
    public ObservableValue<Boolean> still() {
        return still;
    }

    public ObservableValue<Theme> theme() {
        return theme;
    }

    /** One step larger (or smaller, with a negative number of steps); 0 goes back to the usual size. */
    public void zoom(int steps) {
        double next = steps == 0 ? 1 : Math.round(textScale.get() * 10 + steps) / 10.0;
        textScale.set(Math.clamp(next, SMALLEST, LARGEST));
    }

    /** Dresses the scene now and whenever something changes, until the subscription ends. */
    public Subscription dress(Scene scene) {
        Runnable dress = () -> theme.get().dress(scene, textSize(), still.get());
        dress.run();
        return theme.subscribe(dress).and(textScale.subscribe(dress)).and(still.subscribe(dress));
    }

    private boolean isStill() {
        return switch (motion.get()) {
            case AS_DESKTOP -> reduced.getValue();
            case REDUCED -> true;
            case FULL -> false;
        };
    }

    private Theme wanted() {
        return switch (choice.get()) {
            case AS_DESKTOP -> Theme.of(desktop.getValue());
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
    }
}
