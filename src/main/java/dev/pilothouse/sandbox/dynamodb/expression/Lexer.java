package dev.pilothouse.sandbox.dynamodb.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into its pieces. */
final class Lexer {
    private static final Pattern PIECE =
            Pattern.compile("\\s*(?:(?<word>[A-Za-z_]\\w*)|(?<name>#\\w+)|(?<value>:\\w+)|(?<number>\\d+)"
                    + "|(?<sign><>|<=|>=|[=<>()\\[\\],.+-])|(?<unknown>\\S))");

    private Lexer() {}

    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.lookingAt()) {
            for (Token.Type type : Token.Type.values()) {
                String group = type.name().toLowerCase(java.util.Locale.ROOT);
                if (type != Token.Type.END && piece.group(group) != null) {
                    tokens.add(new Token(type, piece.group(group), piece.start(group), piece.end(group)));
                }
            }
            piece.region(piece.end(), text.length());
        }
        tokens.add(new Token(Token.Type.END, "<EOF>", text.length(), text.length()));
        return tokens;
    }
}
