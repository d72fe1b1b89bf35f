package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a value stands in an item, placeholders resolved: {@code a.b[3]}. */
public record Path(List<Step> steps) {
    public Path {
        steps = List.copyOf(steps);
    }

    /** A top-level attribute. */
    public static Path of(String name) {
        return new Path(List.of(new Step.Name(name)));
    }

    /** The top-level attribute that it begins with. */
    public String head() {
        return ((Step.Name) steps.getFirst()).name();
    }

    /** The last name in it, with the indexes behind that. */
    public String lastName() {
        int from = steps.size() - 1;
        while (steps.get(from) instanceof Step.Index) {
            from--;
        }
        return steps.subList(from, steps.size()).stream().map(Step::toString).collect(Collectors.joining());
    }

    /** Whether it goes inside of that. */
    public boolean isNested() {
        return steps.size() > 1;
    }

    /** Whether one is the other, or leads to it. */
    boolean overlaps(Path other) {
        int common = Math.min(steps.size(), other.steps.size());
        return steps.subList(0, common).equals(other.steps.subList(0, common));
    }

    /** Whether at the place where they part, one takes a name and the other an index. */
    boolean conflicts(Path other) {
        for (int i = 0; i < Math.min(steps.size(), other.steps.size()); i++) {
            if (!steps.get(i).equals(other.steps.get(i))) {
                return steps.get(i).getClass() != other.steps.get(i).getClass();
            }
        }
        return false;
    }

    /** What stands there. */
    public Optional<Value> in(Value.Tree item) {
        Optional<Value> at = Optional.of(item);
        for (Step step : steps) {
            at = at.flatMap(step::in);
        }
        return at;
    }

    /** As error texts show it: {@code [a, b, [3]]}. */
    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    /** One step of a path. */
    public sealed interface Step {
        /** What the step leads to. */
        Optional<Value> in(Value value);

        /** Into a map. */
        record Name(String name) implements Step {
            @Override
            public Optional<Value> in(Value value) {
                return value instanceof Value.Tree tree ? tree.get(name) : Optional.empty();
            }

            @Override
            public String toString() {
                return name;
            }
        }

        /** Into a list; from 0. */
        record Index(int index) implements Step {
            @Override
            public Optional<Value> in(Value value) {
                return value instanceof Value.Many(var values) && index < values.size()
                        ? Optional.of(values.get(index))
                        : Optional.empty();
            }

            @Override
            public String toString() {
                return "[" + index + "]";
            }
        }
    }
}
