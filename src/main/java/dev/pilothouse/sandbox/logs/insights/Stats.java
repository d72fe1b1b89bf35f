package dev.pilothouse.sandbox.logs.insights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sums records up, for each combination of what they are grouped by. */
final class Stats implements Stage {
    private final Command.Stats command;
    private final Stage next;
    private final List<Expression.Aggregate> aggregates;
    private final Map<List<Value>, Map<Expression.Aggregate, Accumulator>> groups = new LinkedHashMap<>();

    Stats(Command.Stats command, Stage next) {
        this.command = command;
        this.next = next;
        this.aggregates = command.values().stream()
                .flatMap(it -> aggregates(it.expression()))
                .distinct()
                .toList();
    }

    /** Under what an aggregate's result stands while the others are computed; no query can name it. */
    static String column(Expression.Aggregate aggregate) {
        return " " + aggregate;
    }

    @Override
    public void accept(Row row) {
        List<Value> key = command.by().stream()
                .map(it -> Evaluator.of(it.expression(), row))
                .toList();
        Map<Expression.Aggregate, Accumulator> group = groups.computeIfAbsent(key, _ -> fresh());
        group.forEach((aggregate, accumulator) ->
                accumulator.add(aggregate.of().map(it -> Evaluator.of(it, row)).orElse(Value.TRUE), row));
    }

    @Override
    public void end() {
        if (groups.isEmpty() && command.by().isEmpty()) {
            groups.put(List.of(), fresh());
        }
        groups.forEach((key, group) -> next.accept(row(key, group)));
        next.end();
    }

    private Map<Expression.Aggregate, Accumulator> fresh() {
        Map<Expression.Aggregate, Accumulator> group = new HashMap<>();
        aggregates.forEach(it -> group.put(it, Accumulator.of(it)));
        return group;
    }

    private Row row(List<Value> key, Map<Expression.Aggregate, Accumulator> group) {
        Map<String, Value> values = new HashMap<>();
        for (int i = 0; i < key.size(); i++) {
            values.put(command.by().get(i).name(), key.get(i));
        }
        group.forEach((aggregate, accumulator) -> values.put(column(aggregate), accumulator.result()));
        Row row = field -> values.getOrDefault(field, Value.NONE);
        // In order: one value may use the name of an earlier one.
        command.values().forEach(it -> values.put(it.name(), Evaluator.of(it.expression(), row)));
        return row;
    }

    private static Stream<Expression.Aggregate> aggregates(Expression expression) {
        List<Expression> inside = new ArrayList<>();
        switch (expression) {
            case Expression.Aggregate aggregate -> {
                return Stream.of(aggregate);
            }
            case Expression.Binary(String operator, Expression left, Expression right) -> {
                inside.add(left);
                inside.add(right);
            }
            case Expression.Call(Function function, List<Expression> arguments) -> inside.addAll(arguments);
            case Expression.Not(Expression of) -> inside.add(of);
            case Expression.Like(Expression of, var text) -> inside.add(of);
            case Expression.In(Expression of, var among) -> inside.add(of);
            case Expression.Constant _, Expression.Period _, Expression.Field _ -> {}
        }
        return inside.stream().flatMap(Stats::aggregates);
    }
}
