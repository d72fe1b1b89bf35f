package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.code.Completions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What may stand where somebody writes a statement: words of the language, tables, indexes, attributes. Pure. */
public final class Suggestions implements Completions {
    private static final List<String> CHECKS = List.of("begins_with(", "contains(", "attribute_type(", "size(");
    private static final List<String> CHANGES = List.of("list_append(", "set_add(", "set_delete(");
    private final Known known;

    public Suggestions(Known known) {
        this.known = known;
    }

    @Override
    public Offer at(String text, int at) {
        Typed typed = Typed.at(text, at);
        if (typed.nowhere()) {
            return Offer.NONE;
        }
        String wanted = typed.prefix().toLowerCase(Locale.ROOT);
        List<Choice> all = choices(typed);
        List<Choice> first =
                all.stream().filter(it -> bare(it).startsWith(wanted)).toList();
        List<Choice> then = wanted.length() < 2
                ? List.of()
                : all.stream()
                        .filter(it -> !first.contains(it) && bare(it).contains(wanted))
                        .toList();
        return new Offer(
                typed.from(), Stream.concat(first.stream(), then.stream()).toList());
    }

    private static String bare(Choice choice) {
        return choice.text().replace("\"", "").toLowerCase(Locale.ROOT);
    }

    private List<Choice> choices(Typed typed) {
        Piece before = typed.before();
        if (before.is(".")) {
            return typed.afterTable()
                    ? known.indexes(typed.table()).stream()
                            .map(it -> new Choice(typed.name(it.name()), it.hint()))
                            .toList()
                    : List.of();
        }
        if (before.isWord("FROM") || before.isWord("INTO") || before.isWord("UPDATE")) {
            return known.tables().stream()
                    .map(name -> new Choice(typed.name(name), Text.tr("table")))
                    .toList();
        }
        if (typed.quoted()) {
            return attributes(typed);
        }
        return switch (typed.clause()) {
            case "" -> words("SELECT", "INSERT INTO", "UPDATE", "DELETE FROM");
            case "SELECT" ->
                typed.begins()
                        ? both(attributes(typed), List.of(new Choice("*", Text.tr("whole items"))))
                        : words("FROM");
            case "FROM" -> words("WHERE", "ORDER BY");
            case "DELETE FROM" -> words("WHERE");
            case "INTO" -> words("VALUE");
            case "UPDATE" -> words("SET", "REMOVE");
            case "SET", "REMOVE" -> changes(typed);
            case "WHERE" -> conditions(typed);
            case "BY" -> typed.begins() ? attributes(typed) : words("ASC", "DESC");
            case "RETURNING" -> words("ALL OLD *", "MODIFIED OLD *", "ALL NEW *", "MODIFIED NEW *");
            default -> List.of();
        };
    }

    private List<Choice> changes(Typed typed) {
        if (typed.begins()) {
            return attributes(typed);
        }
        return typed.before().is("=")
                        || typed.before().is("+")
                        || typed.before().is("-")
                        || typed.before().is("(")
                ? both(attributes(typed), functions(CHANGES))
                : words("SET", "REMOVE", "WHERE");
    }

    private List<Choice> conditions(Typed typed) {
        if (typed.begins()) {
            return both(attributes(typed), both(functions(CHECKS), words("NOT")));
        }
        if (typed.compares()) {
            return words("TRUE", "FALSE", "NULL");
        }
        return typed.before().isName() && !typed.valued()
                ? words("IN", "BETWEEN", "IS MISSING", "IS NOT MISSING", "IS NULL")
                : words("AND", "OR", "ORDER BY", "RETURNING");
    }

    private List<Choice> attributes(Typed typed) {
        return known.attributes().stream()
                .map(it -> new Choice(typed.name(it.name()), it.hint()))
                .toList();
    }

    private static List<Choice> functions(List<String> names) {
        return names.stream().map(name -> new Choice(name, Text.tr("function"))).toList();
    }

    private static List<Choice> words(String... words) {
        return Stream.of(words)
                .map(word -> new Choice(word, Text.tr("keyword")))
                .toList();
    }

    private static List<Choice> both(List<Choice> one, List<Choice> other) {
        List<Choice> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
