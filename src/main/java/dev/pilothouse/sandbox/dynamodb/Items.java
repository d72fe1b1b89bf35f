package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.expression.KeyCondition;
import dev.pilothouse.sandbox.dynamodb.table.Page;
import dev.pilothouse.sandbox.dynamodb.table.Row;
import dev.pilothouse.sandbox.dynamodb.table.Stretch;
import dev.pilothouse.sandbox.dynamodb.table.Units;
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
        Named named = tables.forItems(table);
        Optional<Row> row = named.table().get(key);
        named.took(Optional.empty(), Units.read(row.map(Row::size).orElse(0), false));
        return row.map(Row::item);
    }

    /** Takes an item away if it is there, as DeleteItem does. */
    public void delete(String table, Value.Tree key) {
        Write write = Write.of(tables.forItems(table), key, Optional.empty(), new Effect.Delete(), false);
        tables.writing(() -> write.plan().carryOut().asWrites());
    }

    /**
     * The items of one partition, as the first page of Query reads them.
     *
     * @param index empty for the table itself
     * @param most items at most
     */
    public List<Value.Tree> query(String table, Optional<String> index, Value partition, boolean forward, int most) {
        Named named = tables.forItems(table);
        Stretch stretch = Stretch.of(new KeyCondition(List.of(partition), List.of(), Optional.empty()));
        Page page = named.table().read(index.flatMap(named.table()::index), stretch, forward, Optional.empty(), most);
        named.took(index, Units.read(page.bytes(), false));
        return page.rows().stream().map(Row::item).toList();
    }
}
