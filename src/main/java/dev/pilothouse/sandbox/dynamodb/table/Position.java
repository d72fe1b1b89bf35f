package dev.pilothouse.sandbox.dynamodb.table;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Where an item lies, as bytes that compare (unsigned) as items are ordered: by a hash of the partition key, then by that
 * key, then by the sort key, attribute by attribute; in an index by the table's key behind it, since there a key may occur more than once.
 */
final class Position {
    static final int HASH = Long.BYTES;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Position() {}

    /** Of an item that has all of the key's attributes. */
    static byte[] of(KeyShape key, Value.Tree item) {
        return join(partition(values(key.partition(), item)), bytes(values(key.sort(), item)));
    }

    private static List<Value> values(List<KeyAttribute> attributes, Value.Tree item) {
        return attributes.stream()
                .map(attribute -> item.values().get(attribute.name()))
                .toList();
    }

    /** In an index. */
    static byte[] of(KeyShape index, KeyShape table, Value.Tree item) {
        return join(of(index, item), of(table, item));
    }

    /** What all positions of a partition begin with. */
    static byte[] partition(List<Value> values) {
        byte[] key = bytes(values);
        return join(ByteBuffer.allocate(HASH).putLong(hash(key)).array(), key);
    }

    /** Of these one behind the other. */
    static byte[] bytes(List<Value> values) {
        return values.stream().map(KeyBytes::of).reduce(new byte[0], Position::join);
    }

    static byte[] join(byte[] head, byte[] tail) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(head.length + tail.length);
        out.writeBytes(head);
        out.writeBytes(tail);
        return out.toByteArray();
    }

    /** The first position behind all that begin with {@code prefix}. */
    static byte[] behind(byte[] prefix) {
        int last = prefix.length - 1;
        while (prefix[last] == (byte) 0xff) {
            last--;
        }
        byte[] behind = Arrays.copyOf(prefix, last + 1);
        behind[last]++;
        return behind;
    }

    /** FNV-1a, stirred so that the high bits, by which segments are cut, are as even as the low ones. */
    private static long hash(byte[] bytes) {
        long hash = FNV_OFFSET;
        for (byte b : bytes) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        // No position may begin with 0xff, behind which the last segment ends.
        return hash >>> 56 == 0xff ? hash & 0x7fffffffffffffffL : hash;
    }
}
