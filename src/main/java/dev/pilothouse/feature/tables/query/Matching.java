package dev.pilothouse.feature.tables.query;

import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.item.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Whether an item fits conditions, decided on this side as DynamoDB decides it on its own. Pure. */
public final class Matching {
    private Matching() {}

    public static boolean fits(Where where, Item item) {
        return switch (where) {
            case Where.All(List<Where> parts) -> parts.stream().allMatch(part -> fits(part, item));
            case Where.Any(List<Where> parts) -> parts.stream().anyMatch(part -> fits(part, item));
            case Where.Said(String words, Where meaning) -> fits(meaning, item);
            case Where.Holds(Path path, Check check) -> holds(check, item.at(path));
        };
    }

    private static boolean holds(Check check, Optional<Value> there) {
        return switch (check) {
            case Check.Missing() -> there.isEmpty();
            case Check.Lacks(Value part) -> there.isEmpty() || !contains(there.get(), part);
            case Check.Compares(Comparison comparison, Value value)
            when comparison == Comparison.NOT_EQUAL ->
                there.isEmpty() || !there.get().equals(value);
            default -> there.isPresent() && holds(check, there.get());
        };
    }

    private static boolean holds(Check check, Value value) {
        return switch (check) {
            case Check.Compares(Comparison comparison, Value other) ->
                comparison == Comparison.EQUAL ? value.equals(other) : ordered(comparison, value, other);
            case Check.Between(Value low, Value high) ->
                ordered(Comparison.AT_LEAST, value, low) && ordered(Comparison.AT_MOST, value, high);
            case Check.BeginsWith(Value prefix) -> beginsWith(value, prefix);
            case Check.Contains(Value part) -> contains(value, part);
            case Check.Lacks(Value part) -> !contains(value, part);
            case Check.Exists() -> true;
            case Check.Missing() -> false;
            case Check.IsType(var type) -> value.type() == type;
            case Check.In(List<Value> values) -> values.contains(value);
            case Check.Size(Comparison comparison, long wanted) -> {
                OptionalLong size = size(value);
                yield size.isPresent() && comparison.holds(Long.compare(size.getAsLong(), wanted));
            }
        };
    }

    private static boolean ordered(Comparison comparison, Value value, Value other) {
        OptionalInt order = Order.of(value, other);
        return order.isPresent() && comparison.holds(order.getAsInt());
    }

    private static boolean beginsWith(Value value, Value prefix) {
        return switch (value) {
            case Value.Text(String text) -> prefix instanceof Value.Text(String begin) && text.startsWith(begin);
            case Value.Bytes bytes ->
                prefix instanceof Value.Bytes begin
                        && bytes.length() >= begin.length()
                        && Arrays.equals(Arrays.copyOf(bytes.bytes(), begin.length()), begin.bytes());
            default -> false;
        };
    }

    private static boolean contains(Value value, Value part) {
        return switch (value) {
            case Value.Text(String text) -> part instanceof Value.Text(String inner) && text.contains(inner);
            case Value.Bytes bytes -> part instanceof Value.Bytes inner && contains(bytes.bytes(), inner.bytes());
            case Value.TextSet(var members) -> part instanceof Value.Text(String member) && members.contains(member);
            case Value.NumSet(var members) -> part instanceof Value.Num member && members.contains(member);
            case Value.BytesSet(var members) -> part instanceof Value.Bytes member && members.contains(member);
            case Value.Many(List<Value> elements) -> elements.contains(part);
            default -> false;
        };
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        return IntStream.rangeClosed(0, bytes.length - part.length)
                .anyMatch(at -> Arrays.equals(bytes, at, at + part.length, part, 0, part.length));
    }

    private static OptionalLong size(Value value) {
        return switch (value) {
            // In bytes, as DynamoDB counts ("Using the SIZE function with PartiQL for amazon DynamoDB").
            case Value.Text(String text) -> OptionalLong.of(Values.utf8(text));
            case Value.Bytes bytes -> OptionalLong.of(bytes.length());
            case Value.Many(List<Value> elements) -> OptionalLong.of(elements.size());
            case Value.Tree(var members) -> OptionalLong.of(members.size());
            case Value.TextSet(var members) -> OptionalLong.of(members.size());
            case Value.NumSet(var members) -> OptionalLong.of(members.size());
            case Value.BytesSet(var members) -> OptionalLong.of(members.size());
            case Value.Num number -> OptionalLong.empty();
            case Value.Bool bool -> OptionalLong.empty();
            case Value.Null nothing -> OptionalLong.empty();
        };
    }
}
