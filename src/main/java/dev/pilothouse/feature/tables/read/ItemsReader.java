package dev.pilothouse.feature.tables.read;

import dev.pilothouse.aws.AnswerReader;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Takes the items out of an answer of Query, Scan or ExecuteStatement as its bytes come; the SDK reads the rest of it. One request, one thread.
 */
final class ItemsReader implements AnswerReader {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();
    private static final String ITEMS = "Items";
    private List<Item> items = List.of();

    /** The items of the last answer, in its order. */
    List<Item> items() {
        return items;
    }

    @Override
    public InputStream read(InputStream body) throws IOException {
        List<Item> read = new ArrayList<>();
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), body);
                JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), rest)) {
            require(json.nextToken(), JsonToken.START_OBJECT);
            out.writeStartObject();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                JsonToken first = json.nextToken();
                if (name.equals(ITEMS) && first == JsonToken.START_ARRAY) {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        read.add(new Item(members(json)));
                    }
                } else {
                    out.writeName(name);
                    out.copyCurrentStructure(json);
                }
            }
            out.writeEndObject();
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException cut ? cut : new IOException(e.getOriginalMessage(), e);
        }
        items = read;
        return new ByteArrayInputStream(rest.toByteArray());
    }

    private static SequencedMap<String, Value> members(JsonParser json) throws IOException {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            members.put(name, value(json));
        }
        return members;
    }

    /** Stands at the brace that opens the value, and then at the one that closes it. */
    private static Value value(JsonParser json) throws IOException {
        require(json.currentToken(), JsonToken.START_OBJECT);
        require(json.nextToken(), JsonToken.PROPERTY_NAME);
        String type = json.currentName();
        json.nextToken();
        Value value = switch (type) {
            case "S" -> new Value.Text(json.getString());
            case "N" -> new Value.Num(json.getString());
            case "B" -> new Value.Bytes(json.getBinaryValue());
            case "BOOL" -> new Value.Bool(json.getBooleanValue());
            case "NULL" -> new Value.Null();
            case "L" -> new Value.Many(many(json, () -> value(json)));
            case "M" -> new Value.Tree(members(json));
            case "SS" -> Value.TextSet.of(many(json, json::getString));
            case "NS" -> Value.NumSet.of(many(json, () -> new Value.Num(json.getString())));
            case "BS" -> Value.BytesSet.of(many(json, () -> new Value.Bytes(json.getBinaryValue())));
            default -> throw new IOException("an attribute value of an unknown type: " + type);
        };
        require(json.nextToken(), JsonToken.END_OBJECT);
        return value;
    }

    private static <T> List<T> many(JsonParser json, Each<T> each) throws IOException {
        List<T> all = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            all.add(each.read());
        }
        return all;
    }

    private static void require(JsonToken token, JsonToken expected) throws IOException {
        if (token != expected) {
            throw new IOException("an answer with " + token + " where " + expected + " should stand");
        }
    }

    private interface Each<T> {
        T read() throws IOException;
    }
}
