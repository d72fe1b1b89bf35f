package dev.pilothouse.feature.tables.item;

import dev.pilothouse.core.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Finds and changes what lies some steps inside a value. */
final class Places {
    private Places() {}

    static Optional<Value> at(Value value, List<Path.Step> steps) {
        Optional<Value> here = Optional.of(value);
        for (Path.Step step : steps) {
            here = here.flatMap(inside -> one(inside, step));
        }
        return here;
    }

    private static Optional<Value> one(Value value, Path.Step step) {
        return switch (step) {
            case Path.Step.Name(String name) ->
                value instanceof Value.Tree(var members) ? Optional.ofNullable(members.get(name)) : Optional.empty();
            case Path.Step.Index(int number) ->
                value instanceof Value.Many(var elements) && number < elements.size()
                        ? Optional.of(elements.get(number))
                        : Optional.empty();
        };
    }

    static Value with(Optional<Value> there, List<Path.Step> steps, Value value) {
        if (steps.isEmpty()) {
            return value;
        }
        List<Path.Step> further = steps.subList(1, steps.size());
        Optional<Value> inside = there.flatMap(outer -> one(outer, steps.getFirst()));
        return put(there, steps.getFirst(), with(inside, further, value));
    }

    private static Value put(Optional<Value> there, Path.Step step, Value value) {
        return switch (step) {
            case Path.Step.Name(String name) -> {
                SequencedMap<String, Value> members = new LinkedHashMap<>(
                        there.map(outer -> tree(outer, step)).orElseGet(LinkedHashMap::new));
                members.put(name, value);
                yield new Value.Tree(members);
            }
            case Path.Step.Index(int number) -> {
                List<Value> elements =
                        new ArrayList<>(there.map(outer -> many(outer, step)).orElse(List.of()));
                if (number > elements.size()) {
                    throw new IllegalArgumentException(Text.tr("The list ends before element {0}.", number));
                }
                if (number == elements.size()) {
                    elements.add(value);
                } else {
                    elements.set(number, value);
                }
                yield new Value.Many(elements);
            }
        };
    }

    static Value without(Value there, List<Path.Step> steps) {
        Path.Step step = steps.getFirst();
        if (steps.size() > 1) {
            Value inside = one(there, step).orElseThrow();
            return put(Optional.of(there), step, without(inside, steps.subList(1, steps.size())));
        }
        return switch (step) {
            case Path.Step.Name(String name) -> {
                SequencedMap<String, Value> members = new LinkedHashMap<>(tree(there, step));
                members.remove(name);
                yield new Value.Tree(members);
            }
            case Path.Step.Index(int number) -> {
                List<Value> elements = new ArrayList<>(many(there, step));
                elements.remove(number);
                yield new Value.Many(elements);
            }
        };
    }

    private static SequencedMap<String, Value> tree(Value value, Path.Step step) {
        if (value instanceof Value.Tree(SequencedMap<String, Value> members)) {
            return members;
        }
        throw noWay(value, step);
    }

    private static List<Value> many(Value value, Path.Step step) {
        if (value instanceof Value.Many(List<Value> elements)) {
            return elements;
        }
        throw noWay(value, step);
    }

    private static IllegalArgumentException noWay(Value value, Path.Step step) {
        String words = value.type().words();
        return new IllegalArgumentException(
                switch (step) {
                    case Path.Step.Name(String name) ->
                        Text.tr("“{0}” would lie in a value of the type {1}, which has no members.", name, words);
                    case Path.Step.Index(int number) ->
                        Text.tr("Element {0} would lie in a value of the type {1}, which is no list.", number, words);
                });
    }
}
