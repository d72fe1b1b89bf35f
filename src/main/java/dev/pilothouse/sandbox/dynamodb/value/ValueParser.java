package dev.pilothouse.sandbox.dynamodb.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads back what {@link ValueWriter} wrote. */
public final class ValueParser {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser json;

    private ValueParser(JsonParser json) {
        this.json = json;
    }

    /** An item. */
    public static Value.Tree item(byte[] bytes) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            json.nextToken();
            return new Value.Tree(new ValueParser(json).members());
        }
    }

    private Map<String, Value> members() {
        Map<String, Value> values = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            values.put(name, value());
        }
        return values;
    }

    private Value value() {
        json.nextToken();
        Kind kind = Kind.valueOf(json.currentName());
        json.nextToken();
        Value value = switch (kind) {
            case S -> new Value.Text(json.getString());
            case N -> new Value.Num(number(json.getString()));
            case B -> new Value.Bytes(bytes(json.getString()));
            case BOOL -> new Value.Bool(json.getBooleanValue());
            case NULL -> new Value.Null();
            case L -> new Value.Many(values());
            case M -> new Value.Tree(members());
            case SS -> new Value.Texts(new LinkedHashSet<>(texts()));
            case NS ->
                new Value.Nums(new LinkedHashSet<>(
                        texts().stream().map(ValueParser::number).toList()));
            case BS ->
                new Value.Blobs(new LinkedHashSet<>(
                        texts().stream().map(ValueParser::bytes).toList()));
        };
        json.nextToken();
        return value;
    }

    private List<Value> values() {
        List<Value> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            values.add(value());
        }
        return values;
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            texts.add(json.getString());
        }
        return texts;
    }

    private static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text);
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static SdkBytes bytes(String base64) {
        return SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(base64));
    }
}
