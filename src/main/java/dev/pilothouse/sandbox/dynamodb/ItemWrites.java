package dev.pilothouse.sandbox.dynamodb;

import static dev.pilothouse.sandbox.dynamodb.Asked.given;
import static dev.pilothouse.sandbox.dynamodb.Asked.map;

import dev.pilothouse.sandbox.dynamodb.expression.Condition;
import dev.pilothouse.sandbox.dynamodb.expression.Path;
import dev.pilothouse.sandbox.dynamodb.expression.Projector;
import dev.pilothouse.sandbox.dynamodb.expression.Update;
import dev.pilothouse.sandbox.dynamodb.legacy.AttributeUpdates;
import dev.pilothouse.sandbox.dynamodb.legacy.LegacyConditions;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.dynamodb.value.ValueReader;
import dev.pilothouse.sandbox.dynamodb.value.ValueWriter;
import dev.pilothouse.sandbox.wire.Body;
import dev.pilothouse.sandbox.wire.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** PutItem, DeleteItem and UpdateItem. */
record ItemWrites(Tables tables) {
    private static final String CONDITION = "ConditionExpression";

    PutItemResponse put(PutItemRequest request, Call call) {
        new Require().given("item", request.hasItem()).all();
        Asked.Given condition = given(CONDITION, request.conditionExpression());
        Asked.requireOneGeneration(
                Map.of("Expected", request.hasExpected(), "ConditionalOperator", request.conditionalOperator() != null),
                condition);
        onlyOld(request.returnValues());
        Optional<Condition> read = condition(
                        map(request.hasExpressionAttributeNames(), request.expressionAttributeNames()),
                        map(request.hasExpressionAttributeValues(), request.expressionAttributeValues()),
                        condition)
                .or(() -> LegacyConditions.expected(request.expected(), request.conditionalOperator()));
        Value.Tree item = ValueReader.tree(request.item());
        Write.requireSize(item);
        Named table = tables.forItems(request.tableName());
        Write write = Write.put(table, item, read, showsOld(request.returnValuesOnConditionCheckFailure()));
        Done done = carryOut(write);
        show(call, request.returnValues(), done.planned());
        return PutItemResponse.builder()
                .consumedCapacity(done.used().told(request.returnConsumedCapacity()))
                .build();
    }

    DeleteItemResponse delete(DeleteItemRequest request, Call call) {
        new Require().given("key", request.hasKey()).all();
        Asked.Given condition = given(CONDITION, request.conditionExpression());
        Asked.requireOneGeneration(
                Map.of("Expected", request.hasExpected(), "ConditionalOperator", request.conditionalOperator() != null),
                condition);
        onlyOld(request.returnValues());
        Optional<Condition> read = condition(
                        map(request.hasExpressionAttributeNames(), request.expressionAttributeNames()),
                        map(request.hasExpressionAttributeValues(), request.expressionAttributeValues()),
                        condition)
                .or(() -> LegacyConditions.expected(request.expected(), request.conditionalOperator()));
        Value.Tree key = ValueReader.tree(request.key());
        Named table = tables.forItems(request.tableName());
        Write write = Write.of(
                table, key, read, new Effect.Delete(), showsOld(request.returnValuesOnConditionCheckFailure()));
        Done done = carryOut(write);
        show(call, request.returnValues(), done.planned());
        return DeleteItemResponse.builder()
                .consumedCapacity(done.used().told(request.returnConsumedCapacity()))
                .build();
    }

    UpdateItemResponse update(UpdateItemRequest request, Call call) {
        new Require().given("key", request.hasKey()).all();
        Asked.Given update = given("UpdateExpression", request.updateExpression());
        Asked.Given condition = given(CONDITION, request.conditionExpression());
        Asked.requireOneGeneration(
                Map.of(
                        "AttributeUpdates", request.hasAttributeUpdates(),
                        "Expected", request.hasExpected(),
                        "ConditionalOperator", request.conditionalOperator() != null),
                update,
                condition);
        Asked asked = Asked.of(
                map(request.hasExpressionAttributeNames(), request.expressionAttributeNames()),
                map(request.hasExpressionAttributeValues(), request.expressionAttributeValues()),
                Optional.empty(),
                List.of(update, condition));
        Update changes = request.hasAttributeUpdates()
                ? AttributeUpdates.of(request.attributeUpdates())
                : asked.update(update.text());
        Optional<Condition> read = asked.condition(CONDITION, condition.text())
                .or(() -> LegacyConditions.expected(request.expected(), request.conditionalOperator()));
        asked.done();
        Value.Tree key = ValueReader.tree(request.key());
        Named table = tables.forItems(request.tableName());
        Write write = Write.of(
                table, key, read, new Effect.Change(changes), showsOld(request.returnValuesOnConditionCheckFailure()));
        Done done = carryOut(write);
        show(call, request.returnValues(), done.planned());
        return UpdateItemResponse.builder()
                .consumedCapacity(done.used().told(request.returnConsumedCapacity()))
                .build();
    }

    private Done carryOut(Write write) {
        return tables.writing(() -> {
            write.table().requireWrites();
            Planned planned = write.plan();
            return new Done(planned, planned.carryOut().asWrites());
        });
    }

    private static Optional<Condition> condition(
            Optional<Map<String, String>> names, Optional<Map<String, AttributeValue>> values, Asked.Given condition) {
        Asked asked = Asked.of(names, values, Optional.empty(), List.of(condition));
        Optional<Condition> read = asked.condition(CONDITION, condition.text());
        asked.done();
        return read;
    }

    private static void onlyOld(ReturnValue asked) {
        if (asked != null && asked != ReturnValue.ALL_OLD && asked != ReturnValue.NONE) {
            throw Invalid.request("ReturnValues can only be ALL_OLD or NONE");
        }
    }

    private static boolean showsOld(ReturnValuesOnConditionCheckFailure asked) {
        return asked == ReturnValuesOnConditionCheckFailure.ALL_OLD;
    }

    private static void show(Call call, ReturnValue asked, Planned planned) {
        shown(asked, planned).ifPresent(item -> call.member("Attributes", Body.of(ValueWriter.item(item))));
    }

    /** What is to be seen of a write; never an empty item. */
    static Optional<Value.Tree> shown(ReturnValue asked, Planned planned) {
        Optional<Value.Tree> shown = switch (asked == null ? ReturnValue.NONE : asked) {
            case NONE, UNKNOWN_TO_SDK_VERSION -> Optional.empty();
            case ALL_OLD -> planned.before();
            case ALL_NEW -> planned.after();
            case UPDATED_OLD -> planned.before().map(item -> Projector.cut(paths(planned), item));
            case UPDATED_NEW -> planned.after().map(item -> Projector.cut(paths(planned), item));
        };
        return shown.filter(item -> !item.values().isEmpty());
    }

    private static List<Path> paths(Planned planned) {
        return planned.write().effect() instanceof Effect.Change(Update update)
                ? update.actions().stream().map(Update.Action::path).toList()
                : List.of();
    }

    private record Done(Planned planned, Used used) {}
}
