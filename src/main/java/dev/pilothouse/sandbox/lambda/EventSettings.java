package dev.pilothouse.sandbox.lambda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.lambda.model.FunctionEventInvokeConfig;

/** What is set for asynchronous invocations, by qualifier. Guarded by its function. */
final class EventSettings {
    private final Map<String, FunctionEventInvokeConfig> byQualifier = new TreeMap<>();

    Optional<FunctionEventInvokeConfig> of(String qualifier) {
        return Optional.ofNullable(byQualifier.get(qualifier));
    }

    List<FunctionEventInvokeConfig> all() {
        return List.copyOf(byQualifier.values());
    }

    void put(String qualifier, FunctionEventInvokeConfig settings) {
        byQualifier.put(qualifier, settings);
    }

    boolean remove(String qualifier) {
        return byQualifier.remove(qualifier) != null;
    }
}
