package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Call;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudfront.model.DescribeFunctionRequest;
import software.amazon.awssdk.services.cloudfront.model.DescribeFunctionResponse;
import software.amazon.awssdk.services.cloudfront.model.FunctionStage;
import software.amazon.awssdk.services.cloudfront.model.FunctionSummary;
import software.amazon.awssdk.services.cloudfront.model.ListFunctionsRequest;
import software.amazon.awssdk.services.cloudfront.model.ListFunctionsResponse;

/**
 * The operations that read CloudFront Functions: Developer Guide, "Managing functions in CloudFront Functions".
 *
 * @param arns a function's ARN by its name
 * @param associated whether a distribution names the function of an ARN
 */
record FunctionCalls(Parts parts, UnaryOperator<String> arns, Predicate<String> associated) {
    DescribeFunctionResponse describe(DescribeFunctionRequest request, Call call) {
        FunctionStage stage = Optional.ofNullable(request.stage()).orElse(FunctionStage.DEVELOPMENT);
        EdgeFunction.Written found = parts.function(request.name(), stage)
                .orElseThrow(() -> new ApiError(404, "NoSuchFunctionExists", "The specified function does not exist."));
        return DescribeFunctionResponse.builder()
                .eTag(found.stamp().etag())
                .functionSummary(summary(request.name(), found))
                .build();
    }

    ListFunctionsResponse list(ListFunctionsRequest request, Call call) {
        List<FunctionSummary> all = parts.functions().stream()
                .flatMap(it -> Stream.concat(Stream.of(it.development()), it.live().stream())
                        .filter(written -> request.stage() == null || request.stage() == written.stage())
                        .map(written -> summary(it.name(), written)))
                .toList();
        Page<FunctionSummary> page = Page.of(all, FunctionCalls::marker, request.marker(), request.maxItems());
        return ListFunctionsResponse.builder()
                .functionList(list -> list.maxItems(page.maxItems())
                        .nextMarker(page.nextMarker(FunctionCalls::marker))
                        .quantity(page.items().size())
                        .items(page.items()))
                .build();
    }

    private FunctionSummary summary(String name, EdgeFunction.Written it) {
        return FunctionSummary.builder()
                .name(name)
                .status(status(name, it.stage()))
                .functionConfig(config -> config.comment(it.comment()).runtime("cloudfront-js-2.0"))
                .functionMetadata(data -> data.functionARN(arns.apply(name))
                        .stage(it.stage())
                        .createdTime(it.created())
                        .lastModifiedTime(it.stamp().at()))
                .build();
    }

    private String status(String name, FunctionStage stage) {
        if (stage == FunctionStage.DEVELOPMENT) {
            return "UNPUBLISHED";
        }
        return associated.test(arns.apply(name)) ? "ASSOCIATED" : "UNASSOCIATED";
    }

    private static String marker(FunctionSummary it) {
        return it.name() + "/" + it.functionMetadata().stageAsString();
    }
}
