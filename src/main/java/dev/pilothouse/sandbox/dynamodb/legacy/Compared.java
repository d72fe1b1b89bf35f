package dev.pilothouse.sandbox.dynamodb.legacy;

import dev.pilothouse.sandbox.dynamodb.expression.Comparator;
import dev.pilothouse.sandbox.dynamodb.expression.Condition;
import dev.pilothouse.sandbox.dynamodb.expression.Operand;
import dev.pilothouse.sandbox.dynamodb.expression.Path;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Kind;
import dev.pilothouse.sandbox.dynamodb.value.Order;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.dynamodb.value.ValueReader;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ComparisonOperator;

/**
 * One attribute compared with values, as {@code ComparisonOperator} and {@code AttributeValueList} say it.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Condition.html">Condition</a>
 */
record Compared(String attribute, ComparisonOperator operator, List<Value> values) {
    private static final Set<Kind> ORDERED = Set.of(Kind.S, Kind.N, Kind.B);

    /** Checked as DynamoDB checks it. */
    static Compared of(String attribute, ComparisonOperator operator, List<AttributeValue> values) {
        Compared compared = new Compared(
                attribute, operator, values.stream().map(ValueReader::value).toList());
        compared.requireCount();
        compared.requireKinds();
        return compared;
    }

    private void requireCount() {
        boolean fits = switch (operator) {
            case NULL, NOT_NULL -> values.isEmpty();
            case IN -> !values.isEmpty();
            case BETWEEN -> values.size() == 2;
            default -> values.size() == 1;
        };
        if (!fits) {
            throw Invalid.parameter("Invalid number of argument(s) for the " + operator + " ComparisonOperator");
        }
    }

    private void requireKinds() {
        if (values.stream().map(Value::kind).distinct().count() > 1) {
            throw Invalid.parameter("AttributeValues inside AttributeValueList must all be of the same type");
        }
        Set<Kind> allowed = switch (operator) {
            case EQ, NE, NULL, NOT_NULL, UNKNOWN_TO_SDK_VERSION -> Set.of(Kind.values());
            case BEGINS_WITH -> Set.of(Kind.S, Kind.B);
            case LE, LT, GE, GT, BETWEEN, IN, CONTAINS, NOT_CONTAINS -> ORDERED;
        };
        values.stream()
                .map(Value::kind)
                .filter(kind -> !allowed.contains(kind))
                .findFirst()
                .ifPresent(kind -> {
                    throw Invalid.parameter(
                            "ComparisonOperator " + operator + " is not valid for " + kind + " AttributeValue type");
                });
        if (operator == ComparisonOperator.BETWEEN
                && Order.compare(values.getFirst(), values.getLast()).orElse(0) > 0) {
            throw Invalid.request("The BETWEEN condition was provided a range where the lower bound is greater than"
                    + " the upper bound");
        }
    }

    Condition condition() {
        Path path = Path.of(attribute);
        Operand it = new Operand.At(path);
        List<Operand> all = values.stream().<Operand>map(Operand.Literal::new).toList();
        return switch (operator) {
            case EQ -> compare(Comparator.EQ, it, all);
            case NE -> compare(Comparator.NE, it, all);
            case LE -> compare(Comparator.LE, it, all);
            case LT -> compare(Comparator.LT, it, all);
            case GE -> compare(Comparator.GE, it, all);
            case GT -> compare(Comparator.GT, it, all);
            case BETWEEN -> new Condition.Between(it, all.getFirst(), all.getLast());
            case IN -> new Condition.In(it, all);
            case BEGINS_WITH -> new Condition.BeginsWith(it, all.getFirst());
            case CONTAINS -> new Condition.Contains(it, all.getFirst());
            case NOT_CONTAINS -> new Condition.Not(new Condition.Contains(it, all.getFirst()));
            case NULL -> new Condition.Missing(path);
            case NOT_NULL -> new Condition.Exists(path);
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("Checked before");
        };
    }

    private static Condition compare(Comparator by, Operand it, List<Operand> all) {
        return new Condition.Compare(by, it, all.getFirst());
    }
}
