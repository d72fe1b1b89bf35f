package dev.pilothouse.feature.tables.item;

import dev.pilothouse.core.Text;
import java.util.Optional;

/**
 * Items as ordinary JSON, without types: sets and lists are arrays, binary is Base64. What JSON can't tell is kept from the item
 * that was opened: a set stays a set, binary stays binary; opening and saving unchanged gives the same item. Pure.
 */
public final class PlainJson {
    private PlainJson() {}

    /** On lines of its own, as a person reads it. */
    public static String write(Item item) {
        return JsonText.pretty(out -> out.object(item.attributes(), PlainJson::value));
    }

    /** A value alone. */
    public static String write(Value value) {
        return JsonText.pretty(out -> value(out, value));
    }

    /** In one line without a break. */
    public static String line(Item item) {
        return JsonText.line(out -> out.object(item.attributes(), PlainJson::value));
    }

    /** A value in one line without a break. */
    public static String line(Value value) {
        return JsonText.line(out -> value(out, value));
    }

    /**
     * The item that the text holds.
     *
     * @param opened the item that the text was made from; {@link Item#EMPTY} for a new one
     */
    public static Parsed<Item> read(String text, Item opened) {
        return Parsed.of(() -> {
            Json json = JsonReader.read(text, Values.DEEPEST + 1);
            if (!(json instanceof Json.Object object)) {
                throw new Misread(json.at(), Text.tr("An item stands in braces."));
            }
            return new Item(PlainReader.members(object, opened.attributes()));
        });
    }

    /**
     * The value that the text holds.
     *
     * @param opened the value that the text was made from; empty for a new one
     */
    public static Parsed<Value> readValue(String text, Optional<Value> opened) {
        return Parsed.of(() -> PlainReader.value(JsonReader.read(text, Values.DEEPEST), opened));
    }

    private static void value(JsonText out, Value value) {
        switch (value) {
            case Value.Text(String text) -> out.text(text);
            case Value.Num(String digits) -> out.number(digits);
            case Value.Bytes bytes -> out.text(bytes.base64());
            case Value.Bool(boolean holds) -> out.bool(holds);
            case Value.Null() -> out.nothing();
            case Value.Many(var elements) -> out.array(elements, PlainJson::value);
            case Value.Tree(var members) -> out.object(members, PlainJson::value);
            case Value.TextSet(var members) -> out.array(members, JsonText::text);
            case Value.NumSet(var members) -> out.array(members, (to, number) -> to.number(number.digits()));
            case Value.BytesSet(var members) -> out.array(members, (to, bytes) -> to.text(bytes.base64()));
        }
    }
}
