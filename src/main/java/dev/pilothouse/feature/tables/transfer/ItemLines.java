package dev.pilothouse.feature.tables.transfer;

import dev.pilothouse.feature.tables.item.DynamoJson;
import dev.pilothouse.feature.tables.item.Item;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Items as lines of JSON. */
final class ItemLines {
    /** A member that no attribute can be taken for: its value is a text, and an attribute's is an object. */
    static final String READ = "pilothouse:read";

    private ItemLines() {}

    /** @param mark whether the item is as it was read, so that its fingerprint says so */
    static void write(OutputStream out, Item item, Format format, boolean mark) throws IOException {
        String json = DynamoJson.line(item);
        String line = format == Format.DYNAMODB_JSON ? "{\"Item\":" + json + "}" : mark ? marked(json, item) : json;
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    private static String marked(String json, Item item) {
        String begin = json.substring(0, json.length() - 1);
        return begin + (begin.length() > 1 ? "," : "") + "\"" + READ + "\":\"" + Fingerprint.of(item) + "\"}";
    }
}
