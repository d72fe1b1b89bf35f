package dev.pilothouse.sandbox.lambda;

import tools.jackson.databind.JsonNode;

/** What a function does: code that runs inside the sandbox. Thread-safe, as it serves many invocations at once. */
@FunctionalInterface
public interface Code {
    /**
     * Handles one event; what it answers it gives to the context.
     *
     * @throws Failure for an error of the code's own kind and words
     * @throws Exception any other is shown by its class and message
     */
    void handle(JsonNode event, Context context) throws Exception;
}
