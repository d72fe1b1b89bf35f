package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads what an {@code UPDATE} does: SET and REMOVE, as often as it likes ("PartiQL update statements for DynamoDB"). */
final class Changes {
    private final Tokens tokens;
    private final Terms terms;

    Changes(Tokens tokens, Terms terms) {
        this.tokens = tokens;
        this.terms = terms;
    }

    List<Change> all() {
        List<Change> changes = new ArrayList<>();
        while (true) {
            if (tokens.takeWord("SET")) {
                do {
                    changes.add(set());
                } while (tokens.take(","));
            } else if (tokens.takeWord("REMOVE")) {
                do {
                    changes.add(new Change.Remove(terms.path()));
                } while (tokens.take(","));
            } else if (changes.isEmpty()) {
                throw tokens.missing(Text.tr("SET or REMOVE"));
            } else {
                return changes;
            }
        }
    }

    private Change set() {
        Path path = terms.path();
        tokens.expect("=");
        if (tokens.isCall("set_add")) {
            return members(path, Change.AddMembers::new);
        }
        return tokens.isCall("set_delete")
                ? members(path, Change.DeleteMembers::new)
                : new Change.Put(path, amount(path));
    }

    private Change members(Path path, BiFunction<Path, Value, Change> change) {
        tokens.next();
        tokens.next();
        Piece first = tokens.peek();
        if (!terms.path().equals(path)) {
            throw new Unread(first.from(), Text.tr("Here stands the attribute again that is set, {0}.", path));
        }
        tokens.expect(",");
        Value members = terms.value(Optional.of(path));
        tokens.expect(")");
        return change.apply(path, members);
    }

    private Change.Amount amount(Path path) {
        Change.Amount left = single(path);
        if (tokens.take("+")) {
            return new Change.Amount.Sum(left, single(path));
        }
        return tokens.take("-") ? new Change.Amount.Difference(left, single(path)) : left;
    }

    private Change.Amount single(Path path) {
        if (tokens.isCall("list_append")) {
            tokens.next();
            tokens.next();
            Change.Amount first = single(path);
            tokens.expect(",");
            Change.Amount second = single(path);
            tokens.expect(")");
            return new Change.Amount.Append(first, second);
        }
        if (terms.isValue()) {
            return new Change.Amount.Given(terms.value(Optional.of(path)));
        }
        if (tokens.peek().kind() == Piece.Kind.WORD && tokens.second().is("(")) {
            throw new Unread(
                    tokens.peek().from(),
                    Text.tr(
                            "DynamoDB knows no function “{0}” here: list_append, set_add and set_delete.",
                            tokens.peek().text()));
        }
        return new Change.Amount.At(terms.path());
    }
}
