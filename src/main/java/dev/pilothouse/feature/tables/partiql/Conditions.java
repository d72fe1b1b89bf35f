package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.query.Check;
import dev.pilothouse.feature.tables.query.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads conditions, weakest first: OR, AND, NOT, then comparisons ("PartiQL operators" and "functions for DynamoDB"). */
final class Conditions {
    private static final int DEEPEST = 200;
    private static final List<String> FUNCTIONS = List.of("begins_with", "contains", "attribute_type");
    private final Tokens tokens;
    private final Operands operands;
    private int depth;

    Conditions(Tokens tokens, Terms terms) {
        this.tokens = tokens;
        this.operands = new Operands(tokens, terms);
    }

    Condition condition() {
        return joined("OR", this::and, Condition.Any::new);
    }

    private Condition and() {
        return joined("AND", this::not, Condition.All::new);
    }

    private Condition joined(String word, Supplier<Condition> part, Function<List<Condition>, Condition> both) {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(part.get());
        } while (tokens.takeWord(word));
        return parts.size() == 1 ? parts.getFirst() : both.apply(parts);
    }

    private Condition not() {
        if (++depth > DEEPEST) {
            throw new Unread(tokens.peek().from(), Text.tr("This is nested too deeply."));
        }
        Condition condition = tokens.takeWord("NOT") ? new Condition.Not(not()) : simple();
        depth--;
        return condition;
    }

    private Condition simple() {
        if (tokens.peek().isWord("EXISTS")) {
            throw new Unread(tokens.peek().from(), Text.tr("EXISTS is for transactions alone."));
        }
        if (tokens.take("(")) {
            Condition inner = condition();
            tokens.expect(")");
            return inner;
        }
        int from = tokens.peek().from();
        for (String function : FUNCTIONS) {
            if (tokens.isCall(function)) {
                return call(function, from);
            }
        }
        return relation(operands.operand(Optional.empty()), from);
    }

    private Condition call(String function, int from) {
        tokens.next();
        tokens.next();
        Operands.Operand first = operands.operand(Optional.empty());
        tokens.expect(",");
        Operands.Operand second = operands.operand(first.at());
        tokens.expect(")");
        if (first.at().isEmpty() || second.value().isEmpty()) {
            return new Condition.Beyond(tokens.written(from));
        }
        Value value = second.value().get();
        Check check = switch (function) {
            case "begins_with" -> new Check.BeginsWith(value);
            case "contains" -> new Check.Contains(value);
            default -> new Check.IsType(type(value));
        };
        return new Condition.Holds(first.at().get(), check);
    }

    private Condition relation(Operands.Operand left, int from) {
        Optional<Comparison> sign = sign();
        if (sign.isPresent()) {
            tokens.next();
            return compared(left, sign.get(), from);
        }
        boolean not = tokens.takeWord("NOT");
        Condition condition;
        if (tokens.takeWord("BETWEEN")) {
            condition = between(left, from);
        } else if (tokens.takeWord("IN")) {
            condition = in(left, from);
        } else if (!not && tokens.takeWord("IS")) {
            condition = is(left);
        } else {
            throw said(tokens.peek());
        }
        return not ? new Condition.Not(condition) : condition;
    }

    private Condition compared(Operands.Operand left, Comparison sign, int from) {
        Operands.Operand right = operands.operand(left.at());
        Optional<Condition> told = told(left, sign, right).or(() -> told(right, turned(sign), left));
        return told.orElseGet(() -> new Condition.Beyond(tokens.written(from)));
    }

    private static Optional<Condition> told(Operands.Operand place, Comparison sign, Operands.Operand beside) {
        if (place.at().isEmpty() || beside.value().isEmpty()) {
            return Optional.empty();
        }
        Value value = beside.value().get();
        if (!place.sized()) {
            return Optional.of(new Condition.Holds(place.at().get(), new Check.Compares(sign, value)));
        }
        return value instanceof Value.Num(String digits) && digits.matches("\\d{1,9}")
                ? Optional.of(new Condition.Holds(place.at().get(), new Check.Size(sign, Long.parseLong(digits))))
                : Optional.empty();
    }

    private Condition between(Operands.Operand left, int from) {
        Operands.Operand low = operands.operand(left.at());
        tokens.expectWord("AND");
        Operands.Operand high = operands.operand(left.at());
        return left.at().isPresent()
                        && !left.sized()
                        && low.value().isPresent()
                        && high.value().isPresent()
                ? new Condition.Holds(
                        left.at().get(),
                        new Check.Between(low.value().get(), high.value().get()))
                : new Condition.Beyond(tokens.written(from));
    }

    private Condition in(Operands.Operand left, int from) {
        String end = tokens.take("[") ? "]" : ")";
        if (end.equals(")")) {
            tokens.expect("(");
        }
        List<Operands.Operand> all = new ArrayList<>();
        do {
            all.add(operands.operand(left.at()));
        } while (tokens.take(","));
        tokens.expect(end);
        List<Value> values =
                all.stream().flatMap(it -> it.value().stream()).distinct().toList();
        boolean told = left.at().isPresent()
                && !left.sized()
                && all.stream().allMatch(it -> it.value().isPresent());
        return told
                ? new Condition.Holds(left.at().get(), new Check.In(values))
                : new Condition.Beyond(tokens.written(from));
    }

    private Condition is(Operands.Operand left) {
        boolean not = tokens.takeWord("NOT");
        Path path =
                left.at().orElseThrow(() -> new Unread(tokens.peek().from(), Text.tr("IS asks about an attribute.")));
        if (tokens.takeWord("MISSING")) {
            return new Condition.Holds(path, not ? new Check.Exists() : new Check.Missing());
        }
        tokens.expectWord("NULL");
        Condition isNull = new Condition.Holds(path, new Check.IsType(Type.NULL));
        return not ? new Condition.Not(isNull) : isNull;
    }

    private Optional<Comparison> sign() {
        Piece next = tokens.peek();
        if (next.kind() != Piece.Kind.SIGN) {
            return Optional.empty();
        }
        return switch (next.text()) {
            case "=" -> Optional.of(Comparison.EQUAL);
            case "<>", "!=" -> Optional.of(Comparison.NOT_EQUAL);
            case "<" -> Optional.of(Comparison.LESS);
            case "<=" -> Optional.of(Comparison.AT_MOST);
            case ">" -> Optional.of(Comparison.GREATER);
            case ">=" -> Optional.of(Comparison.AT_LEAST);
            default -> Optional.empty();
        };
    }

    private static Comparison turned(Comparison sign) {
        return switch (sign) {
            case EQUAL, NOT_EQUAL -> sign;
            case LESS -> Comparison.GREATER;
            case AT_MOST -> Comparison.AT_LEAST;
            case GREATER -> Comparison.LESS;
            case AT_LEAST -> Comparison.AT_MOST;
        };
    }

    private Unread said(Piece next) {
        if (next.isWord("LIKE")) {
            return new Unread(
                    next.from(), Text.tr("DynamoDB has no LIKE: begins_with(…) and contains(…) are near to it."));
        }
        return tokens.missing(Text.tr("A comparison such as ="));
    }

    private Type type(Value value) {
        if (value instanceof Value.Text(String code)) {
            for (Type type : Type.values()) {
                if (type.code().equals(code.toUpperCase(Locale.ROOT))) {
                    return type;
                }
            }
        }
        throw new Unread(
                tokens.last().from(), Text.tr("The types are called S, N, B, BOOL, NULL, L, M, SS, NS and BS."));
    }
}
