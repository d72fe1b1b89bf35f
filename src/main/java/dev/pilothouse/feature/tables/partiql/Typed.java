package dev.pilothouse.feature.tables.partiql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A statement up to where somebody types.
 *
 * @param pieces before the one that is being typed
 * @param prefix what is typed of that one, without quotes
 * @param from where that one begins
 * @param quoted whether it is begun with a quotation mark
 * @param closed whether its closing quotation mark stands behind the caret already
 * @param nowhere whether it is in a text or a comment, where nothing is completed
 */
record Typed(List<Piece> pieces, String prefix, int from, boolean quoted, boolean closed, boolean nowhere) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_$][\\w$]*");
    // Words that SQL reserves besides, as an attribute may well be called (PartiQL specification, reserved keywords).
    private static final Set<String> RESERVED = Set.of(
            "ALL",
            "ANY",
            "AT",
            "AVG",
            "BEGIN",
            "CASE",
            "CHECK",
            "COLUMN",
            "CONSTRAINT",
            "COUNT",
            "CURRENT",
            "DATE",
            "DAY",
            "DEFAULT",
            "END",
            "FULL",
            "HOUR",
            "INDEX",
            "INTERVAL",
            "KEY",
            "LEVEL",
            "MAX",
            "MIN",
            "MINUTE",
            "MONTH",
            "POSITION",
            "PUBLIC",
            "SECOND",
            "SECTION",
            "SESSION",
            "SIZE",
            "SUM",
            "TABLE",
            "TIME",
            "TIMESTAMP",
            "TO",
            "UNIQUE",
            "USER",
            "VALUES",
            "VIEW",
            "WITH",
            "YEAR",
            "ZONE");

    static Typed at(String text, int at) {
        List<Piece> all = new ArrayList<>(Pieces.all(text.substring(0, at)));
        all.removeLast();
        boolean closed = at < text.length() && text.charAt(at) == '"';
        Piece last = all.isEmpty() ? new Piece(Piece.Kind.END, "", at, at) : all.getLast();
        all.removeIf(piece -> piece.kind() == Piece.Kind.COMMENT);
        if (last.to() < at || last.kind() == Piece.Kind.END) {
            return new Typed(
                    all,
                    "",
                    at,
                    false,
                    false,
                    last.kind() == Piece.Kind.COMMENT && last.text().startsWith("--"));
        }
        return switch (last.kind()) {
            case WORD -> new Typed(all.subList(0, all.size() - 1), last.text(), last.from(), false, false, false);
            case UNCLOSED -> {
                boolean name = last.text().startsWith("\"");
                yield new Typed(
                        all.subList(0, all.size() - 1), last.text().substring(1), last.from(), name, closed, !name);
            }
            case SIGN -> new Typed(all, "", at, false, false, false);
            case QUOTED, TEXT, NUMBER, PARAMETER, COMMENT, STRANGE, END -> new Typed(all, "", at, false, false, true);
        };
    }

    /** The piece before the one that is typed. */
    Piece before() {
        return pieces.isEmpty() ? new Piece(Piece.Kind.END, "", 0, 0) : pieces.getLast();
    }

    /** A name as it is written here: in quotes where it needs them, or has one already. */
    String name(String name) {
        return quoted ? quoted(name).substring(0, quoted(name).length() - (closed ? 1 : 0)) : written(name);
    }

    /** A name as a statement holds it: in quotes where it would be something else without. */
    static String written(String name) {
        boolean plain = PLAIN.matcher(name).matches()
                && !Piece.isKeyword(name)
                && !RESERVED.contains(name.toUpperCase(Locale.ROOT));
        return plain ? name : quoted(name);
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** The keyword that what is typed stands behind; empty at the beginning. */
    String clause() {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            Piece piece = pieces.get(i);
            if (piece.kind() == Piece.Kind.WORD) {
                String word = piece.text().toUpperCase(Locale.ROOT);
                switch (word) {
                    case "SELECT", "INTO", "UPDATE", "SET", "REMOVE", "WHERE", "BY", "RETURNING" -> {
                        return word;
                    }
                    case "FROM" -> {
                        return i > 0 && pieces.get(i - 1).isWord("DELETE") ? "DELETE FROM" : word;
                    }
                    case "VALUE" -> {
                        return word;
                    }
                    default -> {}
                }
            }
        }
        return pieces.isEmpty() ? "" : "?";
    }

    /** Whether a name begins here, or something like one. */
    boolean begins() {
        Piece before = before();
        return before.is(",")
                || before.is("(")
                || List.of("SELECT", "WHERE", "AND", "OR", "NOT", "BY", "SET", "REMOVE").stream()
                        .anyMatch(before::isWord);
    }

    /** Whether a comparison sign stands before it. */
    boolean compares() {
        return before().kind() == Piece.Kind.SIGN && "<>!==".contains(before().text());
    }

    /** Whether the name before it is itself what something is compared with. */
    boolean valued() {
        return pieces.size() > 1
                && pieces.get(pieces.size() - 2).kind() == Piece.Kind.SIGN
                && "<>!==".contains(pieces.get(pieces.size() - 2).text());
    }

    /** Whether a table and a dot stand before it. */
    boolean afterTable() {
        return pieces.size() > 2
                && pieces.get(pieces.size() - 2).isName()
                && pieces.get(pieces.size() - 3).isWord("FROM");
    }

    /** The table before the dot. */
    String table() {
        return pieces.get(pieces.size() - 2).text();
    }
}
