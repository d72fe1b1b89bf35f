package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.core.Text;
import java.util.ArrayList;
import java.util.List;

/** The pieces of a statement, read one after another. */
final class Tokens {
    private final String text;
    private final List<Piece> pieces;
    private int at;

    Tokens(String text) {
        this.text = text;
        this.pieces = new ArrayList<>(Pieces.all(text));
        pieces.removeIf(piece -> piece.kind() == Piece.Kind.COMMENT);
        pieces.stream()
                .filter(piece -> piece.kind() == Piece.Kind.UNCLOSED || piece.kind() == Piece.Kind.STRANGE)
                .findFirst()
                .ifPresent(piece -> {
                    throw new Unread(
                            piece.from(),
                            piece.kind() == Piece.Kind.STRANGE
                                    ? Text.tr("“{0}” means nothing in a statement.", piece.text())
                                    : Text.tr("What opens here is not closed."));
                });
    }

    Piece peek() {
        return pieces.get(at);
    }

    /** The piece after the next one. */
    Piece second() {
        return pieces.get(Math.min(at + 1, pieces.size() - 1));
    }

    /** The piece that was read last; the first one where none was. */
    Piece last() {
        return pieces.get(Math.max(0, at - 1));
    }

    Piece next() {
        Piece piece = peek();
        at += piece.kind() == Piece.Kind.END ? 0 : 1;
        return piece;
    }

    boolean take(String sign) {
        return step(peek().is(sign));
    }

    boolean takeWord(String keyword) {
        return step(peek().isWord(keyword));
    }

    void expect(String sign) {
        if (!take(sign)) {
            throw missing(sign);
        }
    }

    void expectWord(String keyword) {
        if (!takeWord(keyword)) {
            throw missing(keyword);
        }
    }

    /** Whether a call of this function comes next. */
    boolean isCall(String function) {
        return peek().isWord(function) && second().is("(");
    }

    /** What was written from a piece up to where it is read now. */
    String written(int from) {
        return text.substring(from, last().to());
    }

    Unread missing(String what) {
        return peek().kind() == Piece.Kind.END
                ? new Unread(peek().from(), Text.tr("{0} is missing at the end.", what))
                : new Unread(peek().from(), Text.tr("{0} is missing here, before “{1}”.", what, shown(peek())));
    }

    String shown(Piece piece) {
        return text.substring(piece.from(), piece.to());
    }

    private boolean step(boolean there) {
        at += there ? 1 : 0;
        return there;
    }
}
