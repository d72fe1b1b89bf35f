package dev.pilothouse.sandbox.dynamodb.partiql;

import dev.pilothouse.sandbox.dynamodb.expression.Comparator;
import dev.pilothouse.sandbox.dynamodb.expression.Condition;
import dev.pilothouse.sandbox.dynamodb.expression.Operand;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Kind;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads conditions, weakest first: OR, AND, NOT, then comparisons.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-operators.html">Operators</a>
 */
final class Where {
    private static final int MOST_IN = 100;
    private static final int DEEPEST = 300;

    private final Pieces pieces;
    private final Literals literals;
    private final Places places;
    private int depth;

    Where(Pieces pieces) {
        this.pieces = pieces;
        this.literals = new Literals(pieces);
        this.places = new Places(pieces);
    }

    Condition condition() {
        Condition left = and();
        while (pieces.takeWord("OR")) {
            requireRightSide();
            left = new Condition.Or(left, and());
        }
        return left;
    }

    private Condition and() {
        Condition left = not();
        while (pieces.takeWord("AND")) {
            requireRightSide();
            left = new Condition.And(left, not());
        }
        return left;
    }

    private Condition not() {
        if (++depth > DEEPEST) {
            throw Malformed.statement(Malformed.TERM);
        }
        Condition condition = pieces.takeWord("NOT") ? new Condition.Not(not()) : simple();
        depth--;
        return condition;
    }

    private Condition simple() {
        if (pieces.take("(")) {
            Condition inner = condition();
            pieces.expect(")", Malformed.TERM);
            return inner;
        }
        Optional<Condition> function = function();
        return function.isPresent() ? function.get() : relation(operand());
    }

    private Condition relation(Operand left) {
        Optional<Comparator> sign = pieces.peek().is("!=")
                ? Optional.of(Comparator.NE)
                : Optional.of(pieces.peek())
                        .filter(piece -> piece.type() == Piece.Type.SIGN)
                        .flatMap(piece -> Comparator.of(piece.text()));
        if (sign.isPresent()) {
            pieces.next();
            requireRightSide();
            return new Condition.Compare(sign.get(), left, operand());
        }
        if (pieces.takeWord("BETWEEN")) {
            Operand lower = operand();
            pieces.expectWord("AND", Malformed.TERM);
            return new Condition.Between(left, lower, operand());
        }
        boolean turned = pieces.takeWord("NOT");
        if (pieces.takeWord("IN")) {
            Condition in = in(left);
            return turned ? new Condition.Not(in) : in;
        }
        pieces.expectWord("IS", Malformed.LEFT_OVER);
        return is(left);
    }

    private Condition in(Operand left) {
        String end = pieces.take("[") ? "]" : ")";
        if (end.equals(")")) {
            pieces.expect("(", Malformed.TERM);
        }
        List<Operand> values = new ArrayList<>();
        do {
            values.add(operand());
        } while (pieces.take(","));
        pieces.expect(end, Malformed.TERM);
        if (values.size() > MOST_IN) {
            throw Invalid.request(
                    "The IN operator is provided with too many operands; number of operands: " + values.size());
        }
        return new Condition.In(left, values);
    }

    private Condition is(Operand left) {
        boolean not = pieces.takeWord("NOT");
        if (!(left instanceof Operand.At(var path))) {
            throw Malformed.statement("Unexpected operator");
        }
        if (pieces.takeWord("MISSING")) {
            return not ? new Condition.Exists(path) : new Condition.Missing(path);
        }
        pieces.expectWord("NULL", "Expected type name");
        Condition isNull = new Condition.OfKind(left, Kind.NULL);
        return not ? new Condition.Not(isNull) : isNull;
    }

    private Optional<Condition> function() {
        if (pieces.peek().type() != Piece.Type.WORD || !pieces.second().is("(")) {
            return Optional.empty();
        }
        String name = pieces.peek().text().toLowerCase(Locale.ROOT);
        if (!List.of("begins_with", "contains", "attribute_type").contains(name)) {
            return Optional.empty();
        }
        pieces.next();
        pieces.next();
        Operand first = operand();
        pieces.expect(",", Malformed.TERM);
        Operand second = operand();
        pieces.expect(")", Malformed.TERM);
        return Optional.of(
                switch (name) {
                    case "begins_with" -> new Condition.BeginsWith(first, second);
                    case "contains" -> new Condition.Contains(first, second);
                    default -> new Condition.OfKind(first, kind(second));
                });
    }

    private Operand operand() {
        if (pieces.peek().isWord("size") && pieces.second().is("(")) {
            pieces.next();
            pieces.next();
            Operand of = operand();
            pieces.expect(")", Malformed.TERM);
            return new Operand.Size(of);
        }
        if (pieces.peek().isWord("IS") || pieces.peek().isWord("LIKE")) {
            throw Malformed.statement("Unexpected operator");
        }
        return literals.isNext() ? new Operand.Literal(literals.value()) : new Operand.At(places.path());
    }

    private void requireRightSide() {
        if (pieces.peek().type() == Piece.Type.END || pieces.peek().is(";")) {
            throw Malformed.statement(Malformed.NO_RIGHT_SIDE);
        }
    }

    private static Kind kind(Operand operand) {
        if (operand instanceof Operand.Literal(Value.Text(String name))) {
            for (Kind kind : Kind.values()) {
                if (kind.name().equals(name)) {
                    return kind;
                }
            }
        }
        throw Invalid.request("Invalid attribute type name found; valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}");
    }
}
