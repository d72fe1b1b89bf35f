package dev.pilothouse.sandbox.dynamodb.partiql;

import dev.pilothouse.sandbox.dynamodb.expression.Condition;
import dev.pilothouse.sandbox.dynamodb.expression.Path;
import dev.pilothouse.sandbox.dynamodb.expression.Update;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads statements.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.statements.html">Statements</a>
 */
public final class Statements {
    private final Pieces pieces;
    private final Places places;

    private Statements(Pieces pieces) {
        this.pieces = pieces;
        this.places = new Places(pieces);
    }

    /** One statement; {@code parameters} for its question marks, in order. */
    public static Statement read(String text, List<Value> parameters) {
        Pieces pieces = new Pieces(text, parameters);
        Statement statement = new Statements(pieces).statement();
        pieces.expectEnd();
        return statement;
    }

    private Statement statement() {
        String word =
                pieces.peek().type() == Piece.Type.WORD ? pieces.next().text().toUpperCase(Locale.ROOT) : "";
        return switch (word) {
            case "SELECT" -> select();
            case "INSERT" -> insert();
            case "UPDATE" -> update();
            case "DELETE" -> delete();
            case "EXISTS" -> exists();
            default -> throw Malformed.statement("Expected data manipulation");
        };
    }

    private Statement.Select select() {
        Optional<List<Path>> paths = projection();
        pieces.expectWord("FROM", Malformed.TERM);
        String table = name(Malformed.TERM);
        Optional<String> index = pieces.take(".") ? Optional.of(name(Malformed.TERM)) : Optional.empty();
        requireNoAlias();
        Optional<Condition> where = where();
        return new Statement.Select(table, index, paths, where, order());
    }

    private Optional<List<Path>> projection() {
        if (pieces.take("*")) {
            return Optional.empty();
        }
        List<Path> paths = new ArrayList<>();
        do {
            paths.add(places.path());
        } while (pieces.take(","));
        return Optional.of(paths);
    }

    private Optional<Statement.Order> order() {
        for (String clause : List.of("LIMIT", "GROUP", "HAVING")) {
            if (pieces.peek().isWord(clause)) {
                throw Invalid.request("Unsupported clause: " + (clause.equals("GROUP") ? "GROUP BY" : clause));
            }
        }
        if (!pieces.takeWord("ORDER")) {
            return Optional.empty();
        }
        pieces.expectWord("BY", Malformed.TERM);
        String attribute = name(Malformed.TERM);
        boolean descending = pieces.takeWord("DESC");
        if (!descending) {
            pieces.takeWord("ASC");
        }
        return Optional.of(new Statement.Order(attribute, !descending));
    }

    private Statement insert() {
        pieces.expectWord("INTO", Malformed.TERM);
        String table = name(Malformed.NO_TABLE);
        if (!pieces.takeWord("VALUE")) {
            throw Malformed.statement(Malformed.LEFT_OVER);
        }
        return new Statement.Insert(table, new Literals(pieces).item());
    }

    private Statement update() {
        String table = name(Malformed.NO_TABLE);
        requireNoAlias();
        Update update = new Sets(pieces).update();
        if (update.actions().isEmpty()) {
            throw Malformed.statement(Malformed.TERM);
        }
        return new Statement.Change(table, update, where(), returning());
    }

    private Statement delete() {
        pieces.expectWord("FROM", Malformed.TERM);
        String table = name(Malformed.NO_TABLE);
        requireNoAlias();
        Optional<Condition> where = where();
        Optional<Statement.Returning> returning = returning();
        returning.filter(it -> it != Statement.Returning.ALL_OLD).ifPresent(it -> {
            throw Invalid.request("Invalid returning clause: RETURNING "
                    + it.name().replace('_', ' ') + " *. Only RETURNING ALL OLD * is allowed in DELETE statements.");
        });
        return new Statement.Delete(table, where, returning);
    }

    private Statement exists() {
        pieces.expect("(", Malformed.TERM);
        pieces.expectWord("SELECT", Malformed.TERM);
        Statement.Select select = select();
        pieces.expect(")", Malformed.TERM);
        return new Statement.Exists(select);
    }

    private Optional<Condition> where() {
        return pieces.takeWord("WHERE") ? Optional.of(new Where(pieces).condition()) : Optional.empty();
    }

    private Optional<Statement.Returning> returning() {
        if (!pieces.takeWord("RETURNING")) {
            return Optional.empty();
        }
        String which = (pieces.next().text() + "_" + pieces.next().text()).toUpperCase(Locale.ROOT);
        pieces.expect("*", Malformed.TERM);
        for (Statement.Returning each : Statement.Returning.values()) {
            if (each.name().equals(which)) {
                return Optional.of(each);
            }
        }
        throw Malformed.statement(Malformed.TERM);
    }

    private String name(String otherwise) {
        if (!pieces.peek().isName()) {
            throw Malformed.statement(otherwise);
        }
        return pieces.next().text();
    }

    private void requireNoAlias() {
        if (pieces.peek().isWord("AS") || pieces.peek().isName()) {
            throw Invalid.request("Aliasing is not supported");
        }
    }
}
