package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import java.util.Optional;

/** Reads what stands beside a comparison sign. */
final class Operands {
    private final Tokens tokens;
    private final Terms terms;

    Operands(Tokens tokens, Terms terms) {
        this.tokens = tokens;
        this.terms = terms;
    }

    /**
     * What stands there: a value, a place, the size of what is at a place; neither where it is calculated.
     *
     * @param sized whether the size of what is at the place is meant
     */
    record Operand(Optional<Value> value, Optional<Path> at, boolean sized) {}

    /** @param beside the place that it is compared with */
    Operand operand(Optional<Path> beside) {
        Operand first = single(beside);
        if (!tokens.peek().is("+") && !tokens.peek().is("-")) {
            return first;
        }
        while (tokens.take("+") || tokens.take("-")) {
            single(beside);
        }
        return new Operand(Optional.empty(), Optional.empty(), false);
    }

    private Operand single(Optional<Path> beside) {
        if (tokens.isCall("size")) {
            tokens.next();
            tokens.next();
            Path path = terms.path();
            tokens.expect(")");
            return new Operand(Optional.empty(), Optional.of(path), true);
        }
        if (terms.isValue()) {
            return new Operand(Optional.of(terms.value(beside)), Optional.empty(), false);
        }
        if (tokens.peek().kind() == Piece.Kind.WORD && tokens.second().is("(")) {
            throw new Unread(
                    tokens.peek().from(),
                    Text.tr(
                            "DynamoDB knows no function “{0}” here: begins_with, contains, attribute_type and size.",
                            tokens.peek().text()));
        }
        Piece next = tokens.peek();
        if (beside.isPresent() && !next.isName() && !next.isKeyword()) {
            throw tokens.missing(Text.tr("A value"));
        }
        return new Operand(Optional.empty(), Optional.of(terms.path()), false);
    }
}
