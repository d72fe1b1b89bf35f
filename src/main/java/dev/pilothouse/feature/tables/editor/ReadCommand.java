package dev.pilothouse.feature.tables.editor;

import dev.pilothouse.feature.tables.item.DynamoJson;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;

/** A command of the AWS CLI that reads one item, quoted for a POSIX shell (AWS CLI Command Reference, dynamodb get-item). */
final class ReadCommand {
    private ReadCommand() {}

    static String of(String table, Key key) {
        return "aws dynamodb get-item --table-name " + quoted(table) + " --consistent-read --key "
                + quoted(DynamoJson.line(new Item(key.attributes())));
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./:=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
