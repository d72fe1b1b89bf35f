package dev.pilothouse.feature.tables.rows;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Compares rows by one column: numbers, then text, then binary, each in DynamoDB's order, then the other types by their size;
 * rows without it last, whichever way. Most are told apart by eight bytes that are made once.
 */
final class SortKeys {
    private static final int PREFIX_BYTES = 7;
    private final Rows rows;
    private final int column;
    private final boolean descending;
    private final long[] prefixes;

    SortKeys(Rows rows, Sorting sorting) {
        this.rows = rows;
        this.column = sorting.column();
        this.descending = sorting.descending();
        this.prefixes = new long[rows.count()];
        for (int row = 0; row < prefixes.length; row++) {
            RowReader reader = rows.reader(row);
            prefixes[row] = reader.find(column) ? prefix(reader) : Long.MAX_VALUE;
        }
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

    private int exactly(int one, int other) {
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
