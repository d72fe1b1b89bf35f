package dev.pilothouse.feature.tables.item;

import dev.pilothouse.core.Visible;
import java.io.StringWriter;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes JSON. Characters that nobody sees, or that turn others round, are escaped, so that the text shows all that it holds
 * and still means the same. One use, one thread.
 */
final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final HexFormat HEX = HexFormat.of();
    private final JsonGenerator out;

    private JsonText(JsonGenerator out) {
        this.out = out;
    }

    /** With two spaces for each level. */
    static String pretty(Consumer<JsonText> content) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        PrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
        return write(
                new ObjectWriteContext.Base() {
                    @Override
                    public boolean hasPrettyPrinter() {
                        return true;
                    }

                    @Override
                    public PrettyPrinter getPrettyPrinter() {
                        return printer;
                    }
                },
                content);
    }

    /** Without a space or a line break. */
    static String line(Consumer<JsonText> content) {
        return write(ObjectWriteContext.empty(), content);
    }

    private static String write(ObjectWriteContext context, Consumer<JsonText> content) {
        StringWriter written = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(context, written)) {
            content.accept(new JsonText(out));
        }
        return visible(written.toString());
    }

    <T> void object(Map<String, T> members, BiConsumer<JsonText, T> each) {
        out.writeStartObject();
        members.forEach((name, member) -> {
            out.writeName(name);
            each.accept(this, member);
        });
        out.writeEndObject();
    }

    <T> void array(Collection<T> elements, BiConsumer<JsonText, T> each) {
        out.writeStartArray();
        elements.forEach(element -> each.accept(this, element));
        out.writeEndArray();
    }

    /** Begins an object of one member; its value has to follow, and {@link #close}. */
    void open(String name) {
        out.writeStartObject();
        out.writeName(name);
    }

    void close() {
        out.writeEndObject();
    }

    void text(String text) {
        out.writeString(text);
    }

    void number(String digits) {
        out.writeNumber(digits);
    }

    void bool(boolean holds) {
        out.writeBoolean(holds);
    }

    void nothing() {
        out.writeNull();
    }

    // Outside of strings JSON is ASCII, so whatever is met here stands in one.
    private static String visible(String json) {
        if (json.chars().allMatch(letter -> letter < 0x7F)) {
            return json;
        }
        return Visible.line(json, letter -> letter < 0x7F ? Character.toString(letter) : escaped(letter));
    }

    private static String escaped(int letter) {
        StringBuilder text = new StringBuilder(12);
        for (char half : Character.toChars(letter)) {
            text.append("\\u").append(HEX.toHexDigits(half));
        }
        return text.toString();
    }
}
