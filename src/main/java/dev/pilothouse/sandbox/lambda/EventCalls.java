package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Call;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionEventInvokeConfigRequest;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionEventInvokeConfigResponse;
import software.amazon.awssdk.services.lambda.model.DestinationConfig;
import software.amazon.awssdk.services.lambda.model.FunctionEventInvokeConfig;
import software.amazon.awssdk.services.lambda.model.GetFunctionEventInvokeConfigRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionEventInvokeConfigResponse;
import software.amazon.awssdk.services.lambda.model.ListFunctionEventInvokeConfigsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionEventInvokeConfigsResponse;
import software.amazon.awssdk.services.lambda.model.OnFailure;
import software.amazon.awssdk.services.lambda.model.OnSuccess;
import software.amazon.awssdk.services.lambda.model.PutFunctionEventInvokeConfigRequest;
import software.amazon.awssdk.services.lambda.model.PutFunctionEventInvokeConfigResponse;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionEventInvokeConfigRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionEventInvokeConfigResponse;

/** What is set for asynchronous invocations: retries, age, destinations. */
record EventCalls(Functions functions) {
    static final int OLDEST = 21_600;
    private static final int YOUNGEST = 60;
    private static final int RETRIES = 2;
    private static final int PAGE = 50;

    PutFunctionEventInvokeConfigResponse put(PutFunctionEventInvokeConfigRequest request, Call call) {
        FunctionName asked = FunctionName.of(request.functionName(), request.qualifier());
        FunctionEventInvokeConfig given = given(
                asked,
                request.maximumRetryAttempts(),
                request.maximumEventAgeInSeconds(),
                request.destinationConfig(),
                call);
        LambdaFunction function = function(asked, call);
        synchronized (function) {
            function.events().put(qualifier(asked), given);
        }
        return Shapes.copy(given, PutFunctionEventInvokeConfigResponse.builder())
                .build();
    }

    UpdateFunctionEventInvokeConfigResponse update(UpdateFunctionEventInvokeConfigRequest request, Call call) {
        FunctionName asked = FunctionName.of(request.functionName(), request.qualifier());
        FunctionEventInvokeConfig given = given(
                asked,
                request.maximumRetryAttempts(),
                request.maximumEventAgeInSeconds(),
                request.destinationConfig(),
                call);
        LambdaFunction function = function(asked, call);
        synchronized (function) {
            FunctionEventInvokeConfig before =
                    function.events().of(qualifier(asked)).orElseThrow(() -> none(asked));
            FunctionEventInvokeConfig after =
                    Shapes.copy(given, before.toBuilder()).build();
            function.events().put(qualifier(asked), after);
            return Shapes.copy(after, UpdateFunctionEventInvokeConfigResponse.builder())
                    .build();
        }
    }

    GetFunctionEventInvokeConfigResponse get(GetFunctionEventInvokeConfigRequest request, Call call) {
        FunctionName asked = FunctionName.of(request.functionName(), request.qualifier());
        LambdaFunction function = function(asked, call);
        synchronized (function) {
            return Shapes.copy(
                            function.events().of(qualifier(asked)).orElseThrow(() -> none(asked)),
                            GetFunctionEventInvokeConfigResponse.builder())
                    .build();
        }
    }

    DeleteFunctionEventInvokeConfigResponse delete(DeleteFunctionEventInvokeConfigRequest request, Call call) {
        FunctionName asked = FunctionName.of(request.functionName(), request.qualifier());
        LambdaFunction function = function(asked, call);
        synchronized (function) {
            if (!function.events().remove(qualifier(asked))) {
                throw none(asked);
            }
        }
        call.status(204);
        return DeleteFunctionEventInvokeConfigResponse.builder().build();
    }

    ListFunctionEventInvokeConfigsResponse list(ListFunctionEventInvokeConfigsRequest request, Call call) {
        LambdaFunction function = function(FunctionName.of(request.functionName(), null), call);
        List<FunctionEventInvokeConfig> all;
        synchronized (function) {
            all = function.events().all();
        }
        Paging<FunctionEventInvokeConfig> page =
                Paging.of(all, request.marker(), request.maxItems(), PAGE, FunctionEventInvokeConfig::functionArn);
        return ListFunctionEventInvokeConfigsResponse.builder()
                .functionEventInvokeConfigs(page.items())
                .nextMarker(page.next().orElse(null))
                .build();
    }

    private FunctionEventInvokeConfig given(
            FunctionName asked, Integer retries, Integer age, DestinationConfig destinations, Call call) {
        if (retries == null && age == null && destinations == null) {
            throw LambdaErrors.invalidParameter(
                    "You must specify at least one of error handling or destination setting.");
        }
        Optional.ofNullable(retries).ifPresent(it -> SettingRules.between("maximumRetryAttempts", it, 0, RETRIES));
        Optional.ofNullable(age)
                .ifPresent(it -> SettingRules.between("maximumEventAgeInSeconds", it, YOUNGEST, OLDEST));
        return FunctionEventInvokeConfig.builder()
                .functionArn(functions.arns().qualified(asked.name(), qualifier(asked)))
                .lastModified(call.now().truncatedTo(ChronoUnit.MILLIS))
                .maximumRetryAttempts(retries)
                .maximumEventAgeInSeconds(age)
                .destinationConfig(
                        destinations == null
                                ? null
                                : DestinationConfig.builder()
                                        .onSuccess(
                                                destinations.onSuccess() == null
                                                        ? OnSuccess.builder().build()
                                                        : destinations.onSuccess())
                                        .onFailure(
                                                destinations.onFailure() == null
                                                        ? OnFailure.builder().build()
                                                        : destinations.onFailure())
                                        .build())
                .build();
    }

    private LambdaFunction function(FunctionName asked, Call call) {
        LambdaFunction function =
                functions.find(asked.name()).orElseThrow(() -> LambdaErrors.notFound("The function doesn't exist."));
        if (function.told(asked, call.now()).isEmpty()) {
            throw LambdaErrors.notFound("The function doesn't exist.");
        }
        return function;
    }

    private ApiError none(FunctionName asked) {
        return LambdaErrors.notFound("The function " + functions.arns().qualified(asked.name(), qualifier(asked))
                + " doesn't have an EventInvokeConfig");
    }

    private static String qualifier(FunctionName asked) {
        return asked.qualifier().orElse(FunctionName.LATEST);
    }
}
