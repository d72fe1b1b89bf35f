package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.expression.Problems.Rank;
import dev.pilothouse.sandbox.dynamodb.value.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands on the right of {@code SET}: operands, one plus or minus, two functions. */
final class SetOperands {
    private static final List<String> OF_CONDITIONS =
            List.of("attribute_exists", "attribute_not_exists", "attribute_type", "begins_with", "contains", "size");

    private final Tokens tokens;
    private final Placeholders placeholders;
    private final Problems problems;
    private final PathParser paths;

    SetOperands(Tokens tokens, Placeholders placeholders, Problems problems) {
        this.tokens = tokens;
        this.placeholders = placeholders;
        this.problems = problems;
        this.paths = new PathParser(tokens, placeholders, problems);
    }

    Operand whole() {
        if (tokens.take("(")) {
            Operand inner = whole();
            tokens.expect(")");
            return calculated(inner);
        }
        return calculated(operand());
    }

    private Operand calculated(Operand left) {
        if (tokens.take("+")) {
            Operand right = number("+", operandOrGroup());
            return new Operand.Sum(number("+", left), right);
        }
        if (tokens.take("-")) {
            Operand right = number("-", operandOrGroup());
            return new Operand.Difference(number("-", left), right);
        }
        return left;
    }

    private Operand operandOrGroup() {
        if (tokens.take("(")) {
            Operand inner = whole();
            tokens.expect(")");
            return inner;
        }
        return operand();
    }

    private Operand operand() {
        if (tokens.peek().type() == Token.Type.VALUE) {
            return new Operand.Literal(placeholders.value(tokens.next().text(), problems));
        }
        if (tokens.peek().type() == Token.Type.WORD && tokens.second().is("(")) {
            String name = tokens.next().text();
            tokens.expect("(");
            return function(name);
        }
        return new Operand.At(paths.path());
    }

    private Operand function(String name) {
        List<Operand> arguments = new ArrayList<>();
        do {
            arguments.add(operandOrGroup());
        } while (tokens.take(","));
        tokens.expect(")");
        if (!name.equals("if_not_exists") && !name.equals("list_append")) {
            problems.note(
                    Rank.FUNCTION,
                    (OF_CONDITIONS.contains(name)
                                    ? "The function is not allowed in an update expression; function: "
                                    : "Invalid function name; function: ")
                            + name);
        } else if (arguments.size() != 2) {
            problems.note(
                    Rank.MEANING,
                    "Incorrect number of operands for operator or function; operator or function: " + name
                            + ", number of operands: " + arguments.size());
        } else if (name.equals("list_append")) {
            arguments.forEach(each -> refuseUnless(Kind.L, name, each));
            return new Operand.Append(arguments.getFirst(), arguments.getLast());
        } else if (arguments.getFirst() instanceof Operand.At(Path path)) {
            return new Operand.IfNotExists(path, arguments.getLast());
        } else {
            problems.note(Rank.MEANING, "Operator or function requires a document path; operator or function: " + name);
        }
        return arguments.getFirst();
    }

    private Operand number(String sign, Operand operand) {
        refuseUnless(Kind.N, sign, operand);
        return operand;
    }

    private void refuseUnless(Kind wanted, String operator, Operand operand) {
        operand.kind()
                .filter(kind -> kind != wanted)
                .ifPresent(kind -> problems.note(
                        Rank.MEANING,
                        "Incorrect operand type for operator or function; operator or function: " + operator
                                + ", operand type: " + kind.name()));
    }
}
