package dev.pilothouse.sandbox.dynamodb.partiql;

import dev.pilothouse.sandbox.dynamodb.expression.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads document paths: {@code a."b c"[3]}. */
final class Places {
    private static final int LONGEST_INDEX = 9;

    private final Pieces pieces;

    Places(Pieces pieces) {
        this.pieces = pieces;
    }

    Path path() {
        List<Path.Step> steps = new ArrayList<>();
        steps.add(name());
        while (true) {
            if (pieces.take(".")) {
                steps.add(name());
            } else if (pieces.peek().is("[")) {
                pieces.next();
                steps.add(index());
            } else {
                return new Path(steps);
            }
        }
    }

    private Path.Step name() {
        Piece name = pieces.next();
        if (!name.isName()) {
            throw Malformed.statement(name.isKeyword() ? Malformed.KEYWORD : Malformed.TERM);
        }
        return new Path.Step.Name(name.text());
    }

    private Path.Step index() {
        Piece number = pieces.next();
        // A quoted name in brackets is a name too.
        Path.Step step;
        if (number.type() == Piece.Type.TEXT) {
            step = new Path.Step.Name(number.text());
        } else if (number.type() == Piece.Type.NUMBER
                && number.text().length() <= LONGEST_INDEX
                && number.text().chars().allMatch(Character::isDigit)) {
            step = new Path.Step.Index(Integer.parseInt(number.text()));
        } else {
            throw Malformed.statement(Malformed.TERM);
        }
        pieces.expect("]", Malformed.TERM);
        return step;
    }
}
