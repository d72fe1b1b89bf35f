package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.Call;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.model.Concurrency;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.GetFunctionRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.ListFunctionsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;
import software.amazon.awssdk.services.lambda.model.ListTagsRequest;
import software.amazon.awssdk.services.lambda.model.ListTagsResponse;

/** What functions there are, and what they are. */
record FunctionCalls(Functions functions) {
    private static final int PAGE = 50;

    ListFunctionsResponse list(ListFunctionsRequest request, Call call) {
        List<FunctionConfiguration> all =
                functions.all().stream().map(LambdaFunction::latest).toList();
        Paging<FunctionConfiguration> page =
                Paging.of(all, request.marker(), request.maxItems(), PAGE, FunctionConfiguration::functionName);
        // Listed ones do not tell how an update goes: API reference, ListFunctions.
        return ListFunctionsResponse.builder()
                .functions(page.items().stream()
                        .map(it -> it.toBuilder()
                                .state((String) null)
                                .lastUpdateStatus((String) null)
                                .build())
                        .toList())
                .nextMarker(page.next().orElse(null))
                .build();
    }

    GetFunctionResponse get(GetFunctionRequest request, Call call) {
        FunctionName asked = FunctionName.of(request.functionName(), request.qualifier());
        LambdaFunction function = functions.get(asked);
        return GetFunctionResponse.builder()
                .configuration(functions.version(asked))
                .code(it -> it.repositoryType("S3")
                        .location(
                                "https://awslambda-" + functions.arns().world().region()
                                        + "-tasks.s3.amazonaws.com/snapshots/" + asked.name()))
                .tags(function.tags().isEmpty() ? null : function.tags())
                .concurrency(function.reserved()
                        .map(it -> Concurrency.builder()
                                .reservedConcurrentExecutions(it)
                                .build())
                        .orElse(null))
                .build();
    }

    GetFunctionConfigurationResponse configuration(GetFunctionConfigurationRequest request, Call call) {
        FunctionName asked = FunctionName.of(request.functionName(), request.qualifier());
        return Shapes.copy(functions.version(asked), GetFunctionConfigurationResponse.builder())
                .build();
    }

    ListTagsResponse tags(ListTagsRequest request, Call call) {
        FunctionName asked = FunctionName.of(request.resource(), null);
        return ListTagsResponse.builder()
                .tags(Optional.of(functions.get(asked).tags()).orElseThrow())
                .build();
    }
}
