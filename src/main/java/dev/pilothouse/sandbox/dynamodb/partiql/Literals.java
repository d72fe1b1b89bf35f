package dev.pilothouse.sandbox.dynamodb.partiql;

import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Nesting;
import dev.pilothouse.sandbox.dynamodb.value.Numbers;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.wire.ApiError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads values: texts, numbers, booleans, null, {@code [lists]}, {@code {'maps': …}}, {@code <<sets>>}, question marks. */
final class Literals {
    private final Pieces pieces;

    Literals(Pieces pieces) {
        this.pieces = pieces;
    }

    /** Whether a value may begin with the next piece. */
    boolean isNext() {
        Piece next = pieces.peek();
        return switch (next.type()) {
            case TEXT, NUMBER, PARAMETER -> true;
            case WORD -> next.isWord("TRUE") || next.isWord("FALSE") || next.isWord("NULL");
            case SIGN -> next.is("[") || next.is("{") || next.is("<<") || next.is("-") || next.is("+");
            case QUOTED, END -> false;
        };
    }

    Value value() {
        return value("root", 1);
    }

    private Value value(String where, int level) {
        Nesting.require(level);
        Piece next = pieces.next();
        return switch (next.type()) {
            case TEXT -> new Value.Text(next.text());
            case NUMBER -> number(next.text(), where);
            case PARAMETER -> pieces.parameter();
            case WORD -> word(next);
            case SIGN -> container(next, where, level);
            case QUOTED, END -> throw Malformed.statement(Malformed.TERM);
        };
    }

    private static Value word(Piece word) {
        if (word.isWord("NULL")) {
            return new Value.Null();
        }
        if (!word.isWord("TRUE") && !word.isWord("FALSE")) {
            throw Malformed.statement(word.isKeyword() ? Malformed.KEYWORD : Malformed.TERM);
        }
        return new Value.Bool(word.isWord("TRUE"));
    }

    private Value container(Piece sign, String where, int level) {
        return switch (sign.text()) {
            case "-", "+" -> {
                if (pieces.peek().type() != Piece.Type.NUMBER) {
                    throw Malformed.statement(Malformed.TERM);
                }
                yield number(sign.text() + pieces.next().text(), where);
            }
            case "[" -> new Value.Many(values("]", where, level));
            case "<<" -> set(values(">>", where, level));
            case "{" -> map(where, level);
            default -> throw Malformed.statement(Malformed.TERM);
        };
    }

    private List<Value> values(String end, String where, int level) {
        List<Value> values = new ArrayList<>();
        if (pieces.take(end)) {
            return values;
        }
        do {
            values.add(value(where + "[" + values.size() + "]", level + 1));
        } while (pieces.take(","));
        pieces.expect(end, Malformed.TERM);
        return values;
    }

    /** A whole item; its attributes' values are the roots that errors speak of. */
    Value.Tree item() {
        pieces.expect("{", Malformed.TERM);
        return members(_ -> value());
    }

    private Value.Tree map(String where, int level) {
        return members(name -> value(where + "." + name, level + 1));
    }

    private Value.Tree members(Function<String, Value> value) {
        Map<String, Value> values = new LinkedHashMap<>();
        if (pieces.take("}")) {
            return new Value.Tree(values);
        }
        do {
            if (pieces.peek().type() != Piece.Type.TEXT) {
                throw Malformed.statement(Malformed.TERM);
            }
            String name = pieces.next().text();
            pieces.expect(":", Malformed.TERM);
            values.put(name, value.apply(name));
        } while (pieces.take(","));
        pieces.expect("}", Malformed.TERM);
        return new Value.Tree(values);
    }

    private static Value set(List<Value> members) {
        Set<Value> distinct = new LinkedHashSet<>(members);
        if (members.isEmpty() || distinct.size() < members.size()) {
            throw Invalid.parameter(
                    members.isEmpty() ? "An string set  may not be empty" : "Input collection contains duplicates.");
        }
        if (members.stream().allMatch(Value.Text.class::isInstance)) {
            Set<String> texts = new LinkedHashSet<>();
            members.forEach(each -> texts.add(((Value.Text) each).text()));
            return new Value.Texts(texts);
        }
        if (members.stream().allMatch(Value.Num.class::isInstance)) {
            Set<BigDecimal> numbers = new LinkedHashSet<>();
            members.forEach(each -> numbers.add(((Value.Num) each).number()));
            return new Value.Nums(numbers);
        }
        throw Invalid.parameter("A set must contain only values of one type, strings or numbers");
    }

    private static Value number(String digits, String where) {
        try {
            return new Value.Num(Numbers.parse(digits));
        } catch (ApiError e) {
            throw Invalid.request(e.getMessage() + " under " + where);
        }
    }
}
