package dev.pilothouse.sandbox.dynamodb.table;

import dev.pilothouse.sandbox.dynamodb.expression.KeyCondition;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A stretch of positions: what a query or a scan's segment reads.
 *
 * @param from included
 * @param to excluded
 */
public record Stretch(byte[] from, byte[] to) {
    private static final byte[] END = {(byte) 0xff};
    private static final int SEGMENT_BITS = 32;

    /** What a query reads. */
    public static Stretch of(KeyCondition condition) {
        byte[] partition = Position.partition(condition.partition());
        return condition
                .sort()
                .map(sort -> of(partition, sort))
                .orElseGet(() -> new Stretch(partition, Position.behind(partition)));
    }

    private static Stretch of(byte[] partition, KeyCondition.Sort sort) {
        return switch (sort) {
            case KeyCondition.Sort.BeginsWith(var prefix) -> {
                byte[] begin = Position.join(partition, KeyBytes.begin(prefix));
                yield new Stretch(begin, Position.behind(begin));
            }
            case KeyCondition.Sort.Between(var lower, var upper) ->
                new Stretch(at(partition, lower), Position.behind(at(partition, upper)));
            case KeyCondition.Sort.Compared(var by, var value) -> {
                byte[] at = at(partition, value);
                yield switch (by) {
                    case EQ -> new Stretch(at, Position.behind(at));
                    case LT -> new Stretch(partition, at);
                    case LE -> new Stretch(partition, Position.behind(at));
                    case GT -> new Stretch(Position.behind(at), Position.behind(partition));
                    case GE -> new Stretch(at, Position.behind(partition));
                    case NE -> throw new IllegalArgumentException("Not a key condition: <>");
                };
            }
        };
    }

    /** What one of a scan's segments reads, from 0. */
    public static Stretch segment(int segment, int total) {
        return new Stretch(hash(segment, total), segment + 1 == total ? END : hash(segment + 1, total));
    }

    /** Whether a position lies in it. */
    boolean contains(byte[] position) {
        return Arrays.compareUnsigned(from, position) <= 0 && Arrays.compareUnsigned(position, to) < 0;
    }

    private static byte[] at(byte[] partition, Value sort) {
        return Position.join(partition, KeyBytes.of(sort));
    }

    private static byte[] hash(int segment, int total) {
        long share = ((long) segment << SEGMENT_BITS) / total;
        return ByteBuffer.allocate(Position.HASH).putLong(share << SEGMENT_BITS).array();
    }
}
