package dev.pilothouse.sandbox.logs.insights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/** What each command does with the records that come to it. */
final class Stages {
    private Stages() {}

    static Stage of(Command command, Stage next, int wantedAfterwards) {
        return switch (command) {
            case Command.Fields(List<Expression.Named> fields) -> changing(next, row -> computed(fields, row));
            case Command.Display(List<Expression.Named> fields) -> changing(next, row -> computed(fields, row));
            case Command.Filter(Expression condition) -> filter(condition, next);
            case Command.Parse parse -> changing(next, row -> parsed(parse, row));
            case Command.Stats stats -> new Stats(stats, next);
            case Command.Sort(List<Command.Key> keys) -> new Sorting(order(keys), wantedAfterwards, next);
            case Command.Limit(int most) -> new Limiting(most, next);
            case Command.Dedup(List<String> fields) -> dedup(fields, next);
        };
    }

    private static Stage changing(Stage next, UnaryOperator<Row> change) {
        return new Stage() {
            @Override
            public void accept(Row row) {
                next.accept(change.apply(row));
            }

            @Override
            public void end() {
                next.end();
            }
        };
    }

    private static Row computed(List<Expression.Named> fields, Row row) {
        Map<String, Value> values = new HashMap<>();
        for (Expression.Named field : fields) {
            if (field.named() || !(field.expression() instanceof Expression.Field)) {
                values.put(field.name(), Evaluator.of(field.expression(), row));
            }
        }
        return values.isEmpty() ? row : row.with(values);
    }

    private static Row parsed(Command.Parse parse, Row row) {
        Matcher matcher = parse.pattern().matcher(Evaluator.of(parse.of(), row).text());
        if (!matcher.find()) {
            return row;
        }
        Map<String, Value> values = new HashMap<>();
        boolean named = !matcher.namedGroups().isEmpty();
        for (int i = 0; i < parse.names().size(); i++) {
            String name = parse.names().get(i);
            String value = named ? matcher.group(name) : matcher.group(i + 1);
            values.put(name, value == null ? Value.NONE : new Value.Text(value));
        }
        return row.with(values);
    }

    private static Stage filter(Expression condition, Stage next) {
        return new Stage() {
            @Override
            public void accept(Row row) {
                if (Evaluator.of(condition, row).isTrue()) {
                    next.accept(row);
                }
            }

            @Override
            public void end() {
                next.end();
            }
        };
    }

    private static Stage dedup(List<String> fields, Stage next) {
        Set<List<String>> seen = new HashSet<>();
        return new Stage() {
            @Override
            public void accept(Row row) {
                if (seen.add(fields.stream().map(it -> row.get(it).text()).toList())) {
                    next.accept(row);
                }
            }

            @Override
            public void end() {
                next.end();
            }
        };
    }

    private static Comparator<Row> order(List<Command.Key> keys) {
        return keys.stream()
                .map(key -> {
                    Comparator<Row> by = Comparator.comparing(row -> Evaluator.of(key.by(), row));
                    return key.descending() ? by.reversed() : by;
                })
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    /** Keeps the first so many, and goes on counting nothing. */
    private static final class Limiting implements Stage {
        private final Stage next;
        private int left;

        Limiting(int most, Stage next) {
            this.left = most;
            this.next = next;
        }

        @Override
        public void accept(Row row) {
            if (left > 0) {
                left--;
                next.accept(row);
            }
        }

        @Override
        public void end() {
            next.end();
        }
    }

    /** Keeps no more than will be wanted. */
    private static final class Sorting implements Stage {
        private final Comparator<Row> order;
        private final int wanted;
        private final Stage next;
        private final PriorityQueue<Numbered> kept;
        private long number;

        /** Of two that are equal the one that came first goes first. */
        private record Numbered(Row row, long number) {}

        Sorting(Comparator<Row> order, int wanted, Stage next) {
            this.order = order;
            this.wanted = wanted;
            this.next = next;
            this.kept = new PriorityQueue<>(stable().reversed());
        }

        private Comparator<Numbered> stable() {
            return Comparator.comparing(Numbered::row, order).thenComparingLong(Numbered::number);
        }

        @Override
        public void accept(Row row) {
            kept.add(new Numbered(row, number++));
            if (kept.size() > wanted) {
                kept.remove();
            }
        }

        @Override
        public void end() {
            List<Numbered> sorted = new ArrayList<>(kept);
            sorted.sort(stable());
            sorted.forEach(it -> next.accept(it.row()));
            next.end();
        }
    }
}
