package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.ui.code.Language;
import dev.pilothouse.ui.code.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The colours of a statement. */
public final class StatementColours implements Language {
    @Override
    public List<Token> tokens(String line) {
        List<Piece> pieces = Pieces.all(line);
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean called = i + 1 < pieces.size() && pieces.get(i + 1).is("(");
            kind(piece, called).ifPresent(kind -> tokens.add(new Token(piece.from(), piece.to(), kind)));
        }
        return tokens;
    }

    private static Optional<Token.Kind> kind(Piece piece, boolean called) {
        return switch (piece.kind()) {
            case WORD -> Optional.of(word(piece, called));
            case QUOTED -> Optional.of(Token.Kind.NAME);
            case TEXT -> Optional.of(Token.Kind.TEXT);
            case UNCLOSED -> piece.text().startsWith("'") ? Optional.of(Token.Kind.TEXT) : Optional.empty();
            case NUMBER -> Optional.of(Token.Kind.NUMBER);
            case PARAMETER -> Optional.of(Token.Kind.PARAMETER);
            case SIGN, COMMENT, STRANGE, END -> Optional.empty();
        };
    }

    private static Token.Kind word(Piece piece, boolean called) {
        if (piece.isWord("TRUE") || piece.isWord("FALSE") || piece.isWord("NULL")) {
            return Token.Kind.WORD;
        }
        return piece.isKeyword() || called ? Token.Kind.KEYWORD : Token.Kind.NAME;
    }
}
