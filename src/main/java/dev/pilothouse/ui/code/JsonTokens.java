package dev.pilothouse.ui.code;

import java.util.ArrayList;
import java.util.List;

/** The parts of one line of JSON that have a colour of their own; a string ends with its line at the latest. Pure. */
final class JsonTokens {
    private final String line;
    private final List<Token> tokens = new ArrayList<>();

    private JsonTokens(String line) {
        this.line = line;
    }

    /** In their order; what lies between them has no colour. */
    static List<Token> of(String line) {
        JsonTokens all = new JsonTokens(line);
        int at = 0;
        while (at < line.length()) {
            at = all.next(at);
        }
        return all.tokens;
    }

    private int next(int at) {
        char letter = line.charAt(at);
        if (letter == '"') {
            int end = textEnd(at);
            return add(at, end, isName(end) ? Token.Kind.NAME : Token.Kind.TEXT);
        }
        if (letter == '-' || letter >= '0' && letter <= '9') {
            return add(at, end(at, "+-.eE0123456789"), Token.Kind.NUMBER);
        }
        for (String word : List.of("true", "false", "null")) {
            if (line.startsWith(word, at)) {
                return add(at, at + word.length(), Token.Kind.WORD);
            }
        }
        return at + 1;
    }

    private int add(int from, int to, Token.Kind kind) {
        tokens.add(new Token(from, to, kind));
        return to;
    }

    private int textEnd(int from) {
        for (int i = from + 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '"') {
                return i + 1;
            }
        }
        return line.length();
    }

    private int end(int from, String letters) {
        int end = from;
        while (end < line.length() && letters.indexOf(line.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private boolean isName(int end) {
        int at = end;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at < line.length() && line.charAt(at) == ':';
    }
}
