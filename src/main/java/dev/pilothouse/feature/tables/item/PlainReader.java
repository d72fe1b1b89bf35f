package dev.pilothouse.feature.tables.item;

import dev.pilothouse.core.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiPredicate;

/** Makes values of ordinary JSON, with the types of what they were opened from. */
final class PlainReader {
    private PlainReader() {}

    static SequencedMap<String, Value> members(Json.Object object, Map<String, Value> opened) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        object.members()
                .forEach((name, member) -> members.put(name, value(member, Optional.ofNullable(opened.get(name)))));
        return members;
    }

    static Value value(Json json, Optional<Value> opened) {
        return switch (json) {
            case Json.Text(String text, Spot at) ->
                opened.filter(Value.Bytes.class::isInstance).isPresent() ? Leaves.bytes(json) : new Value.Text(text);
            case Json.Digits(String digits, Spot at) -> Leaves.number(digits, at);
            case Json.Bool(boolean holds, Spot at) -> new Value.Bool(holds);
            case Json.Null(Spot at) -> new Value.Null();
            case Json.Array array -> array(array, opened);
            case Json.Object object ->
                new Value.Tree(
                        members(object, opened.orElse(null) instanceof Value.Tree(var members) ? members : Map.of()));
        };
    }

    private static Value array(Json.Array array, Optional<Value> opened) {
        return switch (opened.orElse(null)) {
            case Value.TextSet set -> new Value.TextSet(Leaves.set(array, Type.TEXT_SET, PlainReader::text));
            case Value.NumSet set -> new Value.NumSet(Leaves.set(array, Type.NUMBER_SET, PlainReader::number));
            case Value.BytesSet set -> new Value.BytesSet(Leaves.set(array, Type.BYTES_SET, Leaves::bytes));
            case Value.Many(List<Value> elements) -> new Value.Many(many(array.elements(), elements));
            case null, default -> new Value.Many(many(array.elements(), List.of()));
        };
    }

    private static String text(Json json) {
        return Leaves.text(json, Text.tr("This is a text set: every member stands in quotes."));
    }

    private static Value.Num number(Json json) {
        if (json instanceof Json.Digits(String digits, Spot at)) {
            return Leaves.number(digits, at);
        }
        throw new Misread(json.at(), Text.tr("This is a number set: every member is a number without quotes."));
    }

    // Elements that were put in or taken out move the others: what is still the same at both ends keeps its types.
    private static List<Value> many(List<Json> now, List<Value> opened) {
        if (now.size() == opened.size()) {
            return aligned(now, opened);
        }
        int atMost = Math.min(now.size(), opened.size());
        int head = 0;
        while (head < atMost && same(now.get(head), opened.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < atMost - head && same(now.get(now.size() - 1 - tail), opened.get(opened.size() - 1 - tail))) {
            tail++;
        }
        List<Value> elements = new ArrayList<>(opened.subList(0, head));
        elements.addAll(aligned(now.subList(head, now.size() - tail), opened.subList(head, opened.size() - tail)));
        elements.addAll(opened.subList(opened.size() - tail, opened.size()));
        return elements;
    }

    private static List<Value> aligned(List<Json> now, List<Value> opened) {
        List<Value> elements = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            elements.add(value(now.get(i), i < opened.size() ? Optional.of(opened.get(i)) : Optional.empty()));
        }
        return elements;
    }

    // By what is written, as typing it again at each level would take for ever in a deep nest of lists.
    private static boolean same(Json json, Value opened) {
        return switch (opened) {
            case Value.Text(String was) -> json instanceof Json.Text(String now, Spot at) && now.equals(was);
            case Value.Num was -> isNumber(json, was);
            case Value.Bytes was -> isBytes(json, was);
            case Value.Bool(boolean was) -> json instanceof Json.Bool(boolean now, Spot at) && now == was;
            case Value.Null() -> json instanceof Json.Null;
            case Value.Many(List<Value> was) -> same(json, was, PlainReader::same);
            case Value.TextSet(var was) ->
                same(json, was, (now, one) -> now instanceof Json.Text(String text, Spot at) && text.equals(one));
            case Value.NumSet(var was) -> same(json, was, PlainReader::isNumber);
            case Value.BytesSet(var was) -> same(json, was, PlainReader::isBytes);
            case Value.Tree(var was) ->
                json instanceof Json.Object(var now, Spot at)
                        && now.keySet().equals(was.keySet())
                        && now.entrySet().stream().allMatch(one -> same(one.getValue(), was.get(one.getKey())));
        };
    }

    private static boolean isNumber(Json json, Value.Num was) {
        return json instanceof Json.Digits(String now, Spot at) && now.equals(was.digits());
    }

    private static boolean isBytes(Json json, Value.Bytes was) {
        return json instanceof Json.Text(String now, Spot at) && now.equals(was.base64());
    }

    private static <T> boolean same(Json json, Collection<T> was, BiPredicate<Json, T> each) {
        if (!(json instanceof Json.Array(var now, Spot at)) || now.size() != was.size()) {
            return false;
        }
        Iterator<Json> one = now.iterator();
        return was.stream().allMatch(member -> each.test(one.next(), member));
    }
}
