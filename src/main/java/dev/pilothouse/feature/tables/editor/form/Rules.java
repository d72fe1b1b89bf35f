package dev.pilothouse.feature.tables.editor.form;

import dev.pilothouse.feature.tables.settings.DateForm;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a table says of its items.
 *
 * @param keys the names of the key's attributes, the partition key first
 * @param dates how attributes hold moments, by their path
 * @param zone in which people read them
 */
public record Rules(List<String> keys, Map<String, DateForm> dates, ZoneId zone) {
    public Rules {
        keys = List.copyOf(keys);
        dates = Map.copyOf(dates);
    }

    /** Whether a line shows a part of the key. */
    boolean isKey(Line line) {
        return line.path().depth() == 1 && keys.contains(line.path().attribute());
    }

    /** How a line's value holds a moment, where the workspace says so. */
    Optional<DateForm> date(Line line) {
        return line.member().isPresent()
                ? Optional.empty()
                : Optional.ofNullable(dates.get(line.path().toString()));
    }
}
