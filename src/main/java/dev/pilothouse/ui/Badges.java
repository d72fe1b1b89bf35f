package dev.pilothouse.ui;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How many changes wait in each pane to be sent, for the rail. Screen thread only. */
public final class Badges {
    private final Map<String, ReadOnlyObjectWrapper<Integer>> counts = new HashMap<>();

    /** @param pane the id of its feature */
    public void show(String pane, int count) {
        count(pane).set(count);
    }

    /** How many wait in a pane; 0 where nobody said. */
    public ReadOnlyObjectProperty<Integer> of(String pane) {
        return count(pane).getReadOnlyProperty();
    }

    private ReadOnlyObjectWrapper<Integer> count(String pane) {
        return counts.computeIfAbsent(pane, id -> new ReadOnlyObjectWrapper<>(0));
    }
}
