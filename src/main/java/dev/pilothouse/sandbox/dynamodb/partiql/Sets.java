package dev.pilothouse.sandbox.dynamodb.partiql;

import dev.pilothouse.sandbox.dynamodb.expression.Operand;
import dev.pilothouse.sandbox.dynamodb.expression.Overlaps;
import dev.pilothouse.sandbox.dynamodb.expression.Path;
import dev.pilothouse.sandbox.dynamodb.expression.Update;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** Reads what an {@code UPDATE} does: {@code SET} and {@code REMOVE}, as often as it likes. */
final class Sets {
    private final Pieces pieces;
    private final Literals literals;
    private final Places places;

    Sets(Pieces pieces) {
        this.pieces = pieces;
        this.literals = new Literals(pieces);
        this.places = new Places(pieces);
    }

    Update update() {
        List<Update.Action> actions = new ArrayList<>();
        while (true) {
            if (pieces.takeWord("SET")) {
                do {
                    actions.add(set());
                } while (pieces.take(","));
            } else if (pieces.takeWord("REMOVE")) {
                do {
                    actions.add(new Update.Action.Remove(places.path()));
                } while (pieces.take(","));
            } else {
                Update update = new Update(actions);
                Overlaps.refuse(update);
                return update;
            }
        }
    }

    private Update.Action set() {
        Path path = places.path();
        pieces.expect("=", Malformed.TERM);
        if (isFunction("set_add")) {
            return members(path, Update.Action.Add::new);
        }
        return isFunction("set_delete")
                ? members(path, Update.Action.Delete::new)
                : new Update.Action.Set(path, calculated());
    }

    /** {@code set_add(path, <<…>>)}, where the path is the one that is set. */
    private Update.Action members(Path path, BiFunction<Path, Value, Update.Action> action) {
        pieces.next();
        pieces.next();
        if (!places.path().equals(path)) {
            throw Invalid.request("The first argument of a set function must be the attribute that is set");
        }
        pieces.expect(",", Malformed.TERM);
        Value members = literals.value();
        pieces.expect(")", Malformed.TERM);
        if (!members.kind().isSet()) {
            throw Invalid.request("Incorrect operand type for operator or function; operand type: "
                    + members.kind().name());
        }
        return action.apply(path, members);
    }

    private Operand calculated() {
        Operand left = operand();
        if (pieces.take("+")) {
            return new Operand.Sum(left, operand());
        }
        return pieces.take("-") ? new Operand.Difference(left, operand()) : left;
    }

    private Operand operand() {
        if (isFunction("list_append") || isFunction("if_not_exists")) {
            String name = pieces.next().text().toLowerCase(Locale.ROOT);
            pieces.next();
            Operand first = operand();
            pieces.expect(",", Malformed.TERM);
            Operand second = operand();
            pieces.expect(")", Malformed.TERM);
            if (name.equals("list_append")) {
                return new Operand.Append(first, second);
            }
            if (first instanceof Operand.At(var path)) {
                return new Operand.IfNotExists(path, second);
            }
            throw Malformed.statement(Malformed.TERM);
        }
        return literals.isNext() ? new Operand.Literal(literals.value()) : new Operand.At(places.path());
    }

    private boolean isFunction(String name) {
        return pieces.peek().isWord(name) && pieces.second().is("(");
    }
}
