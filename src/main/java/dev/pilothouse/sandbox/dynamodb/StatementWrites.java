package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.expression.Condition;
import dev.pilothouse.sandbox.dynamodb.expression.Path;
import dev.pilothouse.sandbox.dynamodb.partiql.Statement;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.wire.ApiError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Statements that write, as writes of one item. */
record StatementWrites(Tables tables) {
    /** The write that the statement means. */
    Write write(Statement statement, boolean showsOld) {
        Named table = tables.forItems(statement.table());
        return switch (statement) {
            case Statement.Insert(var name, var item) -> Write.put(table, item, Optional.of(absent(table)), showsOld);
            case Statement.Change(var name, var update, var where, var returning) ->
                Write.of(table, key(table, where), where, new Effect.Change(update), showsOld);
            case Statement.Delete(var name, var where, var returning) ->
                Write.of(
                        table,
                        key(table, where),
                        where.map(condition -> new Condition.Or(absent(table), condition)),
                        new Effect.Delete(),
                        showsOld);
            case Statement.Exists(var select) ->
                Write.of(table, key(table, select.where()), select.where(), new Effect.Check(), showsOld);
            case Statement.Select ignored -> throw new IllegalArgumentException("SELECT writes nothing");
        };
    }

    /** The primary key that the condition names. */
    static Value.Tree key(Named table, Optional<Condition> where) {
        return findKey(table, where)
                .orElseThrow(() ->
                        Invalid.request("Where clause does not contain a mandatory equality on all key attributes"));
    }

    /** The primary key, where the condition names all of it. */
    static Optional<Value.Tree> findKey(Named table, Optional<Condition> where) {
        Conjuncts conjuncts = Conjuncts.of(where);
        Map<String, Value> key = new LinkedHashMap<>();
        table.table().key().names().forEach(name -> conjuncts.equal(name).ifPresent(value -> key.put(name, value)));
        return key.size() == table.table().key().names().size() ? Optional.of(new Value.Tree(key)) : Optional.empty();
    }

    /** A failed condition of an INSERT means that the item is there. */
    static ApiError said(Statement statement, ApiError error) {
        return statement instanceof Statement.Insert && error.code().equals(DynamoDbErrors.CONDITION)
                ? new ApiError(400, "DuplicateItemException", "Duplicate primary key exists in table")
                : error;
    }

    /** What the statement's RETURNING shows. */
    static Optional<Value.Tree> shown(Statement statement, Planned planned) {
        Optional<Statement.Returning> returning = switch (statement) {
            case Statement.Change change -> change.returning();
            case Statement.Delete delete -> delete.returning();
            case Statement.Insert ignored -> Optional.empty();
            case Statement.Select ignored -> Optional.empty();
            case Statement.Exists ignored -> Optional.empty();
        };
        return returning.flatMap(it -> ItemWrites.shown(
                switch (it) {
                    case ALL_OLD -> ReturnValue.ALL_OLD;
                    case ALL_NEW -> ReturnValue.ALL_NEW;
                    case MODIFIED_OLD -> ReturnValue.UPDATED_OLD;
                    case MODIFIED_NEW -> ReturnValue.UPDATED_NEW;
                },
                planned));
    }

    /** The IAM action of the statement. */
    static String action(Statement statement) {
        return "dynamodb:PartiQL"
                + switch (statement) {
                    case Statement.Select ignored -> "Select";
                    case Statement.Exists ignored -> "Select";
                    case Statement.Insert ignored -> "Insert";
                    case Statement.Change ignored -> "Update";
                    case Statement.Delete ignored -> "Delete";
                };
    }

    private static Condition absent(Named table) {
        return new Condition.Missing(
                Path.of(table.table().key().partition().getFirst().name()));
    }
}
