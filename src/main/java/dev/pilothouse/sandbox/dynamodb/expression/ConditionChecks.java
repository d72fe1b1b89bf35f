package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.expression.Problems.Rank;
import dev.pilothouse.sandbox.dynamodb.value.Kind;
import dev.pilothouse.sandbox.dynamodb.value.Order;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.dynamodb.value.ValueWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes conditions of their operands, and notes what DynamoDB refuses before it looks at an item. */
final class ConditionChecks {
    private static final List<String> OF_UPDATES = List.of("if_not_exists", "list_append");

    private final Problems problems;

    ConditionChecks(Problems problems) {
        this.problems = problems;
    }

    Condition compare(Comparator by, Operand left, Operand right) {
        distinct(by.sign(), left, List.of(right));
        if (by.ordered()) {
            ordered(by.sign(), left, right);
        }
        return new Condition.Compare(by, left, right);
    }

    Condition between(Operand it, Operand lower, Operand upper) {
        distinct("BETWEEN", it, List.of(lower, upper));
        ordered("BETWEEN", it, lower, upper);
        if (lower instanceof Operand.Literal(Value from) && upper instanceof Operand.Literal(Value to)) {
            if (from.kind() != to.kind()) {
                bounds("same data type for lower and upper bounds", from, to);
            } else if (Order.compare(from, to).orElse(0) > 0) {
                bounds("upper bound to be greater than or equal to lower bound", from, to);
            }
        }
        return new Condition.Between(it, lower, upper);
    }

    Condition in(Operand it, List<Operand> values) {
        distinct("IN", it, values);
        return new Condition.In(it, values);
    }

    Node function(String name, List<Operand> operands) {
        int wanted = switch (name) {
            case "attribute_exists", "attribute_not_exists", "size" -> 1;
            case "attribute_type", "begins_with", "contains" -> 2;
            default -> 0;
        };
        if (wanted == 0) {
            problems.note(
                    Rank.FUNCTION,
                    OF_UPDATES.contains(name)
                            ? "The function is not allowed in a condition expression; function: " + name
                            : "Invalid function name; function: " + name);
            return nothing();
        }
        if (operands.size() != wanted) {
            problems.note(
                    Rank.MEANING,
                    "Incorrect number of operands for operator or function; operator or function: " + name
                            + ", number of operands: " + operands.size());
            return nothing();
        }
        distinct(name, operands.getFirst(), operands.subList(1, wanted));
        return call(name, operands);
    }

    private Node call(String name, List<Operand> operands) {
        Operand first = operands.getFirst();
        Operand last = operands.getLast();
        return switch (name) {
            case "attribute_exists" -> new Condition.Exists(path(name, first));
            case "attribute_not_exists" -> new Condition.Missing(path(name, first));
            case "attribute_type" -> new Condition.OfKind(first, kind(last));
            case "begins_with" -> {
                operands.forEach(operand -> refuse(name, operand, kind -> kind != Kind.S && kind != Kind.B));
                yield new Condition.BeginsWith(first, last);
            }
            case "contains" -> new Condition.Contains(first, last);
            default -> {
                refuse(name, first, kind -> kind == Kind.N || kind == Kind.BOOL || kind == Kind.NULL);
                yield new Operand.Size(first);
            }
        };
    }

    private Path path(String function, Operand operand) {
        if (operand instanceof Operand.At(Path path)) {
            return path;
        }
        problems.note(Rank.MEANING, "Operator or function requires a document path; operator or function: " + function);
        return Path.of("?");
    }

    private Kind kind(Operand operand) {
        if (operand instanceof Operand.Literal(Value.Text(String name))) {
            Optional<Kind> kind = Stream.of(Kind.values())
                    .filter(each -> each.name().equals(name))
                    .findFirst();
            if (kind.isEmpty()) {
                problems.note(
                        Rank.MEANING,
                        "Invalid attribute type name found; type: " + name
                                + ", valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}");
            }
            return kind.orElse(Kind.NULL);
        }
        operandType("attribute_type", operand.kind().map(Kind::name).orElse("{NS,SS,L,BS,N,M,B,BOOL,NULL,S}"));
        return Kind.NULL;
    }

    private void refuse(String function, Operand operand, java.util.function.Predicate<Kind> wrong) {
        operand.kind().filter(wrong).ifPresent(kind -> operandType(function, kind.name()));
    }

    private void operandType(String function, String type) {
        problems.note(
                Rank.MEANING,
                "Incorrect operand type for operator or function; operator or function: " + function
                        + ", operand type: " + type);
    }

    private void ordered(String sign, Operand... operands) {
        for (Operand operand : operands) {
            operand.kind()
                    .filter(kind -> !kind.isOrdered())
                    .ifPresent(kind -> problems.note(
                            Rank.MEANING,
                            "Incorrect operand type for operator or function; operator: " + sign + ", operand type: "
                                    + kind.name()));
        }
    }

    private void distinct(String operator, Operand first, List<Operand> others) {
        if (first instanceof Operand.At(Path path) && others.contains(first)) {
            problems.note(
                    Rank.MEANING,
                    "The first operand must be distinct from the remaining operands for this operator or function;"
                            + " operator: " + operator + ", first operand: " + path);
        }
    }

    private void bounds(String requirement, Value lower, Value upper) {
        problems.note(
                Rank.MEANING,
                "The BETWEEN operator requires " + requirement + "; lower bound operand: AttributeValue: "
                        + shown(lower) + ", upper bound operand: AttributeValue: " + shown(upper));
    }

    /** {@code {S:b}}. */
    private static String shown(Value value) {
        return ValueWriter.text(value).replace("\"", "");
    }

    private static Condition nothing() {
        return new Condition.Missing(Path.of("?"));
    }
}
