package dev.pilothouse.core.journal.chain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A chain's file taken apart and put together again. */
final class Parts {
    private Parts() {}

    static void append(Chain chain, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            chain.append(members());
        }
    }

    static ObjectNode members() {
        return JsonMapper.shared().createObjectNode().put("kind", "test").put("text", "text in ünïcode");
    }

    static List<byte[]> lines(byte[] whole) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < whole.length; at++) {
            if (whole[at] == '\n') {
                lines.add(Arrays.copyOfRange(whole, start, at + 1));
                start = at + 1;
            }
        }
        return lines;
    }

    static byte[] joined(List<byte[]> lines) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        lines.forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** Turns one bit of that byte. */
    static void flip(byte[] line, int at, Random random) {
        line[at] ^= (byte) (1 << random.nextInt(8));
    }
}
