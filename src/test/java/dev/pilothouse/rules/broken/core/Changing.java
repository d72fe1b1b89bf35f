package dev.pilothouse.rules.broken.core;

import java.util.HashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleStringProperty;

final class Changing {
    static final AtomicInteger COUNT = new AtomicInteger();
    static final HashMap<String, String> CACHE = new HashMap<>();
    static final SimpleStringProperty CHOSEN = new SimpleStringProperty();
    static int counter;

    private Changing() {}
}
