package dev.pilothouse.sandbox.logs.insights;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a query computes from a record. */
sealed interface Expression {
    record Constant(Value value) implements Expression {}

    /** A period such as {@code 5m}, in milliseconds. */
    record Period(long millis) implements Expression {}

    record Field(String name) implements Expression {}

    record Not(Expression of) implements Expression {}

    record Binary(String operator, Expression left, Expression right) implements Expression {}

    /** {@code like} and {@code =~}. */
    record Like(Expression of, Predicate<String> text) implements Expression {}

    record In(Expression of, List<Expression> among) implements Expression {}

    record Call(Function function, List<Expression> arguments) implements Expression {}

    /**
     * Something of many records.
     *
     * @param of empty for {@code count(*)}
     * @param percent of {@code pct}
     */
    record Aggregate(Aggregation aggregation, Optional<Expression> of, double percent) implements Expression {}

    /**
     * With the name of its column.
     *
     * @param named whether the query gave the name
     */
    record Named(String name, Expression expression, boolean named) {}
}
