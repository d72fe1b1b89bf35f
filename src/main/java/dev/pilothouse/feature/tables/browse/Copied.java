package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.feature.tables.item.DynamoJson;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.PlainJson;
import dev.pilothouse.feature.tables.item.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Cells and items as text for the clipboard. */
final class Copied {
    private Copied() {}

    /** A value as a person writes it: text and numbers as they are, the rest as JSON. */
    static String value(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Num(String digits) -> digits;
            case Value.Bytes bytes -> bytes.base64();
            default -> PlainJson.line(value);
        };
    }

    /** A line for each row, its cells parted by tabs, as spreadsheets take it; breaks within a cell become spaces. */
    static String table(List<List<Optional<Value>>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.map(Copied::value).orElse("").replaceAll("[\t\r\n]", " "))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    /** Plain JSON: an object for one item, else a list. */
    static String json(List<Item> items) {
        return items.size() == 1
                ? PlainJson.write(items.getFirst())
                : items.stream().map(PlainJson::line).collect(Collectors.joining(",\n  ", "[\n  ", "\n]"));
    }

    /** The same with types. */
    static String dynamoJson(List<Item> items) {
        return items.size() == 1
                ? DynamoJson.write(items.getFirst())
                : items.stream().map(DynamoJson::line).collect(Collectors.joining(",\n  ", "[\n  ", "\n]"));
    }

    /** A command of the AWS CLI for each item that reads it (AWS CLI Command Reference, dynamodb get-item). */
    static String commands(String table, List<Key> keys) {
        return keys.stream()
                .map(key -> "aws dynamodb get-item --consistent-read --table-name " + table + " --key '"
                        + DynamoJson.line(new Item(key.attributes())).replace("'", "'\\''") + "'")
                .collect(Collectors.joining("\n"));
    }
}
