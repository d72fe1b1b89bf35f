package dev.pilothouse.feature.tables.kept;

import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.partiql.StatementReader;
import dev.pilothouse.feature.tables.partiql.Written;
import dev.pilothouse.feature.tables.query.Check;
import dev.pilothouse.feature.tables.query.TypedWhere;
import dev.pilothouse.feature.tables.query.Vocabulary;
import dev.pilothouse.feature.tables.query.Where;
import dev.pilothouse.feature.tables.query.Words;
import dev.pilothouse.feature.tables.settings.SavedQuery;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Takes personal values out of a query before it is kept where anybody can read it: they are asked for instead, as {@code
 * :email}. Pure.
 */
public final class Impersonal {
    private final BiPredicate<Path, Value> personal;
    private final Vocabulary vocabulary;

    /** @param personal whether a value at a path is hidden */
    public Impersonal(BiPredicate<Path, Value> personal, Vocabulary vocabulary) {
        this.personal = personal;
        this.vocabulary = vocabulary;
    }

    /** The query without them; itself where it has none. */
    public SavedQuery of(SavedQuery query) {
        return new SavedQuery(
                query.name(),
                query.table(),
                query.index(),
                query.where().stream().map(this::condition).toList(),
                query.descending(),
                query.statement().map(this::statement));
    }

    private String condition(String typed) {
        if (!(TypedWhere.read(typed, vocabulary) instanceof Parsed.Fit<Where>(Where where))
                || where.conditions().noneMatch(this::isPersonal)) {
            return typed;
        }
        // A colon makes words stand in quotes, unless it is a parameter.
        return Words.of(asking(where)).replaceAll("\"(:[A-Za-z]\\w*)\"", "$1");
    }

    private Where asking(Where where) {
        return switch (where) {
            case Where.All(List<Where> parts) ->
                new Where.All(parts.stream().map(this::asking).toList());
            case Where.Any(List<Where> parts) ->
                new Where.Any(parts.stream().map(this::asking).toList());
            case Where.Said(String words, Where meaning) -> asking(meaning);
            case Where.Holds(Path path, Check check) ->
                isPersonal(new Where.Holds(path, check)) ? new Where.Holds(path, asking(path, check)) : where;
        };
    }

    private boolean isPersonal(Where.Holds one) {
        Stream<Value> values = switch (one.check()) {
            case Check.Compares(var comparison, Value value) -> Stream.of(value);
            case Check.Between(Value low, Value high) -> Stream.of(low, high);
            case Check.BeginsWith(Value prefix) -> Stream.of(prefix);
            case Check.Contains(Value part) -> Stream.of(part);
            case Check.Lacks(Value part) -> Stream.of(part);
            case Check.In(List<Value> all) -> all.stream();
            case Check.Exists exists -> Stream.empty();
            case Check.Missing missing -> Stream.empty();
            case Check.IsType type -> Stream.empty();
            case Check.Size size -> Stream.empty();
        };
        return values.anyMatch(value -> personal.test(one.path(), value));
    }

    private static Check asking(Path path, Check check) {
        String name = parameter(path);
        Value first = new Value.Text(":" + name);
        return switch (check) {
            case Check.Compares(var comparison, Value value) -> new Check.Compares(comparison, first);
            case Check.Between range -> new Check.Between(first, new Value.Text(":" + name + "Until"));
            case Check.BeginsWith prefix -> new Check.BeginsWith(first);
            case Check.Contains part -> new Check.Contains(first);
            case Check.Lacks part -> new Check.Lacks(first);
            case Check.In values -> new Check.In(List.of(first));
            case Check.Exists exists -> check;
            case Check.Missing missing -> check;
            case Check.IsType type -> check;
            case Check.Size size -> check;
        };
    }

    private String statement(String text) {
        if (!(StatementReader.read(text, Map.of()) instanceof Parsed.Fit<Written>(Written written))) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int at = 0;
        int number = 0;
        for (Written.Literal literal : written.literals()) {
            if (literal.beside()
                    .filter(path -> personal.test(path, literal.value()))
                    .isPresent()) {
                kept.append(text, at, literal.from())
                        .append(':')
                        .append(parameter(literal.beside().get()))
                        .append(number++ == 0 ? "" : String.valueOf(number));
                at = literal.to();
            }
        }
        return kept.append(text.substring(at)).toString();
    }

    private static String parameter(Path path) {
        String name = path.toString().replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^[^A-Za-z]+|_$", "");
        return name.isEmpty() ? "value" : name;
    }
}
