package dev.pilothouse.feature.tables.item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values and items as the SDK has them, both ways, without a loss: the one place where the two meet. */
public final class AttributeGateway {
    private AttributeGateway() {}

    /** An item as it came. */
    public static Item read(Map<String, AttributeValue> attributes) {
        return new Item(members(attributes));
    }

    /** A value as it came. */
    public static Value read(AttributeValue value) {
        return switch (value.type()) {
            case S -> new Value.Text(value.s());
            case N -> new Value.Num(value.n());
            case B -> bytes(value.b());
            case BOOL -> new Value.Bool(value.bool());
            case NUL -> new Value.Null();
            case L ->
                new Value.Many(value.l().stream().map(AttributeGateway::read).toList());
            case M -> new Value.Tree(members(value.m()));
            case SS -> Value.TextSet.of(value.ss());
            case NS -> Value.NumSet.of(value.ns().stream().map(Value.Num::new).toList());
            case BS ->
                Value.BytesSet.of(
                        value.bs().stream().map(AttributeGateway::bytes).toList());
            case UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException("an attribute value of an unknown type: " + value);
        };
    }

    /** Attributes as they are sent. */
    public static Map<String, AttributeValue> write(Map<String, Value> attributes) {
        Map<String, AttributeValue> all = LinkedHashMap.newLinkedHashMap(attributes.size());
        attributes.forEach((name, value) -> all.put(name, write(value)));
        return all;
    }

    /** A value as it is sent. */
    public static AttributeValue write(Value value) {
        AttributeValue.Builder builder = AttributeValue.builder();
        return switch (value) {
            case Value.Text(String text) -> builder.s(text).build();
            case Value.Num(String digits) -> builder.n(digits).build();
            case Value.Bytes bytes -> builder.b(bytes(bytes)).build();
            case Value.Bool(boolean holds) -> builder.bool(holds).build();
            case Value.Null() -> builder.nul(true).build();
            case Value.Many(List<Value> elements) ->
                builder.l(elements.stream().map(AttributeGateway::write).toList())
                        .build();
            case Value.Tree(SequencedMap<String, Value> members) ->
                builder.m(write(members)).build();
            case Value.TextSet(var members) -> builder.ss(members).build();
            case Value.NumSet(var members) ->
                builder.ns(members.stream().map(Value.Num::digits).toList()).build();
            case Value.BytesSet(var members) ->
                builder.bs(members.stream().map(AttributeGateway::bytes).toList())
                        .build();
        };
    }

    private static SequencedMap<String, Value> members(Map<String, AttributeValue> attributes) {
        SequencedMap<String, Value> members = LinkedHashMap.newLinkedHashMap(attributes.size());
        attributes.forEach((name, value) -> members.put(name, read(value)));
        return members;
    }

    private static Value.Bytes bytes(SdkBytes bytes) {
        return new Value.Bytes(bytes.asByteArrayUnsafe());
    }

    private static SdkBytes bytes(Value.Bytes bytes) {
        // The copy is nobody else's.
        return SdkBytes.fromByteArrayUnsafe(bytes.bytes());
    }
}
