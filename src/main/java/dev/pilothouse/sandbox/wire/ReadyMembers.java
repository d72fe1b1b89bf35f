package dev.pilothouse.sandbox.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A JSON object with members in front that are JSON already, joined without reading them. */
final class ReadyMembers {
    private ReadyMembers() {}

    /** {@code object} itself where there are none. */
    static Body before(Body object, Map<String, Body> members) {
        return members.isEmpty() ? object : joined(object, members);
    }

    private static Body joined(Body object, Map<String, Body> members) {
        byte[] rest = bytes(object);
        long length = rest.length
                + members.entrySet().stream()
                        .mapToLong(member -> name(member.getKey()).length
                                + 1
                                + member.getValue().length())
                        .sum();
        boolean alone = rest.length == 2;
        return new Body() {
            @Override
            public long length() {
                // Each has a comma or the brace before it; the object's own brace becomes a comma, unless it was empty.
                return alone ? length - 1 : length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                char before = '{';
                for (var member : members.entrySet()) {
                    out.write(before);
                    out.write(name(member.getKey()));
                    member.getValue().writeTo(out);
                    before = ',';
                }
                if (alone) {
                    out.write('}');
                } else {
                    out.write(',');
                    out.write(rest, 1, rest.length - 1);
                }
            }
        };
    }

    private static byte[] name(String name) {
        return ('"' + name + "\":").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Body body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            body.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
