package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Changes as a tree, so that all that concern one map or list are made together: a list's indexes are those of before. */
final class Branch {
    private final Map<String, Branch> names = new LinkedHashMap<>();
    private final Map<Integer, Branch> indexes = new TreeMap<>();
    private Optional<Change> change = Optional.empty();

    private Branch() {}

    static Branch of(Map<Path, Change> changes) {
        Branch root = new Branch();
        changes.forEach((path, change) -> {
            Branch at = root;
            for (Path.Step step : path.steps()) {
                at = switch (step) {
                    case Path.Step.Name(var name) -> at.names.computeIfAbsent(name, _ -> new Branch());
                    case Path.Step.Index(var index) -> at.indexes.computeIfAbsent(index, _ -> new Branch());
                };
            }
            at.change = Optional.of(change);
        });
        return root;
    }

    /** The map with the changes made. */
    Value.Tree grow(Value.Tree before) {
        Map<String, Value> values = new LinkedHashMap<>(before.values());
        names.forEach((name, branch) -> branch.after(Optional.ofNullable(values.get(name)))
                .ifPresentOrElse(value -> values.put(name, value), () -> values.remove(name)));
        return new Value.Tree(values);
    }

    /** What stands here afterwards; empty where nothing does. */
    private Optional<Value> after(Optional<Value> before) {
        if (change.isPresent()) {
            return switch (change.get()) {
                case Change.Put(var value) -> Optional.of(value);
                case Change.Drop() -> Optional.empty();
            };
        }
        return Optional.of(
                switch (before.orElseThrow(Branch::noWay)) {
                    case Value.Tree tree when indexes.isEmpty() -> grow(tree);
                    case Value.Many(var values) when names.isEmpty() -> grow(values);
                    default -> throw noWay();
                });
    }

    /** Past the end of a list, values are put at its end, in the order of their indexes. */
    private Value.Many grow(List<Value> before) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Optional<Value> old = Optional.of(before.get(i));
            Branch branch = indexes.get(i);
            (branch == null ? old : branch.after(old)).ifPresent(values::add);
        }
        indexes.forEach((index, branch) -> {
            if (index >= before.size()) {
                branch.after(Optional.empty()).ifPresent(values::add);
            }
        });
        return new Value.Many(values);
    }

    private static RuntimeException noWay() {
        return Invalid.request("The document path provided in the update expression is invalid for update");
    }
}
