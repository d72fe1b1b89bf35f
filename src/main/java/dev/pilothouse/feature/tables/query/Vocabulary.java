package dev.pilothouse.feature.tables.query;

import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.settings.DateForm;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of attributes while somebody types: {@code 90216} is a number or a text by the attribute that it stands beside.
 *
 * @param types of attributes by their path, as written by {@link Path#toString}
 * @param dates how attributes hold moments, by their path
 * @param parameters what {@code :name} stands for
 * @param zone where {@code today} begins
 */
public record Vocabulary(
        Map<String, Type> types, Map<String, DateForm> dates, Map<String, Value> parameters, Instant now, ZoneId zone) {
    public Vocabulary {
        types = Map.copyOf(types);
        dates = Map.copyOf(dates);
        parameters = Map.copyOf(parameters);
    }

    /** What a table's keys and settings tell; {@link #seen} adds what its items tell. */
    public static Vocabulary of(TableShape table, TableSettings settings, Instant now, ZoneId zone) {
        Map<String, Type> types = new LinkedHashMap<>();
        table.indexes()
                .forEach(index -> index.keys()
                        .attributes()
                        .forEach(key -> types.put(Path.of(key.name()).toString(), Keys.type(key))));
        table.keys().attributes().forEach(key -> types.put(Path.of(key.name()).toString(), Keys.type(key)));
        return new Vocabulary(types, settings.dates(), Map.of(), now, zone);
    }

    /** The same with the types of columns that were read; keys stay as they are. */
    public Vocabulary seen(Map<String, Type> columns) {
        Map<String, Type> all = new LinkedHashMap<>(columns);
        all.putAll(types);
        return new Vocabulary(all, dates, parameters, now, zone);
    }

    /** The same with values for parameters. */
    public Vocabulary with(Map<String, Value> values) {
        return new Vocabulary(types, dates, values, now, zone);
    }

    Optional<Type> type(Path path) {
        return Optional.ofNullable(types.get(path.toString()));
    }

    Optional<DateForm> date(Path path) {
        return Optional.ofNullable(dates.get(path.toString()));
    }
}
