package dev.pilothouse.sandbox.dynamodb.partiql;

import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement's pieces, read one after another, and the parameters for its question marks. */
final class Pieces {
    private static final Pattern PIECE = Pattern.compile("(?:\\s+|--[^\\r\\n]*|/\\*(?s:.*?)\\*/)*+"
            + "(?:(?<word>[A-Za-z_$][\\w$]*)|\"(?<quoted>(?:[^\"]++|\"\")*+)\"|'(?<text>(?:[^']++|'')*+)'"
            + "|(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,9}(?!\\d))?)|(?<parameter>\\?)"
            + "|(?<sign><<|>>|<>|!=|<=|>=|[=<>()\\[\\]{},.:;*+-])|(?<end>\\z))");

    private final List<Piece> pieces = new ArrayList<>();
    private final Iterator<Value> parameters;
    private int at;

    Pieces(String statement, List<Value> parameters) {
        this.parameters = parameters.iterator();
        Matcher piece = PIECE.matcher(statement);
        while (pieces.isEmpty() || pieces.getLast().type() != Piece.Type.END) {
            if (!piece.lookingAt()) {
                throw Malformed.statement("");
            }
            pieces.add(piece(piece));
            piece.region(piece.end(), statement.length());
        }
    }

    private static Piece piece(Matcher piece) {
        if (piece.group("quoted") != null) {
            return new Piece(Piece.Type.QUOTED, piece.group("quoted").replace("\"\"", "\""));
        }
        if (piece.group("text") != null) {
            return new Piece(Piece.Type.TEXT, piece.group("text").replace("''", "'"));
        }
        for (Piece.Type type : Piece.Type.values()) {
            String text = piece.group(type.name().toLowerCase(java.util.Locale.ROOT));
            if (text != null) {
                return new Piece(type, text);
            }
        }
        throw Malformed.statement("");
    }

    Piece peek() {
        return pieces.get(at);
    }

    /** The piece after the next one. */
    Piece second() {
        return pieces.get(Math.min(at + 1, pieces.size() - 1));
    }

    Piece next() {
        Piece piece = peek();
        if (piece.type() != Piece.Type.END) {
            at++;
        }
        return piece;
    }

    boolean take(String sign) {
        boolean there = peek().is(sign);
        at += there ? 1 : 0;
        return there;
    }

    boolean takeWord(String keyword) {
        boolean there = peek().isWord(keyword);
        at += there ? 1 : 0;
        return there;
    }

    void expect(String sign, String otherwise) {
        if (!take(sign)) {
            throw Malformed.statement(otherwise);
        }
    }

    void expectWord(String keyword, String otherwise) {
        if (!takeWord(keyword)) {
            throw Malformed.statement(otherwise);
        }
    }

    /** One semicolon may stand at the end, and nothing else. */
    void expectEnd() {
        take(";");
        if (peek().type() != Piece.Type.END) {
            throw Malformed.statement(Malformed.LEFT_OVER);
        }
        if (parameters.hasNext()) {
            throw wrongCount();
        }
    }

    /** The value for the next question mark. */
    Value parameter() {
        if (!parameters.hasNext()) {
            throw wrongCount();
        }
        return parameters.next();
    }

    private static RuntimeException wrongCount() {
        return Invalid.request("Number of parameters in request and statement don't match.");
    }
}
