package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.wire.Body;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Lists of items by table as a JSON object, the items bytes already. */
record ItemMap(Map<String, List<byte[]>> byTable) implements Body {
    @Override
    public long length() {
        long members = byTable.entrySet().stream()
                .mapToLong(entry -> name(entry.getKey()).length + 1 + new ItemList(entry.getValue()).length())
                .sum();
        return Math.max(1, members) + 1;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        char before = '{';
        for (var entry : byTable.entrySet()) {
            out.write(before);
            out.write(name(entry.getKey()));
            new ItemList(entry.getValue()).writeTo(out);
            before = ',';
        }
        if (byTable.isEmpty()) {
            out.write('{');
        }
        out.write('}');
    }

    /** Tables' names need no escapes. */
    private static byte[] name(String table) {
        return ('"' + table + "\":").getBytes(StandardCharsets.UTF_8);
    }
}
