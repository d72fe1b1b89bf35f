package dev.pilothouse.sandbox.dynamodb.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values as requests hold them, checked as DynamoDB checks them, with its texts. */
public final class ValueReader {
    private ValueReader() {}

    /** Values by name: an item, a key. */
    public static Value.Tree tree(Map<String, AttributeValue> values) {
        return new Value.Tree(members(values, 1));
    }

    /** One value. */
    public static Value value(AttributeValue value) {
        return value(value, 1);
    }

    private static Value value(AttributeValue given, int depth) {
        Nesting.require(depth);
        List<Value> values = new ArrayList<>();
        if (given.s() != null) {
            values.add(new Value.Text(given.s()));
        }
        if (given.n() != null) {
            values.add(new Value.Num(Numbers.parse(given.n())));
        }
        if (given.b() != null) {
            values.add(new Value.Bytes(given.b()));
        }
        if (given.bool() != null) {
            values.add(new Value.Bool(given.bool()));
        }
        if (given.nul() != null) {
            values.add(nothing(given.nul()));
        }
        containers(given, depth, values);
        return one(values);
    }

    private static void containers(AttributeValue given, int depth, List<Value> values) {
        if (given.hasSs()) {
            values.add(new Value.Texts(texts(given.ss())));
        }
        if (given.hasNs()) {
            values.add(new Value.Nums(numbers(given.ns())));
        }
        if (given.hasBs()) {
            values.add(new Value.Blobs(blobs(given.bs())));
        }
        if (given.hasL()) {
            values.add(new Value.Many(
                    given.l().stream().map(each -> value(each, depth + 1)).toList()));
        }
        if (given.hasM()) {
            values.add(new Value.Tree(members(given.m(), depth + 1)));
        }
    }

    private static Value one(List<Value> values) {
        if (values.isEmpty()) {
            throw Invalid.request(
                    "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        }
        if (values.size() > 1) {
            throw Invalid.request("Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
                    + " the supported datatypes");
        }
        return values.getFirst();
    }

    private static Map<String, Value> members(Map<String, AttributeValue> values, int depth) {
        Map<String, Value> read = new LinkedHashMap<>();
        values.forEach((name, value) -> read.put(name, value(value, depth)));
        return read;
    }

    private static Value nothing(boolean flag) {
        if (!flag) {
            throw Invalid.parameter("Null attribute value types must have the value of true");
        }
        return new Value.Null();
    }

    private static Set<String> texts(List<String> given) {
        if (given.isEmpty()) {
            throw Invalid.parameter("An string set  may not be empty");
        }
        Set<String> texts = new LinkedHashSet<>(given);
        if (texts.size() < given.size()) {
            throw duplicates(given, "");
        }
        return texts;
    }

    private static Set<BigDecimal> numbers(List<String> given) {
        if (given.isEmpty()) {
            throw Invalid.parameter("An number set  may not be empty");
        }
        Set<BigDecimal> numbers =
                new LinkedHashSet<>(given.stream().map(Numbers::parse).toList());
        if (numbers.size() < given.size()) {
            throw Invalid.request("Input collection contains duplicates");
        }
        return numbers;
    }

    private static Set<SdkBytes> blobs(List<SdkBytes> given) {
        if (given.isEmpty()) {
            throw Invalid.parameter("Binary sets should not be empty");
        }
        Set<SdkBytes> blobs = new LinkedHashSet<>(given);
        if (blobs.size() < given.size()) {
            throw duplicates(given.stream().map(ValueReader::base64).toList(), "of type BS");
        }
        return blobs;
    }

    private static RuntimeException duplicates(Collection<String> members, String type) {
        return Invalid.parameter(
                "Input collection [" + String.join(", ", members) + "]" + type + " contains duplicates.");
    }

    private static String base64(SdkBytes bytes) {
        return java.util.Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
    }
}
