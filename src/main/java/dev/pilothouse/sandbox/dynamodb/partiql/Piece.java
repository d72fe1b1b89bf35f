package dev.pilothouse.sandbox.dynamodb.partiql;

import java.util.Locale;
import java.util.Set;

/** A piece of a statement; {@code text} without quotation marks. */
record Piece(Type type, String text) {
    private static final Set<String> KEYWORDS = Set.of(
            "SELECT",
            "FROM",
            "WHERE",
            "ORDER",
            "BY",
            "ASC",
            "DESC",
            "INSERT",
            "INTO",
            "VALUE",
            "UPDATE",
            "SET",
            "REMOVE",
            "DELETE",
            "RETURNING",
            "AND",
            "OR",
            "NOT",
            "BETWEEN",
            "IN",
            "IS",
            "MISSING",
            "NULL",
            "TRUE",
            "FALSE",
            "EXISTS",
            "LIKE",
            "AS",
            "LIMIT",
            "GROUP",
            "HAVING");

    /** What a piece is. */
    enum Type {
        WORD,
        QUOTED,
        TEXT,
        NUMBER,
        PARAMETER,
        SIGN,
        END
    }

    boolean is(String sign) {
        return type == Type.SIGN && text.equals(sign);
    }

    boolean isWord(String keyword) {
        return type == Type.WORD && text.equalsIgnoreCase(keyword);
    }

    boolean isKeyword() {
        return type == Type.WORD && KEYWORDS.contains(text.toUpperCase(Locale.ROOT));
    }

    /** Whether it may name a table or an attribute. */
    boolean isName() {
        return type == Type.QUOTED || type == Type.WORD && !isKeyword();
    }
}
