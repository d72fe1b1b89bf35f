package dev.pilothouse.sandbox.lambda;

import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.model.DestinationConfig;
import software.amazon.awssdk.services.lambda.model.FunctionEventInvokeConfig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of an event, on its way to a destination or a dead-letter queue.
 *
 * @param destination the ARN of a queue, topic, bus, bucket or function
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html">Invocation records</a>
 */
public record Delivery(String destination, Instant at, String message) {
    /** What goes out when an event is done with; empty where nobody wants to know. */
    static Optional<Delivery> of(
            Task task, Outcome outcome, int attempts, Optional<FunctionEventInvokeConfig> settings, Instant at) {
        boolean failed = outcome.ending().isError();
        Optional<String> destination =
                settings.map(FunctionEventInvokeConfig::destinationConfig).flatMap(it -> address(it, failed));
        if (destination.isPresent()) {
            return Optional.of(new Delivery(
                    destination.get(),
                    at,
                    invocation(task, outcome, attempts, at).toString()));
        }
        return Optional.ofNullable(task.version().deadLetterConfig())
                .filter(_ -> failed)
                .map(it -> new Delivery(it.targetArn(), at, task.event().toString()));
    }

    private static Optional<String> address(DestinationConfig destinations, boolean failed) {
        return failed
                ? Optional.ofNullable(destinations.onFailure()).map(it -> it.destination())
                : Optional.ofNullable(destinations.onSuccess()).map(it -> it.destination());
    }

    private static ObjectNode invocation(Task task, Outcome outcome, int attempts, Instant at) {
        boolean failed = outcome.ending().isError();
        ObjectNode message = Json.object().put("version", "1.0").put("timestamp", Dialect.time(at));
        String version = task.version().version();
        String arn = task.version().functionArn();
        message.putObject("requestContext")
                .put("requestId", task.requestId())
                .put("functionArn", arn.endsWith(":" + version) ? arn : arn + ":" + version)
                .put("condition", failed ? "RetriesExhausted" : "Success")
                .put("approximateInvokeCount", attempts);
        message.set("requestPayload", task.event());
        ObjectNode context =
                message.putObject("responseContext").put("statusCode", 200).put("executedVersion", version);
        if (failed) {
            context.put("functionError", "Unhandled");
        }
        message.set("responsePayload", json(outcome.payload()));
        return message;
    }

    private static JsonNode json(byte[] payload) {
        return payload.length == 0
                ? JsonMapper.shared().nullNode()
                : JsonMapper.shared().readTree(payload);
    }
}
