package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.partiql.Statement;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.dynamodb.value.ValueParser;
import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Body;
import dev.pilothouse.sandbox.wire.Call;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** BatchExecuteStatement: statements about one item each, each on its own. */
record StatementBatches(Tables tables, StatementCalls calls) {
    private static final int MOST = 25;

    BatchExecuteStatementResponse execute(BatchExecuteStatementRequest request, Call call) {
        new Require()
                .given("statements", request.hasStatements())
                .count("statements", request.statements().size(), 1, MOST, "[]")
                .all();
        requireOneKind(request.statements());
        ArrayNode responses = JsonMapper.shared().createArrayNode();
        List<Used> used = new ArrayList<>();
        for (BatchStatementRequest each : request.statements()) {
            ObjectNode response = responses.addObject();
            try {
                execute(each, call, response, used);
            } catch (ApiError e) {
                response.putObject("Error").put("Code", Reasons.code(e)).put("Message", e.getMessage());
            }
        }
        call.member("Responses", Body.of(responses.toString().getBytes(StandardCharsets.UTF_8)));
        Map<String, Used> byTable = new LinkedHashMap<>();
        used.forEach(each -> byTable.merge(each.of().name(), each, Used::plus));
        return BatchExecuteStatementResponse.builder()
                .consumedCapacity(Used.told(byTable.values(), request.returnConsumedCapacity()))
                .build();
    }

    // What can't be read is told at its own place.
    private static void requireOneKind(List<BatchStatementRequest> statements) {
        Set<Boolean> reads = new HashSet<>();
        for (BatchStatementRequest each : statements) {
            try {
                reads.add(StatementCalls.read(each.statement(), each.parameters()) instanceof Statement.Select);
            } catch (ApiError broken) {
                continue;
            }
        }
        if (reads.size() > 1) {
            throw Invalid.request("The entire batch must consist of either read statements or write statements, you"
                    + " cannot mix both in one batch");
        }
    }

    private void execute(BatchStatementRequest each, Call call, ObjectNode response, List<Used> used) {
        Statement statement = StatementCalls.read(each.statement(), each.parameters());
        calls.allow(statement, call);
        Optional<Value.Tree> item;
        if (statement instanceof Statement.Select select) {
            Finder finder = single(select, Boolean.TRUE.equals(each.consistentRead()));
            response.put("TableName", statement.table());
            Finder.Found found = finder.find(Optional.empty(), 1);
            used.add(found.used());
            item = found.items().stream().findFirst().map(ValueParser::item);
        } else {
            tables.forItems(statement.table());
            response.put("TableName", statement.table());
            StatementCalls.Done done = calls.carryOut(statement, false);
            used.add(done.used());
            item = done.shown();
        }
        item.ifPresent(it -> response.set("Item", JsonMapper.shared().readTree(DynamoDbErrors.json(it))));
    }

    private Finder single(Statement.Select select, boolean consistent) {
        Named table = tables.forItems(select.table());
        if (select.index().isPresent()
                || StatementWrites.findKey(table, select.where()).isEmpty()) {
            throw Invalid.request("Select statements within BatchExecuteStatement must specify the primary key in the"
                    + " where clause.");
        }
        return Finder.of(table, select, consistent);
    }
}
