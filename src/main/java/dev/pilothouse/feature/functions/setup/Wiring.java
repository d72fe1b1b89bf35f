package dev.pilothouse.feature.functions.setup;

import java.util.List;

/**
 * What invokes a function, and where its answers go.
 *
 * @param denied IAM actions that the role lacks to see the rest
 */
public record Wiring(List<Trigger> triggers, List<Destination> destinations, List<String> denied) {
    public Wiring {
        triggers = List.copyOf(triggers);
        destinations = List.copyOf(destinations);
        denied = List.copyOf(denied);
    }

    /**
     * What invokes it.
     *
     * @param service such as {@code dynamodb} or {@code apigateway}
     * @param source its ARN; may be empty
     * @param detail state or conditions, in words
     */
    public record Trigger(String service, String source, String detail) {}

    /**
     * Where the outcome of an event goes that was handed over.
     *
     * @param when in words: on success, on failure
     */
    public record Destination(String when, String target) {}
}
