package dev.pilothouse.feature.tables.rows;

import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.shape.KeyShape;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Items that were read, packed, in the order of their reading: rows numbered from 0.
 *
 * <p>Thread rule: any thread may add, replace and remove, one after the other (they wait for each other); any thread may read
 * meanwhile, and never waits. Who reads {@link #count} first sees all of the rows below it. A row that is replaced or removed
 * while another thread reads it is seen as it was before or after, never half.
 */
public final class Rows {
    private static final int CHUNK = 1 << 18;
    private static final long GONE = -1;
    // A row's bytes are written before its place is, and read after it.
    private static final VarHandle PLACES = MethodHandles.arrayElementVarHandle(long[].class);
    private final KeyShape keys;
    private final Names columns = new Names();
    private final Names members = new Names();
    private final RowWriter writer = new RowWriter(columns, members);
    private final Seen seen = new Seen();
    private volatile byte[][] chunks = new byte[0][];
    private volatile long[] starts = new long[64];
    private volatile int count;
    private byte[] chunk = new byte[0];
    private int free;
    private long packed;

    public Rows(KeyShape keys) {
        this.keys = keys;
        keys.names().forEach(columns::number);
    }

    /** How many rows there are, with those removed: row numbers stay as they are. */
    public int count() {
        return count;
    }

    /** Bytes of memory that the packed rows take. */
    public synchronized long bytes() {
        return packed + 8L * starts.length;
    }

    /** Adds rows in this order; they are there for readers when this returns. */
    public synchronized void add(Collection<Item> items) {
        int row = count;
        for (Item item : items) {
            growTo(row + 1);
            place(row++, item);
        }
        count = row;
    }

    /** Puts another item in a row's place, such as the one that was saved. */
    public synchronized void replace(int row, Item item) {
        forget(row);
        place(row, item);
    }

    /** Takes a row away; its number stays unused. */
    public synchronized void remove(int row) {
        forget(row);
        PLACES.setRelease(starts, row, GONE);
    }

    /** Whether a row was removed. */
    public boolean isGone(int row) {
        return place(row) == GONE;
    }

    /** The columns so far: the table's keys first, then as they turned up. */
    public synchronized List<Column> columns() {
        List<Column> found = new ArrayList<>();
        for (int number = 0; number < columns.count(); number++) {
            String name = columns.name(number);
            found.add(seen.column(number, name, keys.find(name)));
        }
        found.sort(Comparator.comparing(Column::key).reversed());
        return found;
    }

    /** What a column is called. */
    String name(int column) {
        return columns.name(column);
    }

    /** The whole item. */
    public Item item(int row) {
        return reader(row).item();
    }

    /** Which item it is; empty where the row lacks a part of its key, as what is selected by a statement may. */
    public Optional<Key> key(int row) {
        Item item = item(row);
        return item.attributes().keySet().containsAll(keys.names())
                ? Optional.of(Key.of(item, keys.names()))
                : Optional.empty();
    }

    /** One attribute; empty where the row lacks it. */
    public Optional<Value> value(int row, int column) {
        RowReader reader = reader(row);
        return reader.find(column) ? Optional.of(reader.value()) : Optional.empty();
    }

    /** What is shown of an attribute, without decoding more of it than that; empty where the row lacks it. */
    public Optional<Cell> cell(int row, int column) {
        RowReader reader = reader(row);
        return reader.find(column) ? Optional.of(cell(reader)) : Optional.empty();
    }

    private static Cell cell(RowReader reader) {
        byte code = reader.code();
        Type type = Code.type(code);
        return switch (type) {
            case TEXT -> text(reader.slice(), code);
            case NUMBER -> new Cell(reader.slice().latin(), type, false);
            case BYTES -> Cells.binary(reader.slice().copy());
            case BOOL, NULL -> Cells.of(reader.value());
            case LIST, MAP, TEXT_SET, NUMBER_SET, BYTES_SET -> Cells.nested(type, reader.size());
        };
    }

    private static Cell text(Slice slice, byte code) {
        // No character has more than four bytes.
        int most = 4 * Cells.LONGEST;
        Cell cell = Cells.text(slice.beginning(code, most));
        return slice.length() > most ? new Cell(cell.text(), cell.type(), true) : cell;
    }

    private void forget(int row) {
        RowReader old = reader(row);
        for (int column = old.next(); column >= 0; column = old.next()) {
            seen.remove(column, Code.type(old.code()));
            old.skip();
        }
    }

    /** At the beginning of a row; of a removed one, at the end of nothing. */
    RowReader reader(int row) {
        long place = place(row);
        return place == GONE
                ? new RowReader(columns, members, new byte[0], 0, 0)
                : RowReader.at(columns, members, chunks[(int) (place >>> 32)], (int) place);
    }

    /** The chunk's number in the upper half, the offset in the lower one. */
    private long place(int row) {
        return (long) PLACES.getAcquire(starts, row);
    }

    private void place(int row, Item item) {
        writer.pack(item);
        item.attributes().forEach((name, value) -> seen.add(columns.number(name), value.type()));
        int length = writer.length();
        if (free + length > chunk.length) {
            open(Math.max(CHUNK, length));
        }
        writer.copyTo(chunk, free);
        PLACES.setRelease(starts, row, (long) (chunks.length - 1) << 32 | free);
        free += length;
    }

    private void open(int size) {
        byte[][] more = Arrays.copyOf(chunks, chunks.length + 1);
        chunk = new byte[size];
        more[more.length - 1] = chunk;
        chunks = more;
        free = 0;
        packed += size;
    }

    private void growTo(int rows) {
        if (rows > starts.length) {
            starts = Arrays.copyOf(starts, starts.length + Math.max(64, starts.length / 2));
        }
    }
}
