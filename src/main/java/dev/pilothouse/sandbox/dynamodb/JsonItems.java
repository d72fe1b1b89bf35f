package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.dynamodb.value.ValueReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Items as lines of DynamoDB's JSON, {@code {"Item":{…}}}, from whoever wrote them. */
final class JsonItems {
    private JsonItems() {}

    /** The item of a line; refused where it is none. */
    static Value.Tree item(String line) {
        try {
            JsonNode item = JsonMapper.shared().readTree(line).path("Item");
            if (!item.isObject()) {
                throw Invalid.request("Item is missing");
            }
            return ValueReader.tree(members(item));
        } catch (JacksonException | IllegalArgumentException e) {
            throw Invalid.request("Not an item: " + e.getMessage());
        }
    }

    private static Map<String, AttributeValue> members(JsonNode object) {
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        object.forEachEntry((name, value) -> members.put(name, value(value)));
        return members;
    }

    private static AttributeValue value(JsonNode typed) {
        AttributeValue.Builder value = AttributeValue.builder();
        typed.forEachEntry((type, inner) -> {
            switch (type) {
                case "S" -> value.s(inner.asString());
                case "N" -> value.n(inner.asString());
                case "B" -> value.b(bytes(inner));
                case "BOOL" -> value.bool(inner.asBoolean());
                case "NULL" -> value.nul(inner.asBoolean());
                case "SS" -> value.ss(texts(inner));
                case "NS" -> value.ns(texts(inner));
                case "BS" -> value.bs(inner.valueStream().map(JsonItems::bytes).toList());
                case "L" -> value.l(inner.valueStream().map(JsonItems::value).toList());
                case "M" -> value.m(members(inner));
                default -> throw new IllegalArgumentException("Unknown type " + type);
            }
        });
        return value.build();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private static SdkBytes bytes(JsonNode base64) {
        return SdkBytes.fromByteArray(Base64.getDecoder().decode(base64.asString()));
    }
}
