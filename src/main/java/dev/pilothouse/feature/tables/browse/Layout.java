package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Setting;
import dev.pilothouse.feature.tables.settings.DateForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.type.TypeReference;

/**
 * How somebody arranged a table's columns, by the names of attributes.
 *
 * @param order of those that were arranged; others follow as they turn up
 * @param hidden left out
 * @param widths in pixels at the usual size of text
 * @param dates that are shown as moments, although the workspace declares nothing
 */
record Layout(List<String> order, Set<String> hidden, Map<String, Double> widths, Map<String, DateForm> dates) {
    /** By table. */
    static final Setting<Map<String, Layout>> ALL = Setting.of("tableColumns", new TypeReference<>() {}, Map.of());

    static final Layout NONE = new Layout(List.of(), Set.of(), Map.of(), Map.of());

    // What lies in a file may lack any of them.
    Layout {
        order = List.copyOf(Optional.ofNullable(order).orElse(List.of()));
        hidden = Set.copyOf(Optional.ofNullable(hidden).orElse(Set.of()));
        widths = Map.copyOf(Optional.ofNullable(widths).orElse(Map.of()));
        dates = Map.copyOf(Optional.ofNullable(dates).orElse(Map.of()));
    }

    Layout ordered(List<String> names) {
        return new Layout(names, hidden, widths, dates);
    }

    Layout wide(Map<String, Double> these) {
        Map<String, Double> all = new HashMap<>(widths);
        all.putAll(these);
        return new Layout(order, hidden, all, dates);
    }

    Layout shown(String name, boolean whether) {
        Set<String> left = new TreeSet<>(hidden);
        boolean changed = whether ? left.remove(name) : left.add(name);
        return changed ? new Layout(order, left, widths, dates) : this;
    }

    /** As moments, or as they are where the form is empty. */
    Layout dated(String name, Optional<DateForm> form) {
        Map<String, DateForm> all = new HashMap<>(dates);
        all.remove(name);
        form.ifPresent(it -> all.put(name, it));
        return new Layout(order, hidden, widths, all);
    }
}
