package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.table.KeyAttribute;
import dev.pilothouse.sandbox.dynamodb.table.Table;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Kind;
import dev.pilothouse.sandbox.dynamodb.value.Numbers;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Items as lines of comma-separated values: all texts but the keys of table and indexes, whose types are known.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataImport.Format.html">Import format</a>
 */
final class CsvItems {
    private final List<String> names;
    private final char delimiter;
    private final Map<String, Kind> kinds = new HashMap<>();

    CsvItems(List<String> names, char delimiter, Table table) {
        this.names = names;
        this.delimiter = delimiter;
        table.key().attributes().forEach(this::know);
        table.indexes().forEach(index -> index.shape().key().attributes().forEach(this::know));
    }

    private void know(KeyAttribute attribute) {
        kinds.put(attribute.name(), attribute.kind());
    }

    /** The item of a line. */
    Value.Tree item(String line) {
        List<String> fields = fields(line, delimiter);
        if (fields.size() != names.size()) {
            throw Invalid.request("Expected " + names.size() + " fields and found " + fields.size());
        }
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            // An empty field is an attribute that is not there.
            if (!fields.get(i).isEmpty()) {
                values.put(names.get(i), value(names.get(i), fields.get(i)));
            }
        }
        return new Value.Tree(values);
    }

    private Value value(String name, String field) {
        return switch (kinds.getOrDefault(name, Kind.S)) {
            case N -> new Value.Num(Numbers.parse(field));
            case B -> new Value.Bytes(SdkBytes.fromByteArray(Base64.getDecoder().decode(field)));
            default -> new Value.Text(field);
        };
    }

    static List<String> fields(String line, char delimiter) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
