package dev.pilothouse.feature.tables.settings;

import dev.pilothouse.feature.tables.item.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a workspace says about one table, or about all whose names fit a pattern.
 *
 * @param table a name, or a pattern: {@code *} stands for any characters
 * @param title what people call it; its name where that is empty
 * @param dates how attributes hold moments, by their path
 * @param version the attribute that grows by one with each write, if there is one
 * @param personal paths, without places in lists, of what is masked until somebody asks, with everything below them
 */
public record TableSettings(
        String table,
        Optional<String> title,
        Map<String, DateForm> dates,
        List<KeyLink> links,
        Optional<String> version,
        Set<String> personal) {
    public TableSettings {
        dates = Map.copyOf(dates);
        links = List.copyOf(links);
        personal = Set.copyOf(personal);
    }

    /** A table about which nothing is said. */
    public static TableSettings of(String table) {
        return new TableSettings(table, Optional.empty(), Map.of(), List.of(), Optional.empty(), Set.of());
    }

    /** Whether it stands for many tables. */
    public boolean isPattern() {
        return table.contains("*");
    }

    /** Whether it is about this table. */
    public boolean fits(String name) {
        if (!isPattern()) {
            return table.equals(name);
        }
        String[] parts = table.split("\\*", -1);
        StringBuilder pattern = new StringBuilder();
        for (String part : parts) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return name.matches(pattern.toString());
    }

    /** What people call the table. */
    public String shown() {
        return title.orElse(table);
    }

    /** Where the value at a path leads. */
    public Optional<KeyLink> link(Path path) {
        String names = names(path);
        return links.stream().filter(it -> it.attribute().equals(names)).findFirst();
    }

    /** Whether what lies at a path is personal, or lies in something that is. */
    public boolean isPersonal(Path path) {
        // Asked for every value there is: most attributes have nothing of the kind.
        String attribute = path.attribute();
        if (personal.stream().noneMatch(it -> it.startsWith(attribute) || attribute.startsWith(it))) {
            return false;
        }
        String names = names(path);
        return personal.stream().anyMatch(it -> names.equals(it) || names.startsWith(it + "."));
    }

    /** Names with dots between them; places in lists are left out. */
    private static String names(Path path) {
        return path.steps().stream()
                .flatMap(step -> step instanceof Path.Step.Name(String name) ? Stream.of(name) : Stream.empty())
                .collect(Collectors.joining("."));
    }

    /** Both together, for one table; this one first, except that whatever either holds for personal is. */
    TableSettings and(TableSettings other) {
        Map<String, DateForm> bothDates = new LinkedHashMap<>(other.dates);
        bothDates.putAll(dates);
        List<KeyLink> bothLinks = new ArrayList<>(links);
        bothLinks.addAll(other.links);
        Set<String> bothPersonal = new LinkedHashSet<>(personal);
        bothPersonal.addAll(other.personal);
        return new TableSettings(
                table,
                title.or(() -> other.title),
                bothDates,
                bothLinks,
                version.or(() -> other.version),
                bothPersonal);
    }
}
