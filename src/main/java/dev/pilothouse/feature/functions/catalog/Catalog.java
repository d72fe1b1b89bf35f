package dev.pilothouse.feature.functions.catalog;

import dev.pilothouse.feature.functions.settings.FunctionsSettings;
import dev.pilothouse.feature.functions.shape.FunctionShape;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The functions that are shown: the application's first, in the workspace's order and then by name, then the others by name.
 *
 * @param mayList whether the role may list all functions; where it may not, only those are there that the workspace names in full
 * @param mayReadTags whether it may see the tags that make functions the application's
 */
public record Catalog(List<Listed> functions, boolean mayList, boolean mayReadTags) {
    public Catalog {
        functions = List.copyOf(functions);
    }

    /**
     * Which functions carry the application's tags.
     *
     * @param known whether the tags of all could be read
     */
    record Tagged(Set<String> names, boolean known) {
        Tagged {
            names = Set.copyOf(names);
        }
    }

    /**
     * Puts them in their order.
     *
     * @param found what could be read, by name
     * @param tagged those that carry the application's tags
     */
    static Catalog of(FunctionsSettings settings, Map<String, FunctionShape> found, Tagged tagged, boolean mayList) {
        Map<String, Listed> all = new LinkedHashMap<>();
        settings.named().forEach(name -> all.put(name, listed(settings, name, true, found)));
        found.keySet().stream()
                .filter(name -> settings.names(name) || tagged.names().contains(name))
                .sorted(Comparator.naturalOrder())
                .forEach(name -> all.putIfAbsent(name, listed(settings, name, true, found)));
        found.keySet().stream()
                .filter(name -> settings.discover())
                .sorted(Comparator.naturalOrder())
                .forEach(name -> all.putIfAbsent(name, listed(settings, name, false, found)));
        return new Catalog(List.copyOf(all.values()), mayList, tagged.known());
    }

    /** The same with what was read of one function since. */
    Catalog with(FunctionShape shape) {
        return new Catalog(
                functions.stream()
                        .map(it -> it.name().equals(shape.name())
                                ? new Listed(it.settings(), it.ofWorkspace(), Optional.of(shape))
                                : it)
                        .toList(),
                mayList,
                mayReadTags);
    }

    public Optional<Listed> find(String name) {
        return functions.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private static Listed listed(
            FunctionsSettings settings, String name, boolean own, Map<String, FunctionShape> found) {
        return new Listed(settings.function(name), own, Optional.ofNullable(found.get(name)));
    }
}
