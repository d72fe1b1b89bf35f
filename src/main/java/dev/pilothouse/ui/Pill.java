package dev.pilothouse.ui;

import dev.pilothouse.core.Environment;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A word in a rounded field: a state, a count, an environment. */
public final class Pill extends Label {
    public Pill(String text, Tone tone) {
        super(text);
        getStyleClass().addAll("pill", tone.styleClass());
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /** The environment's short name in its own colour, wherever it stands. */
    public static Pill of(Environment environment) {
        Pill pill = new Pill(Environments.shortName(environment), Tone.NEUTRAL);
        pill.getStyleClass().addAll("environment", Environments.styleClass(environment));
        return pill;
    }
}
