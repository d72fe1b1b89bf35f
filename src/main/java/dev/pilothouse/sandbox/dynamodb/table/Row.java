package dev.pilothouse.sandbox.dynamodb.table;

import dev.pilothouse.sandbox.dynamodb.value.Sizes;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.dynamodb.value.ValueParser;
import dev.pilothouse.sandbox.dynamodb.value.ValueWriter;
import java.util.Arrays;

/** An item at rest: the bytes that answers show, since most items are read far more often than they are looked into. */
public final class Row {
    private final byte[] json;
    private final int size;

    private Row(byte[] json, int size) {
        this.json = json;
        this.size = size;
    }

    static Row of(Value.Tree item) {
        return new Row(ValueWriter.item(item), Sizes.item(item));
    }

    /** DynamoDB's JSON; not to be changed. */
    public byte[] json() {
        return json;
    }

    /** In bytes as DynamoDB counts them. */
    public int size() {
        return size;
    }

    /** The item, read anew. */
    public Value.Tree item() {
        return ValueParser.item(json);
    }

    boolean same(Row other) {
        return Arrays.equals(json, other.json);
    }
}
