package dev.pilothouse.sandbox.dynamodb.partiql;

import dev.pilothouse.sandbox.dynamodb.expression.Condition;
import dev.pilothouse.sandbox.dynamodb.expression.Path;
import dev.pilothouse.sandbox.dynamodb.expression.Update;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.List;
import java.util.Optional;

/** A statement, its parameters put in. */
public sealed interface Statement {
    /** The table it is about. */
    String table();

    /**
     * {@code SELECT}.
     *
     * @param paths empty for {@code *}
     */
    record Select(
            String table,
            Optional<String> index,
            Optional<List<Path>> paths,
            Optional<Condition> where,
            Optional<Order> order)
            implements Statement {}

    /** {@code INSERT}. */
    record Insert(String table, Value.Tree item) implements Statement {}

    /** {@code UPDATE}. */
    record Change(String table, Update update, Optional<Condition> where, Optional<Returning> returning)
            implements Statement {}

    /** {@code DELETE}. */
    record Delete(String table, Optional<Condition> where, Optional<Returning> returning) implements Statement {}

    /** {@code EXISTS(SELECT …)}, for transactions alone. */
    record Exists(Select select) implements Statement {
        @Override
        public String table() {
            return select.table();
        }
    }

    /** {@code ORDER BY}. */
    record Order(String attribute, boolean ascending) {}

    /** What {@code RETURNING … *} asks for. */
    enum Returning {
        ALL_OLD,
        MODIFIED_OLD,
        ALL_NEW,
        MODIFIED_NEW
    }
}
