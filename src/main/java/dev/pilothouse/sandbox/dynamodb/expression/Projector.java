package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Cuts the wanted paths out of an item; of lists, the wanted elements move together. */
public final class Projector {
    private Projector() {}

    /** The parts of the item that stand at the paths, nested as they were. */
    public static Value.Tree cut(Collection<Path> paths, Value.Tree item) {
        return inside(paths.stream().map(Path::steps).toList(), item)
                .map(Value.Tree.class::cast)
                .orElse(Value.Tree.EMPTY);
    }

    /** The parts side by side, each under the last name of its path. */
    public static Value.Tree flat(Collection<Path> paths, Value.Tree item) {
        Map<String, Value> values = new LinkedHashMap<>();
        paths.forEach(path -> path.in(item).ifPresent(value -> values.put(path.lastName(), value)));
        return new Value.Tree(values);
    }

    private static Optional<Value> inside(List<List<Path.Step>> paths, Value value) {
        if (paths.stream().anyMatch(List::isEmpty)) {
            return Optional.of(value);
        }
        Map<Path.Step, List<List<Path.Step>>> bySteps = new LinkedHashMap<>();
        paths.forEach(path ->
                bySteps.computeIfAbsent(path.getFirst(), _ -> new ArrayList<>()).add(path.subList(1, path.size())));
        Map<String, Value> names = new LinkedHashMap<>();
        Map<Integer, Value> indexes = new TreeMap<>();
        bySteps.forEach((step, rest) -> step.in(value)
                .flatMap(found -> inside(rest, found))
                .ifPresent(found -> {
                    switch (step) {
                        case Path.Step.Name(var name) -> names.put(name, found);
                        case Path.Step.Index(var index) -> indexes.put(index, found);
                    }
                }));
        if (!names.isEmpty()) {
            return Optional.of(new Value.Tree(names));
        }
        return indexes.isEmpty() ? Optional.empty() : Optional.of(new Value.Many(List.copyOf(indexes.values())));
    }
}
