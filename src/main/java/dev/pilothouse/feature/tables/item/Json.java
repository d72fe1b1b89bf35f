package dev.pilothouse.feature.tables.item;

import java.util.List;
import java.util.SequencedMap;

/** A JSON value with the place where it begins: numbers as their digits, names in their order. */
sealed interface Json {
    Spot at();

    record Text(String text, Spot at) implements Json {}

    record Digits(String digits, Spot at) implements Json {}

    record Bool(boolean holds, Spot at) implements Json {}

    record Null(Spot at) implements Json {}

    record Array(List<Json> elements, Spot at) implements Json {}

    record Object(SequencedMap<String, Json> members, Spot at) implements Json {}
}
