package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.expression.Problems.Rank;
import java.util.ArrayList;
import java.util.List;

/** Reads document paths. */
final class PathParser {
    private static final int LONGEST_INDEX = 9;

    private final Tokens tokens;
    private final Placeholders placeholders;
    private final Problems problems;

    PathParser(Tokens tokens, Placeholders placeholders, Problems problems) {
        this.tokens = tokens;
        this.placeholders = placeholders;
        this.problems = problems;
    }

    /** Whether a path may begin with the next piece. */
    boolean isNext() {
        Token.Type type = tokens.peek().type();
        return type == Token.Type.WORD || type == Token.Type.NAME;
    }

    Path path() {
        List<Path.Step> steps = new ArrayList<>();
        steps.add(name());
        while (true) {
            if (tokens.take(".")) {
                steps.add(name());
            } else if (tokens.take("[")) {
                steps.add(index());
            } else {
                return new Path(steps);
            }
        }
    }

    private Path.Step name() {
        if (!isNext()) {
            throw tokens.unexpected();
        }
        Token token = tokens.next();
        if (token.type() == Token.Type.WORD) {
            if (ReservedWords.contains(token.text())) {
                problems.note(Rank.RESERVED, "Attribute name is a reserved keyword; reserved keyword: " + token.text());
            }
            return new Path.Step.Name(token.text());
        }
        return new Path.Step.Name(placeholders.name(token.text(), problems));
    }

    private Path.Step index() {
        if (tokens.peek().type() != Token.Type.NUMBER || tokens.peek().text().length() > LONGEST_INDEX) {
            throw tokens.unexpected();
        }
        Path.Step step = new Path.Step.Index(Integer.parseInt(tokens.next().text()));
        tokens.expect("]");
        return step;
    }
}
