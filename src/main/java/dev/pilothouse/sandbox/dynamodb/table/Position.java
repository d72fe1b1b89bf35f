package dev.pilothouse.sandbox.dynamodb.table;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Where an item lies, as bytes that compare (unsigned) as items are ordered: by a hash of the partition key, then by that
 * key, then by the sort key; in an index by the table's key behind it, since there a key may occur more than once.
 */
final class Position {
    static final int HASH = Long.BYTES;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Position() {}

    /** Of an item that has all of the key's attributes. */
    static byte[] of(KeyShape key, Value.Tree item) {
        byte[] partition = partition(item.values().get(key.partition().name()));
        return key.sort()
                .map(sort -> join(partition, KeyBytes.of(item.values().get(sort.name()))))
                .orElse(partition);
    }

    /** In an index. */
    static byte[] of(KeyShape index, KeyShape table, Value.Tree item) {
        return join(of(index, item), of(table, item));
    }

    /** What all positions of a partition begin with. */
    static byte[] partition(Value value) {
        byte[] key = KeyBytes.of(value);
        return join(ByteBuffer.allocate(HASH).putLong(hash(key)).array(), key);
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
