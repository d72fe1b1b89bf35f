package dev.pilothouse.sandbox.logs.insights;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a query found.
 *
 * @param rows by column, in the columns' order; a value that a record lacks is left out
 * @param matched how many records passed its filters
 * @param scanned how many it looked at
 */
public record Results(List<Map<String, String>> rows, long matched, long scanned) {
    /** A query's largest result. */
    public static final int MOST = 10_000;

    static final String POINTER = "@ptr";

    /**
     * Runs a query over records, which come newest first.
     *
     * @param limit where the query itself has none
     */
    public static Results of(Query query, Iterator<? extends Row> records, int limit) {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> columns = columns(query);
        Counter matched = new Counter(pipeline(query, behindFilters(query), new Gathering(columns, limit, rows)));
        Stage first = filters(query, matched);
        long scanned = 0;
        while (records.hasNext()) {
            first.accept(records.next());
            scanned++;
        }
        first.end();
        return new Results(List.copyOf(rows), matched.count, scanned);
    }

    private static Stage filters(Query query, Stage next) {
        Stage stage = next;
        for (int i = behindFilters(query) - 1; i >= 0; i--) {
            stage = Stages.of(query.commands().get(i), stage, MOST);
        }
        return stage;
    }

    private static Stage pipeline(Query query, int from, Stage last) {
        Stage stage = last;
        for (int i = query.commands().size() - 1; i >= from; i--) {
            stage = Stages.of(query.commands().get(i), stage, wantedAfter(query, i));
        }
        return stage;
    }

    // All up to the last filter before anything is summed up, sorted or cut off.
    private static int behindFilters(Query query) {
        int behind = 0;
        for (int i = 0; i < query.commands().size(); i++) {
            switch (query.commands().get(i)) {
                case Command.Filter _ -> behind = i + 1;
                case Command.Fields _, Command.Display _, Command.Parse _ -> {}
                case Command.Stats _, Command.Sort _, Command.Limit _, Command.Dedup _ -> {
                    return behind;
                }
            }
        }
        return behind;
    }

    private static int wantedAfter(Query query, int index) {
        List<Command> rest =
                query.commands().subList(index + 1, query.commands().size());
        if (!rest.isEmpty() && rest.getFirst() instanceof Command.Limit(int most)) {
            return most;
        }
        boolean fewer = rest.stream()
                .anyMatch(it ->
                        it instanceof Command.Stats || it instanceof Command.Dedup || it instanceof Command.Filter);
        return fewer ? Integer.MAX_VALUE : MOST;
    }

    private static Set<String> columns(Query query) {
        Set<String> columns = new LinkedHashSet<>();
        boolean summed = false;
        for (Command command : query.commands()) {
            switch (command) {
                case Command.Fields(var fields) -> fields.forEach(it -> columns.add(it.name()));
                case Command.Display(var fields) -> {
                    columns.clear();
                    fields.forEach(it -> columns.add(it.name()));
                }
                case Command.Stats(var values, var by) -> {
                    columns.clear();
                    summed = true;
                    by.forEach(it -> columns.add(it.name()));
                    values.forEach(it -> columns.add(it.name()));
                }
                case Command.Filter _, Command.Parse _, Command.Sort _, Command.Limit _, Command.Dedup _ -> {}
            }
        }
        if (columns.isEmpty()) {
            columns.add("@timestamp");
            columns.add("@message");
        }
        if (!summed) {
            columns.add(POINTER);
        }
        return columns;
    }

    private static final class Counter implements Stage {
        private final Stage next;
        private long count;

        Counter(Stage next) {
            this.next = next;
        }

        @Override
        public void accept(Row row) {
            count++;
            next.accept(row);
        }

        @Override
        public void end() {
            next.end();
        }
    }

    private record Gathering(Set<String> columns, int limit, List<Map<String, String>> rows) implements Stage {
        @Override
        public void accept(Row row) {
            if (rows.size() == limit) {
                return;
            }
            Map<String, String> shown = new LinkedHashMap<>();
            for (String column : columns) {
                Value value = row.get(column);
                if (value.isPresent()) {
                    shown.put(column, value.text());
                }
            }
            rows.add(shown);
        }

        @Override
        public void end() {}
    }
}
