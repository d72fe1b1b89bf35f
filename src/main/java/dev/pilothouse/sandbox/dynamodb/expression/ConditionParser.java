package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.expression.Problems.Rank;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads conditions by recursive descent, weakest first: OR, AND, NOT, then comparisons.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">Syntax</a>
 */
final class ConditionParser {
    private static final int MOST_IN = 100;
    /** Operators of an expression, of which AWS allows 300. */
    private static final int DEEPEST = 300;

    private final Tokens tokens;
    private final Placeholders placeholders;
    private final Problems problems;
    private final PathParser paths;
    private final ConditionChecks checks;
    private Group group = new Group(-1, -1);
    private int depth;

    ConditionParser(Tokens tokens, Placeholders placeholders, Problems problems) {
        this.tokens = tokens;
        this.placeholders = placeholders;
        this.problems = problems;
        this.paths = new PathParser(tokens, placeholders, problems);
        this.checks = new ConditionChecks(problems);
    }

    Condition whole() {
        Condition condition = condition(or());
        tokens.expectEnd();
        return condition;
    }

    private Node or() {
        Node left = and();
        while (tokens.peek().isWord("OR")) {
            Condition first = condition(left);
            tokens.next();
            left = new Condition.Or(first, condition(and()));
        }
        return left;
    }

    private Node and() {
        Node left = not();
        while (tokens.peek().isWord("AND")) {
            Condition first = condition(left);
            tokens.next();
            left = new Condition.And(first, condition(not()));
        }
        return left;
    }

    private Node not() {
        if (!tokens.takeWord("NOT")) {
            return relation();
        }
        descend();
        Condition inner = condition(not());
        depth--;
        return new Condition.Not(inner);
    }

    private Node relation() {
        Node left = primary();
        var comparator = Comparator.of(tokens.peek().text());
        if (comparator.isPresent()) {
            Operand first = operand(left);
            tokens.next();
            return checks.compare(comparator.get(), first, operand());
        }
        if (tokens.peek().isWord("BETWEEN")) {
            return between(operand(left));
        }
        if (tokens.peek().isWord("IN")) {
            return in(operand(left));
        }
        return left;
    }

    private Condition between(Operand it) {
        tokens.next();
        Operand lower = operand();
        if (!tokens.takeWord("AND")) {
            throw tokens.unexpected();
        }
        return checks.between(it, lower, operand());
    }

    private Condition in(Operand it) {
        tokens.next();
        tokens.expect("(");
        List<Operand> values = operands();
        if (values.size() > MOST_IN) {
            problems.note(
                    Rank.MEANING,
                    "The IN operator is provided with too many operands; number of operands: " + values.size());
        }
        return checks.in(it, values);
    }

    private Node primary() {
        if (tokens.take("(")) {
            return parentheses();
        }
        if (tokens.peek().type() == Token.Type.VALUE) {
            return new Operand.Literal(placeholders.value(tokens.next().text(), problems));
        }
        if (tokens.peek().type() == Token.Type.WORD && tokens.second().is("(")) {
            return isKeyword(tokens.peek())
                    ? unexpected()
                    : function(tokens.next().text());
        }
        return isKeyword(tokens.peek()) ? unexpected() : new Operand.At(paths.path());
    }

    private Node parentheses() {
        int start = tokens.position() - 1;
        descend();
        Node inner = or();
        depth--;
        boolean around = group.start == start + 1 && group.end == tokens.position() - 1;
        tokens.expect(")");
        if (around) {
            problems.note(Rank.PARENTHESES, "The expression has redundant parentheses;");
        }
        group = new Group(start, tokens.position() - 1);
        return inner;
    }

    private Node function(String name) {
        tokens.expect("(");
        return checks.function(name, operands());
    }

    /** Up to the closing parenthesis, which is taken. */
    private List<Operand> operands() {
        List<Operand> operands = new ArrayList<>();
        do {
            operands.add(operand());
        } while (tokens.take(","));
        tokens.expect(")");
        return operands;
    }

    private Operand operand() {
        return operand(primary());
    }

    private Operand operand(Node node) {
        return switch (node) {
            case Operand operand -> operand;
            case Condition condition -> {
                String name = condition.function().orElseThrow(tokens::unexpected);
                problems.note(Rank.MISUSED, misused(name));
                yield new Operand.Literal(new Value.Bool(true));
            }
        };
    }

    private Condition condition(Node node) {
        return switch (node) {
            case Condition condition -> condition;
            case Operand.Size(Operand of) -> {
                problems.note(Rank.MISUSED, misused("size"));
                yield new Condition.Compare(Comparator.EQ, of, of);
            }
            case Operand ignored -> throw tokens.unexpected();
        };
    }

    private static String misused(String function) {
        return "The function is not allowed to be used this way in an expression; function: " + function;
    }

    private static boolean isKeyword(Token token) {
        return List.of("AND", "OR", "NOT", "BETWEEN", "IN").stream().anyMatch(token::isWord);
    }

    private Node unexpected() {
        throw tokens.unexpected();
    }

    private void descend() {
        if (++depth > DEEPEST) {
            throw tokens.unexpected();
        }
    }

    /** Which pieces the last pair of parentheses are. */
    private record Group(int start, int end) {}
}
