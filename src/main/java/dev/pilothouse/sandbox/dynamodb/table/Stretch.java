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
        byte[] head = Position.join(Position.partition(condition.partition()), Position.bytes(condition.leading()));
        return condition.sort().map(sort -> of(head, sort)).orElseGet(() -> new Stretch(head, Position.behind(head)));
    }

    private static Stretch of(byte[] head, KeyCondition.Sort sort) {
        return switch (sort) {
            case KeyCondition.Sort.BeginsWith(var prefix) -> {
                byte[] begin = Position.join(head, KeyBytes.begin(prefix));
                yield new Stretch(begin, Position.behind(begin));
            }
            case KeyCondition.Sort.Between(var lower, var upper) ->
                new Stretch(at(head, lower), Position.behind(at(head, upper)));
            case KeyCondition.Sort.Compared(var by, var value) -> {
                byte[] at = at(head, value);
                yield switch (by) {
                    case EQ -> new Stretch(at, Position.behind(at));
                    case LT -> new Stretch(head, at);
                    case LE -> new Stretch(head, Position.behind(at));
                    case GT -> new Stretch(Position.behind(at), Position.behind(head));
                    case GE -> new Stretch(at, Position.behind(head));
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

    private static byte[] at(byte[] head, Value sort) {
        return Position.join(head, KeyBytes.of(sort));
    }

    private static byte[] hash(int segment, int total) {
        long share = ((long) segment << SEGMENT_BITS) / total;
        return ByteBuffer.allocate(Position.HASH).putLong(share << SEGMENT_BITS).array();
    }
}
