package dev.pilothouse.feature.tables.catalog;

import dev.pilothouse.feature.tables.settings.TablesSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The tables that are shown: the workspace's first, in its order, then the others by name.
 *
 * @param mayList whether the role may list all tables; where it may not, only those are there that the workspace names in full
 */
public record Catalog(List<Listed> tables, boolean mayList) {
    public Catalog {
        tables = List.copyOf(tables);
    }

    /** @param names all there are; empty where the role may not list them */
    static Catalog of(TablesSettings settings, Optional<List<String>> names) {
        Map<String, Listed> all = new LinkedHashMap<>();
        settings.named().forEach(name -> put(all, settings, name));
        List<String> there = names.orElse(List.of());
        there.stream().filter(settings::names).sorted().forEach(name -> put(all, settings, name));
        there.stream()
                .filter(Predicate.not(settings::names))
                .filter(name -> settings.discover())
                .sorted()
                .forEach(name -> put(all, settings, name));
        return new Catalog(List.copyOf(all.values()), names.isPresent());
    }

    Optional<Listed> find(String name) {
        return tables.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private static void put(Map<String, Listed> all, TablesSettings settings, String name) {
        all.putIfAbsent(name, new Listed(settings.table(name), settings.names(name)));
    }
}
