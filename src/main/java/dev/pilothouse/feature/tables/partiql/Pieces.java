package dev.pilothouse.feature.tables.partiql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes any text apart, from left to right; nothing is refused. Pure. */
final class Pieces {
    private static final Pattern PIECE = Pattern.compile("(?<comment>--[^\\r\\n]*|/\\*(?s:.*?)\\*/)"
            + "|(?<word>[A-Za-z_$][\\w$]*)"
            + "|\"(?<quoted>(?:[^\"]++|\"\")*+)\""
            + "|'(?<text>(?:[^']++|'')*+)'"
            + "|(?<unclosed>\"(?s:.*)|'(?s:.*)|/\\*(?s:.*))"
            + "|(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)"
            + "|(?<parameter>\\?|:[A-Za-z]\\w*)"
            + "|(?<sign><<|>>|<>|!=|<=|>=|[=<>()\\[\\]{},.:;*+-])");
    private static final List<Piece.Kind> BY_GROUP =
            List.of(Piece.Kind.COMMENT, Piece.Kind.WORD, Piece.Kind.UNCLOSED, Piece.Kind.NUMBER, Piece.Kind.SIGN);

    private Pieces() {}

    /** With comments; the last one is the end. */
    static List<Piece> all(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        int at = skip(text, 0);
        while (at < text.length()) {
            matcher.region(at, text.length());
            Piece piece = matcher.lookingAt()
                    ? piece(matcher, pieces)
                    : new Piece(Piece.Kind.STRANGE, text.substring(at, at + 1), at, at + 1);
            pieces.add(piece);
            at = skip(text, piece.to());
        }
        pieces.add(new Piece(Piece.Kind.END, "", text.length(), text.length()));
        return pieces;
    }

    private static Piece piece(Matcher matcher, List<Piece> before) {
        int from = matcher.start();
        int to = matcher.end();
        if (matcher.group("quoted") != null) {
            return new Piece(Piece.Kind.QUOTED, matcher.group("quoted").replace("\"\"", "\""), from, to);
        }
        if (matcher.group("text") != null) {
            return new Piece(Piece.Kind.TEXT, matcher.group("text").replace("''", "'"), from, to);
        }
        String parameter = matcher.group("parameter");
        if (parameter != null) {
            // Behind the name of a map's member the colon stands for itself.
            boolean member = !before.isEmpty() && before.getLast().kind() == Piece.Kind.TEXT;
            return member && parameter.startsWith(":")
                    ? new Piece(Piece.Kind.SIGN, ":", from, from + 1)
                    : new Piece(Piece.Kind.PARAMETER, parameter, from, to);
        }
        return BY_GROUP.stream()
                .filter(kind -> matcher.group(kind.name().toLowerCase(java.util.Locale.ROOT)) != null)
                .map(kind -> new Piece(kind, matcher.group(), from, to))
                .findFirst()
                .orElseThrow();
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
