package dev.pilothouse.feature.tables.query;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.shape.KeyAttribute;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses, in words, conditions that no item can fit, or that DynamoDB does not take. */
final class Contradictions {
    // DynamoDB API, "Condition": an IN takes a hundred values.
    private static final int MOST_CHOICES = 100;

    private Contradictions() {}

    static void refuse(TableShape table, Where where) {
        where.conditions().forEach(Contradictions::refuseAlone);
        Map<Path, List<Where.Holds>> byPath = where.conjuncts().stream()
                .filter(Where.Holds.class::isInstance)
                .map(Where.Holds.class::cast)
                .collect(Collectors.groupingBy(Where.Holds::path, LinkedHashMap::new, Collectors.toList()));
        byPath.values().forEach(Contradictions::refuseTogether);
        for (KeyAttribute key : table.keys().attributes()) {
            byPath.getOrDefault(Path.of(key.name()), List.of()).forEach(one -> refuseForKey(key, one));
        }
    }

    private static void refuseAlone(Where.Holds one) {
        switch (one.check()) {
            case Check.Compares(Comparison comparison, Value value)
            when comparison.isRange() && !Order.has(value) ->
                throw refused(one, Text.tr("only text, numbers and binary have an order"));
            case Check.Between(Value low, Value high)
            when Order.of(low, high).isEmpty() ->
                throw refused(one, Text.tr("both ends have to be text, numbers or binary, and of one type"));
            case Check.Between(Value low, Value high)
            when Order.of(low, high).getAsInt() > 0 -> throw refused(one, Text.tr("the first value is the larger one"));
            case Check.BeginsWith(Value prefix)
            when prefix.type() != Type.TEXT && prefix.type() != Type.BYTES ->
                throw refused(one, Text.tr("only text and binary begin with something"));
            case Check.In(List<Value> values)
            when values.isEmpty() || values.size() > MOST_CHOICES ->
                throw refused(one, Text.tr("a choice has 1 to {0} values", MOST_CHOICES));
            case Check.Size(Comparison comparison, long size)
            when size < 0 -> throw refused(one, Text.tr("nothing is smaller than 0"));
            default -> {}
        }
    }

    private static void refuseTogether(List<Where.Holds> onOnePlace) {
        List<Check> checks = onOnePlace.stream().map(Where.Holds::check).toList();
        boolean gone = checks.stream().anyMatch(Check.Missing.class::isInstance);
        boolean there = checks.stream().anyMatch(Keys::needsPresence);
        List<Type> types =
                checks.stream().flatMap(Contradictions::types).distinct().toList();
        List<Value> equals = checks.stream()
                .filter(Check::isEqual)
                .map(check -> ((Check.Compares) check).value())
                .distinct()
                .toList();
        if (gone && there
                || types.size() > 1
                || equals.size() > 1
                || Range.of(checks).isEmpty()) {
            String words = onOnePlace.stream().map(Words::of).collect(Collectors.joining(", "));
            throw Refused.notDone(
                    Text.tr("No item can fit all of these: {0}.", words), Text.tr("Change or remove one of them."));
        }
    }

    // An IN may name several types: the item has one of them.
    private static Stream<Type> types(Check check) {
        return switch (check) {
            case Check.IsType(Type type) -> Stream.of(type);
            case Check.In(List<Value> values) ->
                values.stream().map(Value::type).distinct().count() == 1
                        ? Stream.of(values.getFirst().type())
                        : Stream.empty();
            default -> Keys.values(check).map(Value::type);
        };
    }

    private static void refuseForKey(KeyAttribute key, Where.Holds one) {
        String type = Keys.type(key).words();
        boolean otherType = one.check() instanceof Check.In(List<Value> values)
                ? values.stream().noneMatch(value -> Keys.isOf(key, value))
                : types(one.check()).anyMatch(found -> found != Keys.type(key));
        if (otherType) {
            throw refused(one, Text.tr("the key {0} is of the type {1}", key.name(), type));
        }
        if (one.check() instanceof Check.Missing) {
            throw refused(one, Text.tr("every item has its key"));
        }
        if (one.check() instanceof Check.Compares(Comparison comparison, Value value)
                && comparison == Comparison.EQUAL
                && !Keys.mayBe(key, value)) {
            throw refused(one, Text.tr("a key is never empty"));
        }
    }

    private static Refused refused(Where.Holds one, String why) {
        return Refused.notDone(
                Text.tr("“{0}” can’t be asked: {1}.", Words.of(one), why), Text.tr("Change or remove this condition."));
    }
}
