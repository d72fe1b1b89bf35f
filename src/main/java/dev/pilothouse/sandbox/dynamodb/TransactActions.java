package dev.pilothouse.sandbox.dynamodb;

import static dev.pilothouse.sandbox.dynamodb.Asked.map;

import dev.pilothouse.sandbox.dynamodb.expression.Condition;
import dev.pilothouse.sandbox.dynamodb.expression.Update;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.dynamodb.value.ValueReader;
import dev.pilothouse.sandbox.wire.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The four actions of a transaction as writes. What is wrong with expressions, values or an item's size is told at once,
 * the rest per action.
 */
record TransactActions(Tables tables, Arns arns) {
    private static final String CONDITION = "ConditionExpression";

    /** Each action needs the permission of its own operation. */
    void allow(TransactWriteItem item, Call call) {
        TransactWrites.requireOne(item);
        if (item.put() != null) {
            call.require("dynamodb:PutItem", arns.table(item.put().tableName()));
        } else if (item.delete() != null) {
            call.require("dynamodb:DeleteItem", arns.table(item.delete().tableName()));
        } else if (item.update() != null) {
            call.require("dynamodb:UpdateItem", arns.table(item.update().tableName()));
        } else {
            call.require(
                    "dynamodb:ConditionCheckItem",
                    arns.table(item.conditionCheck().tableName()));
        }
    }

    /** Reads the action's expressions; the write is made when it is asked for. */
    Supplier<Write> read(TransactWriteItem item) {
        if (item.put() != null) {
            return put(item.put());
        }
        if (item.delete() != null) {
            return delete(item.delete());
        }
        return item.update() != null ? update(item.update()) : check(item.conditionCheck());
    }

    private Supplier<Write> put(Put put) {
        new Require().given("transactItems.put.item", put.hasItem()).all();
        Optional<Condition> condition = condition(
                map(put.hasExpressionAttributeNames(), put.expressionAttributeNames()),
                map(put.hasExpressionAttributeValues(), put.expressionAttributeValues()),
                put.conditionExpression());
        Value.Tree item = ValueReader.tree(put.item());
        Write.requireSize(item);
        Named table = tables.forItems(put.tableName());
        return () -> Write.put(table, item, condition, shows(put.returnValuesOnConditionCheckFailure()));
    }

    private Supplier<Write> delete(Delete delete) {
        Optional<Condition> condition = condition(
                map(delete.hasExpressionAttributeNames(), delete.expressionAttributeNames()),
                map(delete.hasExpressionAttributeValues(), delete.expressionAttributeValues()),
                delete.conditionExpression());
        return write(
                delete.tableName(),
                delete.key(),
                condition,
                new Effect.Delete(),
                delete.returnValuesOnConditionCheckFailure());
    }

    private Supplier<Write> check(ConditionCheck check) {
        new Require()
                .given("transactItems.conditionCheck.conditionExpression", check.conditionExpression() != null)
                .all();
        Optional<Condition> condition = condition(
                map(check.hasExpressionAttributeNames(), check.expressionAttributeNames()),
                map(check.hasExpressionAttributeValues(), check.expressionAttributeValues()),
                check.conditionExpression());
        return write(
                check.tableName(),
                check.key(),
                condition,
                new Effect.Check(),
                check.returnValuesOnConditionCheckFailure());
    }

    private Supplier<Write> update(software.amazon.awssdk.services.dynamodb.model.Update update) {
        new Require()
                .given("transactItems.update.updateExpression", update.updateExpression() != null)
                .all();
        Asked asked = Asked.of(
                map(update.hasExpressionAttributeNames(), update.expressionAttributeNames()),
                map(update.hasExpressionAttributeValues(), update.expressionAttributeValues()),
                Optional.empty(),
                List.of(
                        Asked.given("UpdateExpression", update.updateExpression()),
                        Asked.given(CONDITION, update.conditionExpression())));
        Update changes = asked.update(update.updateExpression());
        Optional<Condition> condition = asked.condition(CONDITION, update.conditionExpression());
        asked.done();
        return write(
                update.tableName(),
                update.key(),
                condition,
                new Effect.Change(changes),
                update.returnValuesOnConditionCheckFailure());
    }

    private Supplier<Write> write(
            String tableName,
            Map<String, AttributeValue> key,
            Optional<Condition> condition,
            Effect effect,
            ReturnValuesOnConditionCheckFailure shows) {
        Value.Tree read = ValueReader.tree(key);
        Named table = tables.forItems(tableName);
        return () -> Write.of(table, read, condition, effect, shows(shows));
    }

    private static Optional<Condition> condition(
            Optional<Map<String, String>> names, Optional<Map<String, AttributeValue>> values, String text) {
        Asked asked = Asked.of(names, values, Optional.empty(), List.of(Asked.given(CONDITION, text)));
        Optional<Condition> condition = asked.condition(CONDITION, text);
        asked.done();
        return condition;
    }

    private static boolean shows(ReturnValuesOnConditionCheckFailure asked) {
        return asked == ReturnValuesOnConditionCheckFailure.ALL_OLD;
    }
}
