package dev.pilothouse.sandbox.dynamodb.expression;

import java.util.List;

/** An expression's pieces, read one after another. */
final class Tokens {
    private final String parameter;
    private final String text;
    private final List<Token> tokens;
    private int at;

    /** Of a request's parameter; its name stands in the texts of errors. */
    Tokens(String parameter, String text) {
        this.parameter = parameter;
        this.text = text;
        this.tokens = Lexer.tokens(text);
    }

    Token peek() {
        return tokens.get(at);
    }

    /** The piece after the next one. */
    Token second() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    /** How many were taken. */
    int position() {
        return at;
    }

    Token next() {
        Token token = peek();
        if (token.type() != Token.Type.END) {
            at++;
        }
        return token;
    }

    /** Takes the sign if it comes next. */
    boolean take(String sign) {
        boolean there = peek().is(sign);
        if (there) {
            at++;
        }
        return there;
    }

    /** Takes the keyword if it comes next. */
    boolean takeWord(String keyword) {
        boolean there = peek().isWord(keyword);
        if (there) {
            at++;
        }
        return there;
    }

    void expect(String sign) {
        if (!take(sign)) {
            throw unexpected();
        }
    }

    void expectEnd() {
        if (peek().type() != Token.Type.END) {
            throw unexpected();
        }
    }

    /** As {@link #unexpected}, of the piece taken last. */
    RuntimeException unexpectedBefore() {
        at--;
        return unexpected();
    }

    /** The next piece has no business here; AWS shows it with its neighbours. */
    RuntimeException unexpected() {
        Token token = peek();
        int from = at == 0 ? token.start() : tokens.get(at - 1).start();
        return Problems.invalid(
                parameter,
                "Syntax error; token: \"" + token.text() + "\", near: \"" + text.substring(from, second().end())
                        + "\"");
    }
}
