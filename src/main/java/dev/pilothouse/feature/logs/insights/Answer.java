package dev.pilothouse.feature.logs.insights;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a query found.
 *
 * @param columns in their order
 * @param rows a value for each column; empty where it has none
 * @param bytes looked through
 * @param scanned lines looked at
 * @param matched lines that fitted
 */
record Answer(List<String> columns, List<List<String>> rows, long bytes, long scanned, long matched) {
    private static final int MOST_BARS = 100;

    Answer {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A bar: what it is of, and how long. */
    record Bar(String name, double value, String written) {}

    /** The last column of numbers, where there is another before it: what bars can be drawn of. */
    OptionalInt measured() {
        return rows.isEmpty()
                ? OptionalInt.empty()
                : IntStream.iterate(columns.size() - 1, column -> column > 0, column -> column - 1)
                        .filter(column -> rows.stream()
                                .allMatch(row -> number(row.get(column)).isPresent()))
                        .findFirst();
    }

    /** The first hundred bars; none where nothing can be measured. */
    List<Bar> bars() {
        OptionalInt measured = measured();
        return measured.isEmpty()
                ? List.of()
                : rows.stream()
                        .limit(MOST_BARS)
                        .map(row -> bar(row, measured.getAsInt()))
                        .toList();
    }

    private Bar bar(List<String> row, int measured) {
        String name = String.join(
                ", ",
                IntStream.range(0, columns.size())
                        .filter(column ->
                                column != measured && number(row.get(column)).isEmpty())
                        .mapToObj(row::get)
                        .toList());
        String written = row.get(measured);
        return new Bar(name.isEmpty() ? row.getFirst() : name, number(written).orElse(0.0), written);
    }

    private static Optional<Double> number(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(text));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
