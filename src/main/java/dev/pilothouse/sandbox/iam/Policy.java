package dev.pilothouse.sandbox.iam;

import java.util.List;
import java.util.stream.StreamSupport;
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
     * Reads a document.
     *
     * @throws IllegalArgumentException where it is none; the text says why
     */
    public static Policy parse(String json) {
        try {
            JsonNode statements = JsonMapper.shared().readTree(json).path("Statement");
            if (!statements.isArray() && !statements.isObject()) {
                throw new IllegalArgumentException("A policy needs a Statement.");
            }
            Iterable<JsonNode> each = statements.isArray() ? statements : List.of(statements);
            return new Policy(
                    StreamSupport.stream(each.spliterator(), false).map(Statement::of).toList());
        } catch (JacksonException e) {
            throw new IllegalArgumentException("A policy is JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Evaluates all statements: an explicit deny wins. */
    public Decision decide(Ask ask) {
        List<Statement> about = statements.stream().filter(statement -> statement.isAbout(ask)).toList();
        if (about.stream().anyMatch(Statement::denies)) {
            return Decision.DENIED;
        }
        return about.isEmpty() ? Decision.SILENT : Decision.ALLOWED;
    }
}
