package dev.pilothouse.sandbox.dynamodb.legacy;

import dev.pilothouse.sandbox.dynamodb.expression.Condition;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ComparisonOperator;
import software.amazon.awssdk.services.dynamodb.model.ConditionalOperator;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;

/** {@code KeyConditions}, {@code QueryFilter}, {@code ScanFilter} and {@code Expected} as conditions. */
public final class LegacyConditions {
    private static final Set<ComparisonOperator> OF_KEYS = EnumSet.of(
            ComparisonOperator.EQ,
            ComparisonOperator.LE,
            ComparisonOperator.LT,
            ComparisonOperator.GE,
            ComparisonOperator.GT,
            ComparisonOperator.BEGINS_WITH,
            ComparisonOperator.BETWEEN);

    private LegacyConditions() {}

    /** {@code KeyConditions}. */
    public static Condition keys(Map<String, software.amazon.awssdk.services.dynamodb.model.Condition> given) {
        List<Compared> all = compared(given);
        if (all.isEmpty()) {
            throw Invalid.request("Conditions can be of length 1 or 2 only");
        }
        if (!all.stream().allMatch(one -> OF_KEYS.contains(one.operator()))) {
            throw Invalid.request("Attempted conditional constraint is not an indexable operation");
        }
        return all.stream().map(Compared::condition).reduce(Condition.And::new).orElseThrow();
    }

    /** A filter; empty where none is given. */
    public static Optional<Condition> filter(
            Map<String, software.amazon.awssdk.services.dynamodb.model.Condition> given, ConditionalOperator by) {
        return joined(compared(given).stream().map(Compared::condition).toList(), by);
    }

    /** {@code Expected}; empty where nothing is. */
    public static Optional<Condition> expected(Map<String, ExpectedAttributeValue> given, ConditionalOperator by) {
        return joined(
                given.entrySet().stream()
                        .map(each -> expected(each.getKey(), each.getValue()).condition())
                        .toList(),
                by);
    }

    private static Optional<Condition> joined(List<Condition> all, ConditionalOperator by) {
        if (by != null && all.size() < 2) {
            throw Invalid.request(
                    all.isEmpty()
                            ? "ConditionalOperator cannot be used without Filter or Expected"
                            : "ConditionalOperator can only be used when Filter or Expected has two or more elements");
        }
        return by == ConditionalOperator.OR
                ? all.stream().reduce(Condition.Or::new)
                : all.stream().reduce(Condition.And::new);
    }

    private static List<Compared> compared(
            Map<String, software.amazon.awssdk.services.dynamodb.model.Condition> given) {
        return given.entrySet().stream()
                .map(each -> Compared.of(
                        each.getKey(),
                        known(each.getValue().comparisonOperator(), each.getKey()),
                        each.getValue().attributeValueList()))
                .toList();
    }

    private static ComparisonOperator known(ComparisonOperator operator, String attribute) {
        if (operator == null || operator == ComparisonOperator.UNKNOWN_TO_SDK_VERSION) {
            throw Invalid.request("1 validation error detected: Value '" + operator + "' at '" + attribute
                    + ".member.comparisonOperator' failed to satisfy constraint: Member must satisfy enum value set: "
                    + ComparisonOperator.knownValues().stream().sorted().toList());
        }
        return operator;
    }

    private static Compared expected(String attribute, ExpectedAttributeValue given) {
        boolean compares = given.comparisonOperator() != null;
        refuse(compares && given.exists() != null, "Exists and ComparisonOperator cannot be used together", attribute);
        refuse(
                given.value() != null && given.hasAttributeValueList(),
                "Value and AttributeValueList cannot be used together",
                attribute);
        refuse(
                !compares && given.hasAttributeValueList(),
                "AttributeValueList can only be used with a ComparisonOperator",
                attribute);
        if (compares) {
            return Compared.of(attribute, known(given.comparisonOperator(), attribute), values(given));
        }
        boolean exists = !Boolean.FALSE.equals(given.exists());
        refuse(exists && given.value() == null, "Value must be provided when Exists is " + given.exists(), attribute);
        refuse(!exists && given.value() != null, "Value cannot be used when Exists is false", attribute);
        return Compared.of(attribute, exists ? ComparisonOperator.EQ : ComparisonOperator.NULL, values(given));
    }

    private static List<AttributeValue> values(ExpectedAttributeValue given) {
        return Stream.concat(Stream.ofNullable(given.value()), given.attributeValueList().stream())
                .toList();
    }

    private static void refuse(boolean wrong, String text, String attribute) {
        if (wrong) {
            throw Invalid.parameter(text + " for Attribute: " + attribute);
        }
    }
}
