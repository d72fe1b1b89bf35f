package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.expression.Problems.Rank;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Reads update expressions: sections of actions, each section once.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html">Syntax</a>
 */
final class UpdateParser {
    private final Tokens tokens;
    private final Placeholders placeholders;
    private final Problems problems;
    private final PathParser paths;
    private final SetOperands operands;
    private final Set<String> sections = new HashSet<>();
    private final List<Update.Action> actions = new ArrayList<>();

    UpdateParser(Tokens tokens, Placeholders placeholders, Problems problems) {
        this.tokens = tokens;
        this.placeholders = placeholders;
        this.problems = problems;
        this.paths = new PathParser(tokens, placeholders, problems);
        this.operands = new SetOperands(tokens, placeholders, problems);
    }

    Update whole() {
        while (tokens.peek().type() == Token.Type.WORD) {
            section(tokens.next().text().toUpperCase(Locale.ROOT));
        }
        tokens.expectEnd();
        Overlaps overlaps = new Overlaps(problems);
        actions.forEach(action -> overlaps.add(action.path()));
        return new Update(actions);
    }

    private void section(String name) {
        switch (name) {
            case "SET" -> actions(this::set);
            case "REMOVE" -> actions(() -> new Update.Action.Remove(paths.path()));
            case "ADD" -> actions(() -> withValue("ADD", Update.Action.Add::new));
            case "DELETE" -> actions(() -> withValue("DELETE", Update.Action.Delete::new));
            default -> throw tokens.unexpectedBefore();
        }
        if (!sections.add(name)) {
            problems.note(Rank.SECTION, "The \"" + name + "\" section can only be used once in an update expression;");
        }
    }

    private void actions(Supplier<Update.Action> one) {
        do {
            actions.add(one.get());
        } while (tokens.take(","));
    }

    private Update.Action set() {
        Path path = paths.path();
        tokens.expect("=");
        return new Update.Action.Set(path, operands.whole());
    }

    private Update.Action withValue(String operator, BiFunction<Path, Value, Update.Action> action) {
        Path path = paths.path();
        if (tokens.peek().type() != Token.Type.VALUE) {
            throw tokens.unexpected();
        }
        Value value = placeholders.value(tokens.next().text(), problems);
        boolean fits = value.kind().isSet() || operator.equals("ADD") && value instanceof Value.Num;
        if (!fits) {
            problems.note(
                    Rank.MEANING,
                    "Incorrect operand type for operator or function; operator: " + operator + ", operand type: "
                            + value.kind().word());
        }
        return action.apply(path, value);
    }
}
