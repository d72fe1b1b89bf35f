package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.Call;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.lambda.model.Concurrency;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionVersion;
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
        List<FunctionConfiguration> all = functions.all().stream()
                .flatMap(it -> versions(it, request, call))
                .toList();
        Paging<FunctionConfiguration> page =
                Paging.of(all, request.marker(), request.maxItems(), PAGE, FunctionConfiguration::functionArn);
        return ListFunctionsResponse.builder()
                .functions(page.items().stream().map(FunctionCalls::listed).toList())
                .nextMarker(page.next().orElse(null))
                .build();
    }

    private static Stream<FunctionConfiguration> versions(
            LambdaFunction function, ListFunctionsRequest request, Call call) {
        synchronized (function) {
            FunctionConfiguration latest = function.latest().told(call.now());
            return request.functionVersion() == FunctionVersion.ALL
                    ? Stream.concat(Stream.of(latest), function.versions().published().stream())
                    : Stream.of(latest);
        }
    }

    /** Listed ones do not tell how an update goes: API reference, ListFunctions. */
    static FunctionConfiguration listed(FunctionConfiguration whole) {
        return whole.toBuilder()
                .state((String) null)
                .lastUpdateStatus((String) null)
                .build();
    }

    GetFunctionResponse get(GetFunctionRequest request, Call call) {
        FunctionName asked = FunctionName.of(request.functionName(), request.qualifier());
        LambdaFunction function = functions.get(asked);
        return GetFunctionResponse.builder()
                .configuration(functions.told(asked, call.now()))
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
        return Shapes.copy(functions.told(asked, call.now()), GetFunctionConfigurationResponse.builder())
                .build();
    }

    ListTagsResponse tags(ListTagsRequest request, Call call) {
        FunctionName asked = FunctionName.of(request.resource(), null);
        return ListTagsResponse.builder().tags(functions.get(asked).tags()).build();
    }
}
