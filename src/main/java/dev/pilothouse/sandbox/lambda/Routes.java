package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.Operations;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.services.lambda.model.CreateAliasRequest;
import software.amazon.awssdk.services.lambda.model.DeleteAliasRequest;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionConcurrencyRequest;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionEventInvokeConfigRequest;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionRequest;
import software.amazon.awssdk.services.lambda.model.DeleteProvisionedConcurrencyConfigRequest;
import software.amazon.awssdk.services.lambda.model.GetAccountSettingsRequest;
import software.amazon.awssdk.services.lambda.model.GetAliasRequest;
import software.amazon.awssdk.services.lambda.model.GetEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionConcurrencyRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionEventInvokeConfigRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionRequest;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionRequest;
import software.amazon.awssdk.services.lambda.model.GetPolicyRequest;
import software.amazon.awssdk.services.lambda.model.GetProvisionedConcurrencyConfigRequest;
import software.amazon.awssdk.services.lambda.model.ListAliasesRequest;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionEventInvokeConfigsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionsRequest;
import software.amazon.awssdk.services.lambda.model.ListLayerVersionsRequest;
import software.amazon.awssdk.services.lambda.model.ListLayersRequest;
import software.amazon.awssdk.services.lambda.model.ListProvisionedConcurrencyConfigsRequest;
import software.amazon.awssdk.services.lambda.model.ListTagsRequest;
import software.amazon.awssdk.services.lambda.model.ListVersionsByFunctionRequest;
import software.amazon.awssdk.services.lambda.model.PublishVersionRequest;
import software.amazon.awssdk.services.lambda.model.PutFunctionConcurrencyRequest;
import software.amazon.awssdk.services.lambda.model.PutFunctionEventInvokeConfigRequest;
import software.amazon.awssdk.services.lambda.model.PutProvisionedConcurrencyConfigRequest;
import software.amazon.awssdk.services.lambda.model.UpdateAliasRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionEventInvokeConfigRequest;

/**
 * Which operations there are besides invoking, with the permission that each needs.
 *
 * @param takes how long updates take
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html">Actions of Lambda</a>
 */
record Routes(Arns arns, Functions functions, Layers layers, Triggers triggers, Supplier<Duration> takes) {
    void register(Operations on) {
        about(on);
        settings(on);
        versions(on);
        aliases(on);
        concurrency(on);
        events(on);
    }

    private void about(Operations on) {
        FunctionCalls about = new FunctionCalls(functions);
        on.on(ListFunctionsRequest.class, "lambda:ListFunctions", _ -> "*", about::list)
                .on(
                        GetFunctionRequest.class,
                        "lambda:GetFunction",
                        q -> arns.of(q.functionName(), q.qualifier()),
                        about::get)
                .on(
                        GetFunctionConfigurationRequest.class,
                        "lambda:GetFunctionConfiguration",
                        q -> arns.of(q.functionName(), q.qualifier()),
                        about::configuration)
                .on(ListTagsRequest.class, "lambda:ListTags", q -> arns.of(q.resource()), about::tags)
                .on(
                        GetAccountSettingsRequest.class,
                        "lambda:GetAccountSettings",
                        _ -> "*",
                        new AccountCalls(functions)::settings)
                .on(ListEventSourceMappingsRequest.class, "lambda:ListEventSourceMappings", _ -> "*", triggers::list)
                .on(
                        GetEventSourceMappingRequest.class,
                        "lambda:GetEventSourceMapping",
                        q -> arns.trigger(q.uuid()),
                        triggers::get)
                .on(
                        GetPolicyRequest.class,
                        "lambda:GetPolicy",
                        q -> arns.of(q.functionName(), q.qualifier()),
                        triggers::policy);
    }

    private void settings(Operations on) {
        on.on(
                        UpdateFunctionConfigurationRequest.class,
                        "lambda:UpdateFunctionConfiguration",
                        q -> arns.of(q.functionName()),
                        new ConfigurationCalls(functions, layers, takes)::update)
                .on(ListLayersRequest.class, "lambda:ListLayers", _ -> "*", layers::list)
                .on(ListLayerVersionsRequest.class, "lambda:ListLayerVersions", _ -> "*", layers::versions)
                .on(
                        GetLayerVersionRequest.class,
                        "lambda:GetLayerVersion",
                        q -> arns.layer(q.layerName()) + ":" + q.versionNumber(),
                        layers::get);
    }

    private void versions(Operations on) {
        VersionCalls versions = new VersionCalls(functions);
        on.on(
                        ListVersionsByFunctionRequest.class,
                        "lambda:ListVersionsByFunction",
                        q -> arns.of(q.functionName()),
                        versions::list)
                .on(
                        PublishVersionRequest.class,
                        "lambda:PublishVersion",
                        q -> arns.of(q.functionName()),
                        versions::publish)
                .on(
                        DeleteFunctionRequest.class,
                        "lambda:DeleteFunction",
                        q -> arns.of(q.functionName(), q.qualifier()),
                        new DeleteCalls(functions)::delete);
    }

    private void aliases(Operations on) {
        AliasCalls aliases = new AliasCalls(functions);
        on.on(CreateAliasRequest.class, "lambda:CreateAlias", q -> arns.of(q.functionName()), aliases::create)
                .on(GetAliasRequest.class, "lambda:GetAlias", q -> arns.of(q.functionName()), aliases::get)
                .on(UpdateAliasRequest.class, "lambda:UpdateAlias", q -> arns.of(q.functionName()), aliases::update)
                .on(DeleteAliasRequest.class, "lambda:DeleteAlias", q -> arns.of(q.functionName()), aliases::delete)
                .on(ListAliasesRequest.class, "lambda:ListAliases", q -> arns.of(q.functionName()), aliases::list);
    }

    private void concurrency(Operations on) {
        ConcurrencyCalls concurrency = new ConcurrencyCalls(functions, takes);
        on.on(
                        PutFunctionConcurrencyRequest.class,
                        "lambda:PutFunctionConcurrency",
                        q -> arns.of(q.functionName()),
                        concurrency::reserve)
                .on(
                        GetFunctionConcurrencyRequest.class,
                        "lambda:GetFunctionConcurrency",
                        q -> arns.of(q.functionName()),
                        concurrency::reserved)
                .on(
                        DeleteFunctionConcurrencyRequest.class,
                        "lambda:DeleteFunctionConcurrency",
                        q -> arns.of(q.functionName()),
                        concurrency::free);
        provisions(on, concurrency);
    }

    private void provisions(Operations on, ConcurrencyCalls concurrency) {
        on.on(
                        PutProvisionedConcurrencyConfigRequest.class,
                        "lambda:PutProvisionedConcurrencyConfig",
                        q -> arns.of(q.functionName(), q.qualifier()),
                        concurrency::provision)
                .on(
                        GetProvisionedConcurrencyConfigRequest.class,
                        "lambda:GetProvisionedConcurrencyConfig",
                        q -> arns.of(q.functionName(), q.qualifier()),
                        concurrency::provisioned)
                .on(
                        DeleteProvisionedConcurrencyConfigRequest.class,
                        "lambda:DeleteProvisionedConcurrencyConfig",
                        q -> arns.of(q.functionName(), q.qualifier()),
                        concurrency::unprovision)
                .on(
                        ListProvisionedConcurrencyConfigsRequest.class,
                        "lambda:ListProvisionedConcurrencyConfigs",
                        q -> arns.of(q.functionName()),
                        concurrency::list);
    }

    private void events(Operations on) {
        EventCalls events = new EventCalls(functions);
        on.on(
                        PutFunctionEventInvokeConfigRequest.class,
                        "lambda:PutFunctionEventInvokeConfig",
                        q -> arns.of(q.functionName(), q.qualifier()),
                        events::put)
                .on(
                        UpdateFunctionEventInvokeConfigRequest.class,
                        "lambda:UpdateFunctionEventInvokeConfig",
                        q -> arns.of(q.functionName(), q.qualifier()),
                        events::update)
                .on(
                        GetFunctionEventInvokeConfigRequest.class,
                        "lambda:GetFunctionEventInvokeConfig",
                        q -> arns.of(q.functionName(), q.qualifier()),
                        events::get)
                .on(
                        DeleteFunctionEventInvokeConfigRequest.class,
                        "lambda:DeleteFunctionEventInvokeConfig",
                        q -> arns.of(q.functionName(), q.qualifier()),
                        events::delete)
                .on(
                        ListFunctionEventInvokeConfigsRequest.class,
                        "lambda:ListFunctionEventInvokeConfigs",
                        q -> arns.of(q.functionName()),
                        events::list);
    }
}
