package dev.pilothouse.sandbox.dynamodb;

import static dev.pilothouse.sandbox.dynamodb.Asked.map;

import dev.pilothouse.sandbox.dynamodb.expression.Condition;
import dev.pilothouse.sandbox.dynamodb.expression.Path;
import dev.pilothouse.sandbox.dynamodb.legacy.AttributesToGet;
import dev.pilothouse.sandbox.dynamodb.legacy.LegacyConditions;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
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
 * @param older what the parameters say that expressions took the place of
 * @param limit rows at most
 * @param start empty for the first page
 */
record Reading(
        String table,
        Optional<String> index,
        Optional<Select> select,
        Optional<String> projection,
        Optional<String> filter,
        Older older,
        Optional<Map<String, String>> names,
        Optional<Map<String, AttributeValue>> values,
        int limit,
        boolean consistent,
        Optional<Value.Tree> start,
        ReturnConsumedCapacity capacity) {
    /**
     * What the older parameters say.
     *
     * @param filtering the filter's parameter
     */
    record Older(Optional<List<Path>> paths, Optional<Condition> filter, String filtering) {
        void requireSelected(Optional<Select> asked) {
            asked.filter(select -> paths.isPresent() && select != Select.SPECIFIC_ATTRIBUTES)
                    .ifPresent(select -> {
                        throw Invalid.request("Cannot specify the AttributesToGet when choosing to get " + select);
                    });
        }
    }

    private static final List<String> SELECTS =
            List.of("SPECIFIC_ATTRIBUTES", "COUNT", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES");

    static Reading of(QueryRequest request) {
        require(request.limit(), request.selectAsString());
        Asked.requireOneGeneration(
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
                new Older(
                        AttributesToGet.of(request.hasAttributesToGet(), request.attributesToGet()),
                        LegacyConditions.filter(request.queryFilter(), request.conditionalOperator()),
                        "QueryFilter"),
                map(request.hasExpressionAttributeNames(), request.expressionAttributeNames()),
                map(request.hasExpressionAttributeValues(), request.expressionAttributeValues()),
                limit(request.limit()),
                Boolean.TRUE.equals(request.consistentRead()),
                map(request.hasExclusiveStartKey(), request.exclusiveStartKey()).map(ValueReader::tree),
                request.returnConsumedCapacity());
    }

    static Reading of(ScanRequest request) {
        require(request.limit(), request.selectAsString());
        Asked.requireOneGeneration(
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
                new Older(
                        AttributesToGet.of(request.hasAttributesToGet(), request.attributesToGet()),
                        LegacyConditions.filter(request.scanFilter(), request.conditionalOperator()),
                        "ScanFilter"),
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
