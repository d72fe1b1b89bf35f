package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.GetEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.GetEventSourceMappingResponse;
import software.amazon.awssdk.services.lambda.model.GetPolicyRequest;
import software.amazon.awssdk.services.lambda.model.GetPolicyResponse;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsRequest;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsResponse;

/** What else invokes functions: streams and queues, and who a function's policy lets in. Thread-safe. */
final class Triggers {
    private static final int PAGE = 100;
    private static final String GONE = "The resource you requested does not exist.";

    private final Functions functions;
    private final Map<String, EventSourceMappingConfiguration> byId = new ConcurrentSkipListMap<>();

    Triggers(Functions functions) {
        this.functions = functions;
    }

    void add(EventSourceMappingConfiguration mapping) {
        byId.put(
                mapping.uuid(),
                mapping.toBuilder()
                        .eventSourceMappingArn(functions.arns().trigger(mapping.uuid()))
                        .build());
    }

    ListEventSourceMappingsResponse list(ListEventSourceMappingsRequest request, Call call) {
        Optional<String> function = Optional.ofNullable(request.functionName())
                .map(name -> functions.arns().of(FunctionName.of(name, null)));
        List<EventSourceMappingConfiguration> all = byId.values().stream()
                .filter(it ->
                        function.filter(arn -> !it.functionArn().equals(arn)).isEmpty())
                .filter(it ->
                        request.eventSourceArn() == null || it.eventSourceArn().equals(request.eventSourceArn()))
                .toList();
        Paging<EventSourceMappingConfiguration> page =
                Paging.of(all, request.marker(), request.maxItems(), PAGE, EventSourceMappingConfiguration::uuid);
        return ListEventSourceMappingsResponse.builder()
                .eventSourceMappings(page.items())
                .nextMarker(page.next().orElse(null))
                .build();
    }

    GetEventSourceMappingResponse get(GetEventSourceMappingRequest request, Call call) {
        return Shapes.copy(
                        Optional.ofNullable(byId.get(request.uuid())).orElseThrow(() -> LambdaErrors.notFound(GONE)),
                        GetEventSourceMappingResponse.builder())
                .build();
    }

    /** A policy belongs to the function itself here; versions and aliases have none. */
    GetPolicyResponse policy(GetPolicyRequest request, Call call) {
        FunctionName asked = FunctionName.of(request.functionName(), request.qualifier());
        LambdaFunction function = functions.get(asked);
        String policy = Optional.of(function)
                .filter(_ -> asked.isLatest())
                .flatMap(LambdaFunction::policy)
                .orElseThrow(() -> LambdaErrors.notFound(GONE));
        return GetPolicyResponse.builder()
                .policy(policy)
                .revisionId(functions.told(asked, call.now()).revisionId())
                .build();
    }

    void clear() {
        byId.clear();
    }
}
