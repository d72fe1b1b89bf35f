package dev.pilothouse.sandbox.dynamodb;

import static dev.pilothouse.sandbox.dynamodb.Asked.map;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.dynamodb.value.ValueReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * What Query and Scan share.
 *
 * @param limit rows at most
 * @param start empty for the first page
 */
record Reading(
        String table,
        Optional<String> index,
        Optional<Select> select,
        Optional<String> projection,
        Optional<String> filter,
        Optional<Map<String, String>> names,
        Optional<Map<String, AttributeValue>> values,
        int limit,
        boolean consistent,
        Optional<Value.Tree> start,
        ReturnConsumedCapacity capacity) {
    private static final List<String> SELECTS =
            List.of("SPECIFIC_ATTRIBUTES", "COUNT", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES");

    static Reading of(QueryRequest request) {
        require(request.limit(), request.selectAsString());
        Asked.refuseLegacy(
                Map.of(
                        "AttributesToGet", request.hasAttributesToGet(),
                        "KeyConditions", request.hasKeyConditions(),
                        "QueryFilter", request.hasQueryFilter(),
                        "ConditionalOperator", request.conditionalOperator() != null),
                Asked.given("ProjectionExpression", request.projectionExpression()),
                Asked.given("FilterExpression", request.filterExpression()),
                Asked.given("KeyConditionExpression", request.keyConditionExpression()));
        return new Reading(
                request.tableName(),
                Optional.ofNullable(request.indexName()),
                Optional.ofNullable(request.select()),
                Optional.ofNullable(request.projectionExpression()),
                Optional.ofNullable(request.filterExpression()),
                map(request.hasExpressionAttributeNames(), request.expressionAttributeNames()),
                map(request.hasExpressionAttributeValues(), request.expressionAttributeValues()),
                limit(request.limit()),
                Boolean.TRUE.equals(request.consistentRead()),
                map(request.hasExclusiveStartKey(), request.exclusiveStartKey()).map(ValueReader::tree),
                request.returnConsumedCapacity());
    }

    static Reading of(ScanRequest request) {
        require(request.limit(), request.selectAsString());
        Asked.refuseLegacy(
                Map.of(
                        "AttributesToGet", request.hasAttributesToGet(),
                        "ScanFilter", request.hasScanFilter(),
                        "ConditionalOperator", request.conditionalOperator() != null),
                Asked.given("ProjectionExpression", request.projectionExpression()),
                Asked.given("FilterExpression", request.filterExpression()));
        return new Reading(
                request.tableName(),
                Optional.ofNullable(request.indexName()),
                Optional.ofNullable(request.select()),
                Optional.ofNullable(request.projectionExpression()),
                Optional.ofNullable(request.filterExpression()),
                map(request.hasExpressionAttributeNames(), request.expressionAttributeNames()),
                map(request.hasExpressionAttributeValues(), request.expressionAttributeValues()),
                limit(request.limit()),
                Boolean.TRUE.equals(request.consistentRead()),
                map(request.hasExclusiveStartKey(), request.exclusiveStartKey()).map(ValueReader::tree),
                request.returnConsumedCapacity());
    }

    private static void require(Integer limit, String select) {
        new Require()
                .oneOf("select", select, SELECTS)
                .between("limit", limit, 1, Integer.MAX_VALUE)
                .all();
    }

    private static int limit(Integer limit) {
        return limit == null ? Integer.MAX_VALUE : limit;
    }
}
