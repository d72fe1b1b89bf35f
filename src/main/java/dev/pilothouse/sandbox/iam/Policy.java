package dev.pilothouse.sandbox.iam;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An IAM policy document, of a role or of a resource. What it cannot understand never allows anything.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">AWS's rules</a>
 */
public final class Policy {
    private final List<Statement> statements;

    private Policy(List<Statement> statements) {
        this.statements = statements;
    }

    /**
     * Reads a role's document.
     *
     * @throws IllegalArgumentException where it is none; the text says why in AWS's words
     */
    public static Policy parse(String json) {
        return new Policy(statements(json).map(Statement::of).toList());
    }

    /** Reads the document of a resource, such as a bucket's, whose statements name principals; as {@link #parse}. */
    public static Policy ofResource(String json) {
        return new Policy(statements(json)
                .map(node -> Statement.require(node, "Principal"))
                .map(Statement::of)
                .toList());
    }

    private static Stream<JsonNode> statements(String json) {
        try {
            JsonNode statements = Statement.require(JsonMapper.shared().readTree(json), "Statement")
                    .path("Statement");
            return statements.isArray() ? statements.valueStream() : Stream.of(statements);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Policies must be valid JSON and the first byte must be '{'", e);
        }
    }

    /** Evaluates all statements: an explicit deny wins. */
    public Decision decide(Ask ask) {
        List<Statement> about =
                statements.stream().filter(statement -> statement.isAbout(ask)).toList();
        if (about.stream().anyMatch(Statement::denies)) {
            return Decision.DENIED;
        }
        return about.isEmpty() ? Decision.SILENT : Decision.ALLOWED;
    }
}
