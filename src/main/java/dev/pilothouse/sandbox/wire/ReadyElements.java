package dev.pilothouse.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Elements of an XML answer that are XML already. */
final class ReadyElements {
    private ReadyElements() {}

    /** @param elements what stands last in a parent, by the parent's name */
    static Body within(Body modelled, Map<String, String> elements) {
        if (elements.isEmpty()) {
            return modelled;
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            modelled.writeTo(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = written.toString(UTF_8);
        for (Map.Entry<String, String> element : elements.entrySet()) {
            String end = "</" + element.getKey() + ">";
            text = text.replace(end, element.getValue() + end);
        }
        return Body.of(text.getBytes(UTF_8));
    }
}
