package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a statement as DynamoDB takes it ("PartiQL statements for DynamoDB", Amazon DynamoDB Developer Guide). Pure. */
public final class StatementReader {
    /** DynamoDB API, ExecuteStatement: the longest statement, in characters. */
    public static final int LONGEST = 8192;

    private final Tokens tokens;
    private final Terms terms;

    private StatementReader(Tokens tokens, Given given) {
        this.tokens = tokens;
        this.terms = new Terms(tokens, given);
    }

    /**
     * What a text says; a place and a sentence where it can't be read.
     *
     * @param values of parameters, by name; others count as {@code NULL}
     */
    public static Parsed<Written> read(String text, Map<String, Value> values) {
        try {
            if (text.length() > LONGEST) {
                throw new Unread(LONGEST, Text.tr("DynamoDB takes 8,192 characters at most."));
            }
            Given given = new Given(values);
            Statement statement = new StatementReader(new Tokens(text), given).all();
            return new Parsed.Fit<>(new Written(statement, given.parameters(), given.literals(), given.sent(text)));
        } catch (Unread e) {
            return broken(text, e);
        }
    }

    private static Parsed<Written> broken(String text, Unread why) {
        int line = 1;
        int begin = 0;
        for (int at = 0; at < Math.min(why.at(), text.length()); at++) {
            if (text.charAt(at) == '\n') {
                line++;
                begin = at + 1;
            }
        }
        return new Parsed.Broken<>(line, why.at() - begin + 1, why.getMessage());
    }

    private Statement all() {
        Statement statement = statement();
        if (tokens.take(";") && tokens.peek().kind() != Piece.Kind.END) {
            throw new Unread(
                    tokens.peek().from(),
                    Text.tr("One statement is run at a time: take away what follows the semicolon."));
        }
        if (tokens.peek().kind() != Piece.Kind.END) {
            throw new Unread(tokens.peek().from(), Text.tr("“{0}” does not belong here.", tokens.shown(tokens.peek())));
        }
        return statement;
    }

    private Statement statement() {
        Piece first = tokens.peek();
        String word = first.kind() == Piece.Kind.WORD ? first.text().toUpperCase(Locale.ROOT) : "";
        switch (word) {
            case "SELECT", "INSERT", "UPDATE", "DELETE" -> tokens.next();
            case "EXISTS" -> throw new Unread(first.from(), Text.tr("EXISTS is for transactions alone."));
            default ->
                throw new Unread(first.from(), Text.tr("A statement begins with SELECT, INSERT, UPDATE or DELETE."));
        }
        return switch (word) {
            case "SELECT" -> select();
            case "INSERT" -> insert();
            case "UPDATE" -> update();
            default -> delete();
        };
    }

    private Statement select() {
        if (tokens.peek().isWord("DISTINCT")
                || tokens.peek().kind() == Piece.Kind.WORD && tokens.second().is("(")) {
            throw new Unread(
                    tokens.peek().from(),
                    Text.tr(
                            "DynamoDB has no “{0}”: it gives items, and counts none.",
                            tokens.peek().text()));
        }
        List<Path> columns = columns();
        tokens.expectWord("FROM");
        String table = table();
        Optional<String> index =
                tokens.take(".") ? Optional.of(terms.name(Text.tr("An index’s name"))) : Optional.empty();
        alone();
        return new Statement.Select(table, index, columns, where(), order());
    }

    private List<Path> columns() {
        List<Path> columns = new ArrayList<>();
        if (!tokens.take("*")) {
            do {
                columns.add(terms.path());
            } while (tokens.take(","));
        }
        return columns;
    }

    private List<Statement.Order> order() {
        for (String clause : List.of("LIMIT", "GROUP", "HAVING", "JOIN", "UNION")) {
            if (tokens.peek().isWord(clause)) {
                throw new Unread(
                        tokens.peek().from(),
                        clause.equals("LIMIT")
                                ? Text.tr("DynamoDB has no LIMIT: rows are read page by page, as you scroll.")
                                : Text.tr("DynamoDB has no {0}.", clause));
            }
        }
        List<Statement.Order> order = new ArrayList<>();
        if (tokens.takeWord("ORDER")) {
            tokens.expectWord("BY");
            do {
                Path by = terms.path();
                boolean descending = tokens.takeWord("DESC");
                if (!descending) {
                    tokens.takeWord("ASC");
                }
                order.add(new Statement.Order(by, descending));
            } while (tokens.take(","));
        }
        return order;
    }

    private Statement insert() {
        tokens.expectWord("INTO");
        String table = table();
        tokens.expectWord("VALUE");
        return new Statement.Insert(table, terms.item());
    }

    private Statement update() {
        String table = table();
        alone();
        List<Change> changes = new Changes(tokens, terms).all();
        Condition where = whereOfOne();
        returning();
        return new Statement.Update(table, changes, where);
    }

    private Statement delete() {
        tokens.expectWord("FROM");
        String table = table();
        alone();
        Condition where = whereOfOne();
        returning();
        return new Statement.Delete(table, where);
    }

    private Optional<Condition> where() {
        return tokens.takeWord("WHERE") ? Optional.of(new Conditions(tokens, terms).condition()) : Optional.empty();
    }

    private Condition whereOfOne() {
        return where().orElseThrow(() -> tokens.missing(Text.tr("WHERE with the whole key")));
    }

    // What would come back is shown by the review anyway.
    private void returning() {
        if (tokens.takeWord("RETURNING")) {
            Piece which = tokens.next();
            Piece when = tokens.next();
            boolean known =
                    (which.isWord("ALL") || which.isWord("MODIFIED")) && (when.isWord("OLD") || when.isWord("NEW"));
            if (!known) {
                throw new Unread(
                        which.from(), Text.tr("RETURNING gives ALL OLD, MODIFIED OLD, ALL NEW or MODIFIED NEW."));
            }
            tokens.expect("*");
        }
    }

    private String table() {
        return terms.name(Text.tr("A table’s name"));
    }

    private void alone() {
        Piece next = tokens.peek();
        if (next.isWord("AS") || next.isName()) {
            throw new Unread(
                    next.from(),
                    Text.tr("DynamoDB gives tables no other names: “{0}” can’t stand here.", tokens.shown(next)));
        }
        if (next.is(",")) {
            throw new Unread(next.from(), Text.tr("DynamoDB reads one table at a time."));
        }
    }
}
