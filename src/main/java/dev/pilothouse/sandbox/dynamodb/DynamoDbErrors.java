package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.dynamodb.value.ValueWriter;
import dev.pilothouse.sandbox.wire.ApiError;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** DynamoDB's errors other than validation: codes and statuses from its API model, texts as the service sends them. */
final class DynamoDbErrors {
    static final String CONDITION = "ConditionalCheckFailedException";

    private DynamoDbErrors() {}

    /** As operations on items say it. */
    static ApiError notFound() {
        return new ApiError(400, "ResourceNotFoundException", "Requested resource not found");
    }

    /** As operations on tables say it. */
    static ApiError noSuchTable(String name) {
        return new ApiError(
                400, "ResourceNotFoundException", "Requested resource not found: Table: " + name + " not found");
    }

    static ApiError inUse(String text) {
        return new ApiError(400, "ResourceInUseException", text);
    }

    /** @param shown the item as it is, where the request asked to see it */
    static ApiError conditionFailed(Optional<Value.Tree> shown) {
        return new ApiError(400, CONDITION, "The conditional request failed")
                .withJson(shown.map(item -> Map.of("Item", json(item))).orElse(Map.of()));
    }

    static ApiError throughputExceeded() {
        return new ApiError(
                400,
                "ProvisionedThroughputExceededException",
                "The level of configured provisioned throughput for the table was exceeded. Consider increasing your"
                        + " provisioning level with the UpdateTable API.");
    }

    static String json(Value.Tree item) {
        return new String(ValueWriter.item(item), StandardCharsets.UTF_8);
    }
}
