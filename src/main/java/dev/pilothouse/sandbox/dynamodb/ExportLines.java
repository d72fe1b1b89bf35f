package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.table.History;
import dev.pilothouse.sandbox.dynamodb.table.Row;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.dynamodb.value.ValueWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an export writes, a line each.
 *
 * @param ion whether in Amazon Ion, else in DynamoDB's JSON
 * @param before whether changes show the item as it was, too
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html">Output format</a>
 */
record ExportLines(boolean ion, boolean before) {
    String item(Row row) {
        return ion ? IonItems.line("Item", row.item()) : "{\"Item\":" + text(row) + "}";
    }

    String change(Named table, History.Change change) {
        Value.Tree key = Write.keyOf(
                table, change.after().or(change::before).orElseThrow().item());
        BigDecimal micros = BigDecimal.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, change.at()));
        Optional<Row> was = change.before().filter(_ -> before);
        if (!ion) {
            return "{\"Metadata\":{\"WriteTimestampMicros\":{\"N\":\"" + micros + "\"}},\"Keys\":" + text(key)
                    + was.map(row -> ",\"OldImage\":" + text(row)).orElse("")
                    + change.after().map(row -> ",\"NewImage\":" + text(row)).orElse("") + "}";
        }
        Map<String, Value> record = new LinkedHashMap<>();
        record.put("Keys", key);
        record.put("Metadata", new Value.Tree(Map.of("WriteTimestampMicros", new Value.Num(micros))));
        was.ifPresent(row -> record.put("OldImage", row.item()));
        change.after().ifPresent(row -> record.put("NewImage", row.item()));
        return IonItems.line("Record", new Value.Tree(record));
    }

    private static String text(Row row) {
        return new String(row.json(), StandardCharsets.UTF_8);
    }

    private static String text(Value.Tree item) {
        return new String(ValueWriter.item(item), StandardCharsets.UTF_8);
    }
}
