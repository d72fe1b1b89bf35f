package dev.pilothouse.feature.functions.setup;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** An environment variable while it is edited; its value is hidden until somebody asks for it. Screen thread only. */
final class Variable {
    private final StringProperty name;
    private final StringProperty value;
    private final BooleanProperty hidden;

    /** @param hidden whether the value was read, and not typed here */
    Variable(String name, String value, boolean hidden) {
        this.name = new SimpleStringProperty(name);
        this.value = new SimpleStringProperty(value);
        this.hidden = new SimpleBooleanProperty(hidden);
    }

    StringProperty name() {
        return name;
    }

    StringProperty value() {
        return value;
    }

    BooleanProperty hidden() {
        return hidden;
    }
}
