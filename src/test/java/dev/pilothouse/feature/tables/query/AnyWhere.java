package dev.pilothouse.feature.tables.query;

import dev.pilothouse.feature.tables.item.AnyItem;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes conditions that can be typed, about whatever an item has; the same for the same seed. */
final class AnyWhere {
    private final SplittableRandom random;
    private final AnyItem any;

    AnyWhere(long seed) {
        this.random = new SplittableRandom(seed);
        this.any = new AnyItem(seed);
    }

    Where where(Item item) {
        return either(item, 2);
    }

    private Where either(Item item, int depth) {
        List<Where> parts = some(depth, () -> each(item, depth));
        return parts.size() == 1 ? parts.getFirst() : new Where.Any(parts);
    }

    private Where each(Item item, int depth) {
        List<Where> parts = some(depth, () -> one(item, depth));
        return parts.size() == 1 ? parts.getFirst() : new Where.All(flat(parts));
    }

    // What is nested without need is not written with parentheses.
    private static List<Where> flat(List<Where> parts) {
        List<Where> flat = new ArrayList<>();
        for (Where part : parts) {
            if (part instanceof Where.All(var inner)) {
                flat.addAll(inner);
            } else {
                flat.add(part);
            }
        }
        return flat;
    }

    private Where one(Item item, int depth) {
        return depth > 0 && random.nextInt(4) == 0 ? each(item, depth - 1) : new Where.Holds(any.path(item), check());
    }

    private List<Where> some(int depth, Supplier<Where> each) {
        return Stream.generate(each)
                .limit(depth == 0 ? 1 : random.nextInt(1, 4))
                .toList();
    }

    private Check check() {
        Comparison comparison = any.pick(List.of(Comparison.values()));
        return switch (random.nextInt(10)) {
            case 0 -> new Check.Between(value(), value());
            case 1 -> new Check.BeginsWith(value());
            case 2 -> new Check.Contains(value());
            case 3 -> new Check.Lacks(value());
            case 4 -> new Check.Exists();
            case 5 -> new Check.Missing();
            case 6 -> new Check.IsType(any.pick(List.of(Type.values())));
            case 7 ->
                new Check.In(
                        Stream.generate(this::value).limit(random.nextInt(1, 4)).toList());
            case 8 -> new Check.Size(comparison, random.nextInt(100));
            default -> new Check.Compares(comparison, value());
        };
    }

    private Value value() {
        return Stream.generate(() -> any.value(0))
                .filter(value -> !value.type().isSet())
                .findFirst()
                .orElseThrow();
    }
}
