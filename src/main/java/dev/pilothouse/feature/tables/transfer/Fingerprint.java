package dev.pilothouse.feature.tables.transfer;

import dev.pilothouse.core.Sha256;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A short mark of what an item was when it was exported, so that an import sees whether it has changed since. */
final class Fingerprint {
    static final int LENGTH = 16;

    private Fingerprint() {}

    /** Equal for equal items, whatever their order and however their numbers are written; 64 bits of SHA-256. */
    static String of(Item item) {
        return Sha256.hex(members(item.attributes())).substring(0, LENGTH);
    }

    private static String members(Map<String, Value> members) {
        return new TreeMap<>(members)
                .entrySet().stream()
                        .map(member -> text(member.getKey()) + of(member.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String of(Value value) {
        return value.type().code()
                + switch (value) {
                    case Value.Text(String text) -> text(text);
                    case Value.Num number -> worth(number);
                    case Value.Bytes bytes -> bytes.base64();
                    case Value.Bool(boolean holds) -> Boolean.toString(holds);
                    case Value.Null() -> "";
                    case Value.Many(var elements) ->
                        elements.stream().map(Fingerprint::of).collect(Collectors.joining(",", "[", "]"));
                    case Value.Tree(var members) -> members(members);
                    case Value.TextSet(var texts) ->
                        set(texts.stream().map(Fingerprint::text).toList());
                    case Value.NumSet(var numbers) ->
                        set(numbers.stream().map(Fingerprint::worth).toList());
                    case Value.BytesSet(var all) ->
                        set(all.stream().map(Value.Bytes::base64).toList());
                };
    }

    private static String set(Collection<String> members) {
        return members.stream().sorted().collect(Collectors.joining(",", "[", "]"));
    }

    private static String worth(Value.Num number) {
        return new BigDecimal(number.digits()).stripTrailingZeros().toString();
    }

    // Its length before it keeps two texts from being taken for another two.
    private static String text(String text) {
        return text.length() + ":" + text;
    }
}
