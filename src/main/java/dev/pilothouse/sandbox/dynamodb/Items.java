package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.expression.KeyCondition;
import dev.pilothouse.sandbox.dynamodb.table.Row;
import dev.pilothouse.sandbox.dynamodb.table.Stretch;
import dev.pilothouse.sandbox.dynamodb.table.Table;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.List;
import java.util.Optional;

/** The tables' items for code that runs inside the sandbox, without a request over the wire. Thread-safe. */
public final class Items {
    private final Tables tables;

    Items(Tables tables) {
        this.tables = tables;
    }

    /** The item of that key, as GetItem reads it. */
    public Optional<Value.Tree> get(String table, Value.Tree key) {
        return tables.forItems(table).table().get(key).map(Row::item);
    }

    /** Takes an item away if it is there, as DeleteItem does. */
    public void delete(String table, Value.Tree key) {
        Write write = Write.of(tables.forItems(table), key, Optional.empty(), new Effect.Delete(), false);
        tables.writing(() -> write.plan().carryOut());
    }

    /**
     * The items of one partition, as the first page of Query reads them.
     *
     * @param index empty for the table itself
     * @param most items at most
     */
    public List<Value.Tree> query(String table, Optional<String> index, Value partition, boolean forward, int most) {
        Table items = tables.forItems(table).table();
        Stretch stretch = Stretch.of(new KeyCondition(partition, Optional.empty()));
        return items.read(index.flatMap(items::index), stretch, forward, Optional.empty(), most).rows().stream()
                .map(Row::item)
                .toList();
    }
}
