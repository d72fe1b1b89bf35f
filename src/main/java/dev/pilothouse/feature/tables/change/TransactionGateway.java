package dev.pilothouse.feature.tables.change;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.feature.tables.item.AttributeGateway;
import dev.pilothouse.feature.tables.item.Item;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** Sends writes of one table as one transaction, once. Blocking, thread-safe. */
final class TransactionGateway {
    private static final String CONDITION = "ConditionalCheckFailed";
    private static final Set<String> PASSING =
            Set.of("None", CONDITION, "TransactionConflict", "ProvisionedThroughputExceeded", "ThrottlingError");
    private final AwsClients clients;
    private final String table;

    TransactionGateway(AwsClients clients, String table) {
        this.clients = clients;
        this.table = table;
    }

    /** @param token the same for every try of the same writes, so that AWS makes them once */
    Answer send(List<Request> requests, String token) {
        try {
            clients.get(DynamoDbClient.class, DynamoDbClient::builder, Calls.ONCE)
                    .transactWriteItems(transaction -> transaction
                            .clientRequestToken(token)
                            .transactItems(requests.stream().map(this::write).toList()));
            return new Answer.Took(requests.getLast().intended());
        } catch (TransactionCanceledException e) {
            return cancelled(e);
        } catch (TransactionInProgressException e) {
            return new Answer.Busy(e);
        } catch (AwsServiceException e) {
            if (e.isThrottlingException()) {
                return new Answer.Busy(e);
            }
            throw e;
        }
    }

    private static Answer cancelled(TransactionCanceledException failure) {
        List<CancellationReason> reasons = failure.cancellationReasons();
        List<Boolean> failed =
                reasons.stream().map(reason -> CONDITION.equals(reason.code())).toList();
        if (failed.contains(true)) {
            List<Optional<Item>> now = reasons.stream()
                    .map(reason -> RequestGateway.item(reason.hasItem(), reason.item()))
                    .toList();
            return new Answer.NotAsRead(now, failed);
        }
        if (!reasons.isEmpty() && reasons.stream().map(CancellationReason::code).allMatch(PASSING::contains)) {
            return new Answer.Busy(failure);
        }
        throw failure;
    }

    private TransactWriteItem write(Request request) {
        Request.Clause clause = request.clause();
        TransactWriteItem.Builder item = TransactWriteItem.builder();
        return switch (request) {
            case Request.Update update ->
                item.update(part -> part.tableName(table)
                                .key(AttributeGateway.write(update.key().attributes()))
                                .updateExpression(update.update())
                                .conditionExpression(clause.condition())
                                .expressionAttributeNames(clause.names())
                                .expressionAttributeValues(RequestGateway.values(clause.values()))
                                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                        .build();
            case Request.Put put ->
                item.put(part -> part.tableName(table)
                                .item(AttributeGateway.write(put.item().attributes()))
                                .conditionExpression(clause.condition())
                                .expressionAttributeNames(clause.names())
                                .expressionAttributeValues(RequestGateway.values(clause.values()))
                                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                        .build();
            case Request.Delete delete ->
                item.delete(part -> part.tableName(table)
                                .key(AttributeGateway.write(delete.key().attributes()))
                                .conditionExpression(clause.condition())
                                .expressionAttributeNames(clause.names())
                                .expressionAttributeValues(RequestGateway.values(clause.values()))
                                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                        .build();
        };
    }
}
