package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.partiql.Statement;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Call;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionResponse;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** ExecuteTransaction: statements that read, or statements that write, all or nothing. */
record StatementTransactions(Tables tables, StatementCalls calls, Tokens tokens) {
    private static final int MOST = 100;

    ExecuteTransactionResponse execute(ExecuteTransactionRequest request, Call call) {
        new Require()
                .given("transactStatements", request.hasTransactStatements())
                .count("transactStatements", request.transactStatements().size(), 1, MOST, "[]")
                .all();
        List<Statement> statements = read(request.transactStatements());
        statements.forEach(each -> calls.allow(each, call));
        long reads =
                statements.stream().filter(Statement.Select.class::isInstance).count();
        if (reads > 0 && reads < statements.size()) {
            throw Invalid.request("The transaction may not contain both read and write statements, except for EXISTS");
        }
        return tables.writing(() -> {
            List<Used> used = reads > 0
                    ? select(statements, call)
                    : tokens.once(
                            request.clientRequestToken(),
                            request.transactStatements(),
                            call.now(),
                            () -> write(statements, request.transactStatements()));
            return ExecuteTransactionResponse.builder()
                    .consumedCapacity(TransactWrites.told(used, request.returnConsumedCapacity()))
                    .build();
        });
    }

    private static List<Statement> read(List<ParameterizedStatement> given) {
        List<Statement> statements = new ArrayList<>();
        for (ParameterizedStatement each : given) {
            try {
                statements.add(StatementCalls.read(each.statement(), each.parameters()));
            } catch (ApiError e) {
                throw Invalid.request(
                        "Validation failed in TransactStatements[" + statements.size() + "]: " + e.getMessage());
            }
        }
        return statements;
    }

    private List<Used> write(List<Statement> statements, List<ParameterizedStatement> given) {
        List<Supplier<Write>> writes = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            boolean showsOld =
                    given.get(i).returnValuesOnConditionCheckFailure() == ReturnValuesOnConditionCheckFailure.ALL_OLD;
            writes.add(() -> new StatementWrites(tables).write(statement, showsOld));
        }
        return TransactWrites.carryOut(writes, (index, error) -> StatementWrites.said(statements.get(index), error));
    }

    private List<Used> select(List<Statement> statements, Call call) {
        Reasons reasons = new Reasons();
        List<Used> used = new ArrayList<>();
        List<byte[]> responses = new ArrayList<>();
        for (Statement each : statements) {
            Statement.Select select = (Statement.Select) each;
            reasons.attempt(() -> single(select)).ifPresent(found -> {
                used.add(found.used().twice());
                responses.add(found.items().stream()
                        .findFirst()
                        .map(item -> "{\"Item\":" + new String(item, StandardCharsets.UTF_8) + "}")
                        .orElse("{}")
                        .getBytes(StandardCharsets.UTF_8));
            });
        }
        reasons.raise();
        call.member("Responses", new ItemList(responses));
        return used;
    }

    private Finder.Found single(Statement.Select select) {
        Named table = tables.forItems(select.table());
        if (select.index().isPresent()
                || StatementWrites.findKey(table, select.where()).isEmpty()) {
            throw Invalid.request(
                    "Select statements within ExecuteTransaction must specify the primary key in the where clause.");
        }
        return Finder.of(table, select, true).find(Optional.empty(), 1);
    }
}
