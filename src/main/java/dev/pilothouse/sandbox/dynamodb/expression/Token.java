package dev.pilothouse.sandbox.dynamodb.expression;

/**
 * A piece of an expression.
 *
 * @param text as written; {@code <EOF>} at the end
 * @param start where it begins, in characters
 * @param end behind its last character
 */
record Token(Type type, String text, int start, int end) {
    /** What a piece is. */
    enum Type {
        WORD,
        NAME,
        VALUE,
        NUMBER,
        SIGN,
        UNKNOWN,
        END
    }

    boolean is(String sign) {
        return type == Type.SIGN && text.equals(sign);
    }

    boolean isWord(String keyword) {
        return type == Type.WORD && text.equalsIgnoreCase(keyword);
    }
}
