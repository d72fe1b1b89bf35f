package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.Call;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionConcurrencyRequest;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionConcurrencyResponse;
import software.amazon.awssdk.services.lambda.model.DeleteProvisionedConcurrencyConfigRequest;
import software.amazon.awssdk.services.lambda.model.DeleteProvisionedConcurrencyConfigResponse;
import software.amazon.awssdk.services.lambda.model.GetFunctionConcurrencyRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionConcurrencyResponse;
import software.amazon.awssdk.services.lambda.model.GetProvisionedConcurrencyConfigRequest;
import software.amazon.awssdk.services.lambda.model.GetProvisionedConcurrencyConfigResponse;
import software.amazon.awssdk.services.lambda.model.ListProvisionedConcurrencyConfigsRequest;
import software.amazon.awssdk.services.lambda.model.ListProvisionedConcurrencyConfigsResponse;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyConfigListItem;
import software.amazon.awssdk.services.lambda.model.PutFunctionConcurrencyRequest;
import software.amazon.awssdk.services.lambda.model.PutFunctionConcurrencyResponse;
import software.amazon.awssdk.services.lambda.model.PutProvisionedConcurrencyConfigRequest;
import software.amazon.awssdk.services.lambda.model.PutProvisionedConcurrencyConfigResponse;

/** Reserved and provisioned concurrency. */
record ConcurrencyCalls(Functions functions, Supplier<Duration> takes) {
    /** What reservations must leave to all others. */
    private static final int LEFT = 100;

    private static final int PAGE = 50;

    PutFunctionConcurrencyResponse reserve(PutFunctionConcurrencyRequest request, Call call) {
        if (request.reservedConcurrentExecutions() == null || request.reservedConcurrentExecutions() < 0) {
            throw LambdaErrors.constraint(
                    request.reservedConcurrentExecutions(),
                    "reservedConcurrentExecutions",
                    "Member must have value greater than or equal to 0");
        }
        LambdaFunction function = functions.get(FunctionName.of(request.functionName(), null));
        int asked = request.reservedConcurrentExecutions();
        if (functions.unreserved() + function.reserved().orElse(0) - asked < LEFT) {
            throw LambdaErrors.invalidParameter(
                    "Specified ReservedConcurrentExecutions for function decreases account's"
                            + " UnreservedConcurrentExecution below its minimum value of [" + LEFT + "].");
        }
        function.reserve(Optional.of(asked));
        return PutFunctionConcurrencyResponse.builder()
                .reservedConcurrentExecutions(asked)
                .build();
    }

    GetFunctionConcurrencyResponse reserved(GetFunctionConcurrencyRequest request, Call call) {
        return GetFunctionConcurrencyResponse.builder()
                .reservedConcurrentExecutions(functions
                        .get(FunctionName.of(request.functionName(), null))
                        .reserved()
                        .orElse(null))
                .build();
    }

    DeleteFunctionConcurrencyResponse free(DeleteFunctionConcurrencyRequest request, Call call) {
        functions.get(FunctionName.of(request.functionName(), null)).reserve(Optional.empty());
        call.status(204);
        return DeleteFunctionConcurrencyResponse.builder().build();
    }

    PutProvisionedConcurrencyConfigResponse provision(PutProvisionedConcurrencyConfigRequest request, Call call) {
        FunctionName asked = FunctionName.of(request.functionName(), request.qualifier());
        int requested =
                Optional.ofNullable(request.provisionedConcurrentExecutions()).orElse(0);
        if (requested < 1) {
            throw LambdaErrors.constraint(
                    requested, "provisionedConcurrentExecutions", "Member must have value greater than or equal to 1");
        }
        LambdaFunction function = functions.get(asked);
        synchronized (function) {
            check(function, asked, requested, call);
            Provisions.Provision provision =
                    new Provisions.Provision(requested, call.now(), call.now().plus(takes.get()));
            function.provisions().put(asked.qualifier().orElseThrow(), provision);
            call.status(202);
            return Shapes.copy(told(asked, provision, call), PutProvisionedConcurrencyConfigResponse.builder())
                    .build();
        }
    }

    private void check(LambdaFunction function, FunctionName asked, int requested, Call call) {
        if (asked.isLatest()) {
            throw LambdaErrors.invalidParameter(
                    "Provisioned Concurrency Configs cannot be applied to unpublished function versions.");
        }
        functions.told(asked, call.now());
        boolean weighted = function.versions()
                .alias(asked.qualifier().orElseThrow())
                .filter(it -> it.routingConfig() != null)
                .isPresent();
        if (weighted) {
            throw LambdaErrors.invalidParameter("Alias with weights can not be used with Provisioned Concurrency");
        }
        if (function.reserved().filter(it -> it < requested).isPresent()) {
            throw LambdaErrors.invalidParameter("Requested Provisioned Concurrency should not be greater than the"
                    + " reservedConcurrentExecution for function");
        }
        if (requested > functions.unreserved()) {
            throw LambdaErrors.invalidParameter("Specified ConcurrentExecutions for function is greater than account's"
                    + " unreserved concurrency [" + functions.unreserved() + "].");
        }
    }

    GetProvisionedConcurrencyConfigResponse provisioned(GetProvisionedConcurrencyConfigRequest request, Call call) {
        FunctionName asked = FunctionName.of(request.functionName(), request.qualifier());
        LambdaFunction function = functions.get(asked);
        synchronized (function) {
            functions.told(asked, call.now());
            Provisions.Provision provision = function.provisions()
                    .of(asked.qualifier().orElse(FunctionName.LATEST))
                    .orElseThrow(LambdaErrors::noProvisioned);
            return Shapes.copy(told(asked, provision, call), GetProvisionedConcurrencyConfigResponse.builder())
                    .build();
        }
    }

    DeleteProvisionedConcurrencyConfigResponse unprovision(
            DeleteProvisionedConcurrencyConfigRequest request, Call call) {
        FunctionName asked = FunctionName.of(request.functionName(), request.qualifier());
        LambdaFunction function = functions.get(asked);
        synchronized (function) {
            functions.told(asked, call.now());
            function.provisions().remove(asked.qualifier().orElse(FunctionName.LATEST));
        }
        call.status(204);
        return DeleteProvisionedConcurrencyConfigResponse.builder().build();
    }

    ListProvisionedConcurrencyConfigsResponse list(ListProvisionedConcurrencyConfigsRequest request, Call call) {
        FunctionName asked = FunctionName.of(request.functionName(), null);
        LambdaFunction function = functions.get(asked);
        List<ProvisionedConcurrencyConfigListItem> all;
        synchronized (function) {
            all = function.provisions().all().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(it -> told(new FunctionName(asked.name(), Optional.of(it.getKey())), it.getValue(), call))
                    .toList();
        }
        Paging<ProvisionedConcurrencyConfigListItem> page = Paging.of(
                all, request.marker(), request.maxItems(), PAGE, ProvisionedConcurrencyConfigListItem::functionArn);
        return ListProvisionedConcurrencyConfigsResponse.builder()
                .provisionedConcurrencyConfigs(page.items())
                .nextMarker(page.next().orElse(null))
                .build();
    }

    private ProvisionedConcurrencyConfigListItem told(FunctionName of, Provisions.Provision provision, Call call) {
        boolean ready = provision.isReady(call.now());
        int there = ready ? provision.requested() : 0;
        return ProvisionedConcurrencyConfigListItem.builder()
                .functionArn(functions.arns().of(of))
                .requestedProvisionedConcurrentExecutions(provision.requested())
                .allocatedProvisionedConcurrentExecutions(there)
                .availableProvisionedConcurrentExecutions(there)
                .status(ready ? "READY" : "IN_PROGRESS")
                .lastModified(New.modified(provision.modified()))
                .build();
    }
}
