package dev.pilothouse.feature.tables.item;

import dev.pilothouse.core.Text;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.function.Function;

/** Reads the values that hold no others, and sets of them, from either kind of JSON. */
final class Leaves {
    private Leaves() {}

    static String text(Json json, String words) {
        if (json instanceof Json.Text(String text, Spot at)) {
            return text;
        }
        throw new Misread(json.at(), words);
    }

    static Value.Num number(String digits, Spot at) {
        Numbers.problem(digits).ifPresent(words -> {
            throw new Misread(at, words);
        });
        return new Value.Num(digits);
    }

    static Value.Bytes bytes(Json json) {
        String base64 = text(json, Text.tr("This is binary: its bytes stand here as Base64, in quotes."));
        try {
            return new Value.Bytes(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new Misread(json.at(), Text.tr("This is binary, and what stands here is not Base64."));
        }
    }

    /** @param type what the set is, in words */
    static <T> SequencedSet<T> set(Json json, Type type, Function<Json, T> member) {
        if (!(json instanceof Json.Array array)) {
            throw new Misread(json.at(), Text.tr("The members of a {0} stand in brackets.", type.words()));
        }
        if (array.elements().isEmpty()) {
            throw new Misread(
                    array.at(), Text.tr("DynamoDB keeps no empty {0}. Take the attribute out instead.", type.words()));
        }
        SequencedSet<T> members = new LinkedHashSet<>();
        for (Json element : array.elements()) {
            if (!members.add(member.apply(element))) {
                throw new Misread(element.at(), Text.tr("This member is in the {0} already.", type.words()));
            }
        }
        return members;
    }
}
