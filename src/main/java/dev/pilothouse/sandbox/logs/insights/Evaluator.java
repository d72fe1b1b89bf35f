package dev.pilothouse.sandbox.logs.insights;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/** Computes expressions of one record. */
final class Evaluator {
    private Evaluator() {}

    static Value of(Expression expression, Row row) {
        return switch (expression) {
            case Expression.Constant(Value value) -> value;
            case Expression.Period(long millis) -> new Value.Number(millis);
            case Expression.Field(String name) -> row.get(name);
            case Expression.Not(Expression of) -> Value.of(!of(of, row).isTrue());
            case Expression.Binary(String operator, Expression left, Expression right) ->
                binary(operator, left, right, row);
            case Expression.Like(Expression of, var text) -> {
                Value value = of(of, row);
                yield Value.of(value.isPresent() && text.test(value.text()));
            }
            case Expression.In(Expression of, List<Expression> among) -> {
                Value value = of(of, row);
                yield Value.of(value.isPresent()
                        && among.stream().anyMatch(it -> of(it, row).compareTo(value) == 0));
            }
            case Expression.Call(Function function, List<Expression> arguments) ->
                call(function, arguments.stream().map(it -> of(it, row)).toList(), row);
            case Expression.Aggregate aggregate -> row.get(Stats.column(aggregate));
        };
    }

    private static Value binary(String operator, Expression left, Expression right, Row row) {
        return switch (operator) {
            case "or" -> Value.of(of(left, row).isTrue() || of(right, row).isTrue());
            case "and" -> Value.of(of(left, row).isTrue() && of(right, row).isTrue());
            default -> binary(operator, of(left, row), of(right, row));
        };
    }

    private static Value binary(String operator, Value left, Value right) {
        return switch (operator) {
            case "+" -> number(left, right, Double::sum);
            case "-" -> number(left, right, (a, b) -> a - b);
            case "*" -> number(left, right, (a, b) -> a * b);
            case "/" -> number(left, right, (a, b) -> a / b);
            case "%" -> number(left, right, (a, b) -> a % b);
            case "^" -> number(left, right, Math::pow);
            case "!=" -> Value.of(left.compareTo(right) != 0);
            default -> Value.of(left.isPresent() && right.isPresent() && holds(operator, left.compareTo(right)));
        };
    }

    private static boolean holds(String operator, int order) {
        return switch (operator) {
            case "=" -> order == 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> throw new IllegalStateException(operator);
        };
    }

    private static Value number(Value left, Value right, DoubleBinaryOperator operator) {
        OptionalDouble a = left.number();
        OptionalDouble b = right.number();
        return a.isPresent() && b.isPresent()
                ? Value.of(operator.applyAsDouble(a.getAsDouble(), b.getAsDouble()))
                : Value.NONE;
    }

    private static Value number(Value value, DoubleUnaryOperator operator) {
        OptionalDouble number = value.number();
        return number.isPresent() ? Value.of(operator.applyAsDouble(number.getAsDouble())) : Value.NONE;
    }

    private static Value call(Function function, List<Value> values, Row row) {
        Value first = values.getFirst();
        return switch (function) {
            case ABS -> number(first, Math::abs);
            case CEIL -> number(first, Math::ceil);
            case FLOOR -> number(first, Math::floor);
            case LOG -> number(first, Math::log);
            case SQRT -> number(first, Math::sqrt);
            case GREATEST -> values.stream().max(Value::compareTo).orElse(Value.NONE);
            case LEAST ->
                values.stream().filter(Value::isPresent).min(Value::compareTo).orElse(Value.NONE);
            case ISPRESENT -> Value.of(first.isPresent());
            case COALESCE ->
                values.stream().filter(Value::isPresent).findFirst().orElse(Value.NONE);
            case ISEMPTY -> Value.of(first.text().isEmpty());
            case ISBLANK -> Value.of(first.text().isBlank());
            case STRLEN ->
                Value.of((double) first.text().codePointCount(0, first.text().length()));
            case CONCAT -> new Value.Text(values.stream().map(Value::text).collect(Collectors.joining()));
            case LTRIM, RTRIM, TRIM, TOUPPER, TOLOWER, SUBSTR, REPLACE, STRCONTAINS -> Texts.call(function, values);
            case DATEFLOOR -> floor(first, values.get(1));
            case DATECEIL -> floor(number(binary("+", first, values.get(1)), it -> it - 1), values.get(1));
            case BIN -> floor(row.get("@timestamp"), first);
            case TOMILLIS -> number(first, it -> it);
            case FROMMILLIS -> time(first);
        };
    }

    private static Value floor(Value time, Value period) {
        return time(number(time, period, (at, length) -> Math.floor(at / length) * length));
    }

    private static Value time(Value millis) {
        OptionalDouble number = millis.number();
        return number.isPresent() ? new Value.Time((long) number.getAsDouble()) : Value.NONE;
    }
}
