package dev.pilothouse.feature.tables.change;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.feature.tables.item.AttributeGateway;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Sends single writes of one table, each exactly once, and reads single items. Blocking, thread-safe. */
final class RequestGateway {
    private final AwsClients clients;
    private final String table;

    RequestGateway(AwsClients clients, String table) {
        this.clients = clients;
        this.table = table;
    }

    /** An item as it is at this moment; empty where there is none. */
    Optional<Item> read(Key key) {
        GetItemResponse answer = clients.get(DynamoDbClient.class, DynamoDbClient::builder, Calls.READ)
                .getItem(request -> request.tableName(table)
                        .key(AttributeGateway.write(key.attributes()))
                        .consistentRead(true));
        return answer.hasItem() ? Optional.of(AttributeGateway.read(answer.item())) : Optional.empty();
    }

    /** Sends one write, once. */
    Answer send(Request request) {
        try {
            return new Answer.Took(
                    switch (request) {
                        case Request.Update update -> update(update);
                        case Request.Put put -> put(put);
                        case Request.Delete delete -> delete(delete);
                    });
        } catch (ConditionalCheckFailedException e) {
            return new Answer.NotAsRead(List.of(item(e.hasItem(), e.item())), List.of(true));
        } catch (TransactionConflictException e) {
            return new Answer.Busy(e);
        } catch (AwsServiceException e) {
            if (e.isThrottlingException()) {
                return new Answer.Busy(e);
            }
            throw e;
        }
    }

    private Optional<Item> update(Request.Update update) {
        return Optional.of(AttributeGateway.read(client().updateItem(request -> request.tableName(table)
                        .key(AttributeGateway.write(update.key().attributes()))
                        .updateExpression(update.update())
                        .conditionExpression(update.clause().condition())
                        .expressionAttributeNames(update.clause().names())
                        .expressionAttributeValues(values(update.clause().values()))
                        .returnValues(ReturnValue.ALL_NEW)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .attributes()));
    }

    private Optional<Item> put(Request.Put put) {
        client().putItem(request -> request.tableName(table)
                .item(AttributeGateway.write(put.item().attributes()))
                .conditionExpression(put.clause().condition())
                .expressionAttributeNames(put.clause().names())
                .expressionAttributeValues(values(put.clause().values()))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
        return Optional.of(put.item());
    }

    private Optional<Item> delete(Request.Delete delete) {
        client().deleteItem(request -> request.tableName(table)
                .key(AttributeGateway.write(delete.key().attributes()))
                .conditionExpression(delete.clause().condition())
                .expressionAttributeNames(delete.clause().names())
                .expressionAttributeValues(values(delete.clause().values()))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
        return Optional.empty();
    }

    // Every try is ours: the SDK's own would hide that an answer was lost.
    private DynamoDbClient client() {
        return clients.get(DynamoDbClient.class, DynamoDbClient::builder, Calls.ONCE);
    }

    /** Values as an expression's; null, which the SDK leaves out, where there are none: DynamoDB refuses an empty map. */
    static Map<String, AttributeValue> values(Map<String, Value> values) {
        return values.isEmpty() ? null : AttributeGateway.write(values);
    }

    static Optional<Item> item(boolean there, Map<String, AttributeValue> attributes) {
        return there && !attributes.isEmpty() ? Optional.of(AttributeGateway.read(attributes)) : Optional.empty();
    }
}
