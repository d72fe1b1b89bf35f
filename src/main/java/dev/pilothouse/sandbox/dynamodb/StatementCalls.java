package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.partiql.Statement;
import dev.pilothouse.sandbox.dynamodb.partiql.Statements;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.dynamodb.value.ValueReader;
import dev.pilothouse.sandbox.dynamodb.value.ValueWriter;
import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Body;
import dev.pilothouse.sandbox.wire.Call;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** ExecuteStatement. */
record StatementCalls(Tables tables, Arns arns) {
    private static final int LONGEST = 8192;

    ExecuteStatementResponse execute(ExecuteStatementRequest request, Call call) {
        new Require().between("limit", request.limit(), 1, Integer.MAX_VALUE).all();
        Statement statement = read(request.statement(), request.parameters());
        allow(statement, call);
        return statement instanceof Statement.Select select
                ? select(select, request, call)
                : write(statement, request, call);
    }

    /** Reads a statement with its parameters. */
    static Statement read(String text, List<AttributeValue> parameters) {
        new Require().given("statement", text != null).all();
        new Require()
                .count("statement", text.length(), 1, LONGEST, text.substring(0, Math.min(text.length(), LONGEST)))
                .all();
        return Statements.read(text, parameters.stream().map(ValueReader::value).toList());
    }

    /** Each kind of statement is an action of its own. */
    void allow(Statement statement, Call call) {
        String index =
                statement instanceof Statement.Select select ? select.index().orElse(null) : null;
        call.require(StatementWrites.action(statement), arns.index(statement.table(), index));
    }

    private ExecuteStatementResponse select(Statement.Select select, ExecuteStatementRequest request, Call call) {
        Finder finder =
                Finder.of(tables.forItems(select.table()), select, Boolean.TRUE.equals(request.consistentRead()));
        Finder.Found found = finder.find(
                NextToken.read(request.nextToken(), select),
                request.limit() == null ? Integer.MAX_VALUE : request.limit());
        call.member("Items", new ItemList(found.items()));
        found.next()
                .flatMap(Finder.Bookmark::after)
                .ifPresent(key -> call.member("LastEvaluatedKey", Body.of(ValueWriter.item(key))));
        return ExecuteStatementResponse.builder()
                .nextToken(found.next().map(it -> NextToken.of(it, select)).orElse(null))
                .consumedCapacity(found.used().told(request.returnConsumedCapacity()))
                .build();
    }

    private ExecuteStatementResponse write(Statement statement, ExecuteStatementRequest request, Call call) {
        if (statement instanceof Statement.Exists) {
            throw Invalid.request("EXISTS() can be used only in ExecuteTransaction");
        }
        boolean showsOld = request.returnValuesOnConditionCheckFailure() == ReturnValuesOnConditionCheckFailure.ALL_OLD;
        Done done = carryOut(statement, showsOld);
        call.member(
                "Items",
                new ItemList(done.shown().map(ValueWriter::item).stream().toList()));
        return ExecuteStatementResponse.builder()
                .consumedCapacity(done.used().told(request.returnConsumedCapacity()))
                .build();
    }

    /** Does one statement that writes. */
    Done carryOut(Statement statement, boolean showsOld) {
        Write write = new StatementWrites(tables).write(statement, showsOld);
        return tables.writing(() -> {
            try {
                write.table().requireWrites();
                Planned planned = write.plan();
                return new Done(
                        StatementWrites.shown(statement, planned),
                        planned.carryOut().asWrites());
            } catch (ApiError e) {
                throw StatementWrites.said(statement, e);
            }
        });
    }

    /** What came of a statement that wrote. */
    record Done(Optional<Value.Tree> shown, Used used) {}
}
