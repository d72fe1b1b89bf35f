package dev.pilothouse.feature.tables.partiql;

import java.util.Locale;
import java.util.Set;

/**
 * A piece of a statement.
 *
 * @param text without quotes around it
 * @param from its first character in the statement, from 0
 * @param to the one after its last
 */
record Piece(Kind kind, String text, int from, int to) {
    // Those that DynamoDB's statements are made of, or that mean something else than a name to it.
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
            "HAVING",
            "JOIN",
            "DISTINCT",
            "UNION");

    /** What a piece is. */
    enum Kind {
        /** A keyword, a function, or a name without quotes. */
        WORD,
        /** A name in double quotes. */
        QUOTED,
        /** A value in single quotes. */
        TEXT,
        NUMBER,
        /** A question mark, or a name behind a colon. */
        PARAMETER,
        SIGN,
        COMMENT,
        /** Something that opens and does not close. */
        UNCLOSED,
        /** No part of the language. */
        STRANGE,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    boolean isKeyword() {
        return kind == Kind.WORD && isKeyword(text);
    }

    static boolean isKeyword(String word) {
        return KEYWORDS.contains(word.toUpperCase(Locale.ROOT));
    }

    /** Whether it may name a table, an index or an attribute. */
    boolean isName() {
        return kind == Kind.QUOTED || kind == Kind.WORD && !isKeyword();
    }
}
