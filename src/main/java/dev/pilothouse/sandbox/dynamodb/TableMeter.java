package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.cloudwatch.MetricKey;
import dev.pilothouse.sandbox.cloudwatch.Metrics;
import java.util.Map;
import java.util.Optional;

/**
 * What DynamoDB tells CloudWatch of a table's use. Thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html">DynamoDB's metrics</a>
 */
record TableMeter(Metrics metrics, String table) {
    private static final String SPACE = "AWS/DynamoDB";

    void read(Optional<String> index, double units) {
        record("ConsumedReadCapacityUnits", index, units);
    }

    void wrote(double units) {
        record("ConsumedWriteCapacityUnits", Optional.empty(), units);
    }

    void readRefused(Optional<String> index) {
        record("ReadThrottleEvents", index, 1);
    }

    void writeRefused() {
        record("WriteThrottleEvents", Optional.empty(), 1);
    }

    private void record(String name, Optional<String> index, double value) {
        Map<String, String> dimensions = index.map(it -> Map.of("TableName", table, "GlobalSecondaryIndexName", it))
                .orElse(Map.of("TableName", table));
        metrics.record(new MetricKey(SPACE, name, dimensions), value);
    }
}
