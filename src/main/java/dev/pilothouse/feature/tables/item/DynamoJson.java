package dev.pilothouse.feature.tables.item;

import dev.pilothouse.core.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Items as DynamoDB's API and its command line write them, every value with its type: {@code {"total": {"N": "64.5"}}}
 * ("DynamoDB low-level API", Amazon DynamoDB Developer Guide). Nothing is lost either way. Pure.
 */
public final class DynamoJson {
    // A value is an object in an object.
    private static final int DEEPEST = 2 * Values.DEEPEST + 2;

    private DynamoJson() {}

    /** On lines of its own, as a person reads it. */
    public static String write(Item item) {
        return JsonText.pretty(out -> item(out, item.attributes()));
    }

    /** A value alone. */
    public static String write(Value value) {
        return JsonText.pretty(out -> value(out, value));
    }

    /** In one line without a break, as JSON Lines has it. */
    public static String line(Item item) {
        return JsonText.line(out -> item(out, item.attributes()));
    }

    /** A value in one line without a break. */
    public static String line(Value value) {
        return JsonText.line(out -> value(out, value));
    }

    /** The item that the text holds. */
    public static Parsed<Item> read(String text) {
        return Parsed.of(() -> new Item(members(JsonReader.read(text, DEEPEST))));
    }

    /** The value that the text holds. */
    public static Parsed<Value> readValue(String text) {
        return Parsed.of(() -> value(JsonReader.read(text, DEEPEST)));
    }

    private static SequencedMap<String, Value> members(Json json) {
        if (!(json instanceof Json.Object object)) {
            throw new Misread(json.at(), Text.tr("Attributes stand in braces, each with its type."));
        }
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        object.members().forEach((name, member) -> members.put(name, value(member)));
        return members;
    }

    private static Value value(Json json) {
        if (!(json instanceof Json.Object object) || object.members().size() != 1) {
            throw new Misread(
                    json.at(), Text.tr("A value stands in braces with its one type, such as {\"S\": \"text\"}."));
        }
        Map.Entry<String, Json> typed = object.members().firstEntry();
        Json content = typed.getValue();
        return switch (typed.getKey()) {
            case "S" -> new Value.Text(Leaves.text(content, Text.tr("A text stands in quotes.")));
            case "N" -> number(content);
            case "B" -> Leaves.bytes(content);
            case "BOOL" -> bool(content);
            case "NULL" -> nothing(content);
            case "L" -> many(content);
            case "M" -> new Value.Tree(members(content));
            case "SS" -> new Value.TextSet(Leaves.set(content, Type.TEXT_SET, DynamoJson::text));
            case "NS" -> new Value.NumSet(Leaves.set(content, Type.NUMBER_SET, DynamoJson::number));
            case "BS" -> new Value.BytesSet(Leaves.set(content, Type.BYTES_SET, Leaves::bytes));
            default ->
                throw new Misread(
                        json.at(),
                        Text.tr("“{0}” is none of the types S, N, B, BOOL, NULL, L, M, SS, NS, BS.", typed.getKey()));
        };
    }

    private static String text(Json json) {
        return Leaves.text(json, Text.tr("Every member of a text set stands in quotes."));
    }

    private static Value.Num number(Json json) {
        return Leaves.number(Leaves.text(json, Text.tr("The digits of a number stand in quotes here.")), json.at());
    }

    private static Value bool(Json json) {
        if (json instanceof Json.Bool(boolean holds, Spot at)) {
            return new Value.Bool(holds);
        }
        throw new Misread(json.at(), Text.tr("A boolean is true or false, without quotes."));
    }

    private static Value nothing(Json json) {
        if (json instanceof Json.Bool(boolean holds, Spot at) && holds) {
            return new Value.Null();
        }
        throw new Misread(json.at(), Text.tr("NULL is always true."));
    }

    private static Value many(Json json) {
        if (json instanceof Json.Array array) {
            return new Value.Many(
                    array.elements().stream().map(DynamoJson::value).toList());
        }
        throw new Misread(json.at(), Text.tr("The elements of a list stand in brackets."));
    }

    private static void item(JsonText out, Map<String, Value> members) {
        out.object(members, DynamoJson::value);
    }

    private static void value(JsonText out, Value value) {
        out.open(value.type().code());
        switch (value) {
            case Value.Text(String text) -> out.text(text);
            case Value.Num(String digits) -> out.text(digits);
            case Value.Bytes bytes -> out.text(bytes.base64());
            case Value.Bool(boolean holds) -> out.bool(holds);
            case Value.Null() -> out.bool(true);
            case Value.Many(var elements) -> out.array(elements, DynamoJson::value);
            case Value.Tree(var members) -> item(out, members);
            case Value.TextSet(var members) -> out.array(members, JsonText::text);
            case Value.NumSet(var members) -> out.array(members, (to, number) -> to.text(number.digits()));
            case Value.BytesSet(var members) -> out.array(members, (to, bytes) -> to.text(bytes.base64()));
        }
        out.close();
    }
}
