package dev.pilothouse.feature.tables.rows;

import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.mask.Mask;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Compares rows by one column: numbers, then text, then binary, each in DynamoDB's order, then the other types by their size;
 * rows without it last, whichever way. Most are told apart by eight bytes that are made once. A masked value is compared by what
 * is shown of it, so that the order tells nothing that the eye doesn't.
 */
final class SortKeys {
    private static final int PREFIX_BYTES = 7;
    private final Rows rows;
    private final int column;
    private final boolean descending;
    private final long[] prefixes;
    private final Map<Integer, Slice> shown = new HashMap<>();

    SortKeys(Rows rows, Sorting sorting, Optional<Mask> mask) {
        this.rows = rows;
        this.column = sorting.column();
        this.descending = sorting.descending();
        this.prefixes = new long[rows.count()];
        Path path = Path.of(rows.name(column));
        Optional<Mask> hides = mask.filter(it -> it.mayHide(path.attribute()));
        for (int row = 0; row < prefixes.length; row++) {
            RowReader reader = rows.reader(row);
            if (!reader.find(column)) {
                prefixes[row] = Long.MAX_VALUE;
                continue;
            }
            Optional<String> masked = hides.flatMap(it -> masked(it, path, reader));
            if (masked.isPresent()) {
                byte[] text = masked.get().getBytes(StandardCharsets.UTF_8);
                shown.put(row, new Slice(text, 0, text.length));
                prefixes[row] = kind(1) | first(shown.get(row));
            } else {
                prefixes[row] = prefix(reader);
            }
        }
    }

    // Of lists, maps and sets the order tells no more than their size, which is shown.
    private static Optional<String> masked(Mask mask, Path path, RowReader reader) {
        if (Code.type(reader.code()).isNested()) {
            return Optional.empty();
        }
        int begin = reader.at();
        Optional<Value> masked = mask.maskedBriefly(path, reader.value());
        reader.backTo(begin);
        return masked.filter(Value.Text.class::isInstance).map(it -> ((Value.Text) it).text());
    }

    int compare(int one, int other) {
        long mine = prefixes[one];
        long theirs = prefixes[other];
        if (mine == Long.MAX_VALUE || theirs == Long.MAX_VALUE) {
            return Long.compare(mine, theirs);
        }
        int order = mine == theirs ? exactly(one, other) : Long.compare(mine, theirs);
        return descending ? -order : order;
    }

    private static long prefix(RowReader reader) {
        byte code = reader.code();
        return switch (code) {
            case Code.NUMBER -> number(reader.slice().latin());
            case Code.TEXT -> kind(1) | first(reader.slice());
            // Among texts by their first bytes; the exact order decides the rest.
            case Code.ODD_TEXT -> kind(2);
            case Code.BYTES -> kind(3) | first(reader.slice());
            case Code.FALSE -> kind(4);
            case Code.TRUE -> kind(4) | 1;
            case Code.NULL -> kind(5);
            default -> kind(6 + code) | reader.size();
        };
    }

    private static long kind(int kind) {
        return (long) kind << 56;
    }

    private static long first(Slice slice) {
        long first = 0;
        for (int i = 0; i < PREFIX_BYTES; i++) {
            first = first << 8 | (i < slice.length() ? slice.bytes()[slice.start() + i] & 0xFF : 0);
        }
        return first;
    }

    // The bits of doubles are ordered as they are once those of negative ones are turned; the last eight make room for
    // the kind.
    private static long number(String digits) {
        long bits = Double.doubleToLongBits(Double.parseDouble(digits));
        long ordered = bits < 0 ? ~bits : bits | Long.MIN_VALUE;
        return ordered >>> 8;
    }

    private Optional<Slice> shown(int row) {
        if (shown.containsKey(row)) {
            return Optional.of(shown.get(row));
        }
        RowReader reader = rows.reader(row);
        return reader.find(column) && reader.code() == Code.TEXT ? Optional.of(reader.slice()) : Optional.empty();
    }

    private int exactly(int one, int other) {
        if (shown.containsKey(one) || shown.containsKey(other)) {
            return shown(one).flatMap(mine -> shown(other).map(mine::compareTo)).orElse(0);
        }
        RowReader mine = rows.reader(one);
        RowReader theirs = rows.reader(other);
        if (!mine.find(column) || !theirs.find(column) || mine.code() != theirs.code()) {
            return 0;
        }
        return switch (mine.code()) {
            case Code.NUMBER ->
                new BigDecimal(mine.slice().latin())
                        .compareTo(new BigDecimal(theirs.slice().latin()));
            case Code.TEXT, Code.BYTES -> mine.slice().compareTo(theirs.slice());
            case Code.ODD_TEXT ->
                Arrays.compareUnsigned(mine.slice().copy(), theirs.slice().copy());
            default -> 0;
        };
    }
}
