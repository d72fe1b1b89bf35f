package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.wire.Body;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Items as a JSON array, each of them bytes already. */
record ItemList(List<byte[]> items) implements Body {
    @Override
    public long length() {
        return items.stream().mapToLong(item -> item.length).sum() + Math.max(0, items.size() - 1) + 2;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        byte[] all = new byte[(int) length()];
        int at = 0;
        for (byte[] item : items) {
            all[at] = (byte) (at == 0 ? '[' : ',');
            System.arraycopy(item, 0, all, at + 1, item.length);
            at += item.length + 1;
        }
        if (items.isEmpty()) {
            all[0] = '[';
        }
        all[all.length - 1] = ']';
        out.write(all);
    }
}
