package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Call;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.TracingConfigResponse;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationResponse;

/** UpdateFunctionConfiguration. */
record ConfigurationCalls(Functions functions, Layers layers, Supplier<Duration> takes) {
    UpdateFunctionConfigurationResponse update(UpdateFunctionConfigurationRequest request, Call call) {
        FunctionName asked = FunctionName.of(request.functionName(), null);
        SettingRules.check(request);
        refuseUnknown(request);
        LambdaFunction function = functions.get(asked);
        synchronized (function) {
            Latest latest = function.latest();
            if (latest.isUpdating(call.now())) {
                throw LambdaErrors.updating(functions.arns().function(asked.name()));
            }
            FunctionConfiguration before = latest.told(call.now());
            requireRevision(request.revisionId(), before.revisionId());
            latest.update(changed(before, request), call.now(), call.now().plus(takes.get()));
            return Shapes.copy(latest.told(call.now()), UpdateFunctionConfigurationResponse.builder())
                    .build();
        }
    }

    static void requireRevision(String given, String is) {
        if (given != null && !given.equals(is)) {
            throw LambdaErrors.otherRevision();
        }
    }

    /** What the sandbox does not know is not taken for done. */
    private static void refuseUnknown(UpdateFunctionConfigurationRequest request) {
        Map<String, Object> unknown = new LinkedHashMap<>();
        unknown.put("VpcConfig", request.vpcConfig());
        unknown.put("ImageConfig", request.imageConfig());
        unknown.put("SnapStart", request.snapStart());
        unknown.put("CapacityProviderConfig", request.capacityProviderConfig());
        unknown.put("DurableConfig", request.durableConfig());
        unknown.put("FileSystemConfigs", request.hasFileSystemConfigs() ? request.fileSystemConfigs() : null);
        unknown.entrySet().stream()
                .filter(it -> it.getValue() != null)
                .findFirst()
                .ifPresent(it -> {
                    throw new ApiError(501, "NotImplemented", "The sandbox does not set " + it.getKey() + ".");
                });
    }

    private FunctionConfiguration changed(FunctionConfiguration before, UpdateFunctionConfigurationRequest request) {
        FunctionConfiguration.Builder after = before.toBuilder();
        given(request.description(), after::description);
        given(request.handler(), after::handler);
        given(request.role(), after::role);
        given(request.runtimeAsString(), after::runtime);
        given(request.memorySize(), after::memorySize);
        given(request.timeout(), after::timeout);
        given(request.kmsKeyArn(), after::kmsKeyArn);
        given(request.deadLetterConfig(), after::deadLetterConfig);
        given(request.ephemeralStorage(), after::ephemeralStorage);
        given(
                request.loggingConfig(),
                it -> after.loggingConfig(merged -> merged.logFormat(
                                it.logFormat() == null ? before.loggingConfig().logFormat() : it.logFormat())
                        .logGroup(it.logGroup() == null ? before.loggingConfig().logGroup() : it.logGroup())
                        .applicationLogLevel(it.applicationLogLevel())
                        .systemLogLevel(it.systemLogLevel())));
        given(
                request.tracingConfig(),
                it -> after.tracingConfig(
                        TracingConfigResponse.builder().mode(it.mode()).build()));
        given(request.environment(), it -> after.environment(response -> response.variables(it.variables())));
        if (request.hasLayers()) {
            after.layers(request.layers().stream().map(layers::used).toList());
        }
        return after.build();
    }

    private static <T> void given(T value, Consumer<T> take) {
        Optional.ofNullable(value).ifPresent(take);
    }
}
