package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.AliasRoutingConfiguration;
import software.amazon.awssdk.services.lambda.model.CreateAliasRequest;
import software.amazon.awssdk.services.lambda.model.CreateAliasResponse;
import software.amazon.awssdk.services.lambda.model.DeleteAliasRequest;
import software.amazon.awssdk.services.lambda.model.DeleteAliasResponse;
import software.amazon.awssdk.services.lambda.model.GetAliasRequest;
import software.amazon.awssdk.services.lambda.model.GetAliasResponse;
import software.amazon.awssdk.services.lambda.model.ListAliasesRequest;
import software.amazon.awssdk.services.lambda.model.ListAliasesResponse;
import software.amazon.awssdk.services.lambda.model.UpdateAliasRequest;
import software.amazon.awssdk.services.lambda.model.UpdateAliasResponse;

/** Aliases: names that point at a version, perhaps with a share of the traffic for another. */
record AliasCalls(Functions functions) {
    private static final int PAGE = 50;
    private static final String NAME = "(?!^[0-9]+$)([a-zA-Z0-9-_]+)";
    private static final Pattern ALIAS = Pattern.compile(NAME);

    CreateAliasResponse create(CreateAliasRequest request, Call call) {
        FunctionName asked = FunctionName.of(request.functionName(), null);
        if (!ALIAS.matcher(String.valueOf(request.name())).matches()) {
            throw LambdaErrors.constraint(
                    request.name(), "name", "Member must satisfy regular expression pattern: " + NAME);
        }
        LambdaFunction function = functions.get(asked);
        synchronized (function) {
            String arn = functions.arns().qualified(asked.name(), request.name());
            if (function.versions().alias(request.name()).isPresent()) {
                throw LambdaErrors.conflict("Alias already exists: " + arn);
            }
            AliasConfiguration alias = AliasConfiguration.builder()
                    .aliasArn(arn)
                    .name(request.name())
                    .functionVersion(request.functionVersion())
                    .description(Optional.ofNullable(request.description()).orElse(""))
                    .routingConfig(routing(request.routingConfig()))
                    .revisionId(New.revision())
                    .build();
            check(function, asked, alias);
            function.versions().put(alias);
            call.status(201);
            return Shapes.copy(alias, CreateAliasResponse.builder()).build();
        }
    }

    GetAliasResponse get(GetAliasRequest request, Call call) {
        FunctionName asked = FunctionName.of(request.functionName(), null);
        return Shapes.copy(alias(asked, request.name()), GetAliasResponse.builder())
                .build();
    }

    UpdateAliasResponse update(UpdateAliasRequest request, Call call) {
        FunctionName asked = FunctionName.of(request.functionName(), null);
        LambdaFunction function = functions.get(asked);
        synchronized (function) {
            AliasConfiguration before = alias(asked, request.name());
            ConfigurationCalls.requireRevision(request.revisionId(), before.revisionId());
            AliasConfiguration.Builder after = before.toBuilder().revisionId(New.revision());
            Optional.ofNullable(request.functionVersion()).ifPresent(after::functionVersion);
            Optional.ofNullable(request.description()).ifPresent(after::description);
            Optional.ofNullable(request.routingConfig()).ifPresent(it -> after.routingConfig(routing(it)));
            AliasConfiguration alias = after.build();
            check(function, asked, alias);
            function.versions().put(alias);
            return Shapes.copy(alias, UpdateAliasResponse.builder()).build();
        }
    }

    /** What is not there is deleted, too. */
    DeleteAliasResponse delete(DeleteAliasRequest request, Call call) {
        LambdaFunction function = functions.get(FunctionName.of(request.functionName(), null));
        synchronized (function) {
            function.versions().removeAlias(request.name());
            function.provisions().remove(request.name());
        }
        call.status(204);
        return DeleteAliasResponse.builder().build();
    }

    ListAliasesResponse list(ListAliasesRequest request, Call call) {
        LambdaFunction function = functions.get(FunctionName.of(request.functionName(), null));
        List<AliasConfiguration> all;
        synchronized (function) {
            all = function.versions().aliases().stream()
                    .filter(it -> request.functionVersion() == null
                            || it.functionVersion().equals(request.functionVersion()))
                    .toList();
        }
        Paging<AliasConfiguration> page =
                Paging.of(all, request.marker(), request.maxItems(), PAGE, AliasConfiguration::name);
        return ListAliasesResponse.builder()
                .aliases(page.items())
                .nextMarker(page.next().orElse(null))
                .build();
    }

    private AliasConfiguration alias(FunctionName asked, String name) {
        LambdaFunction function = functions.get(asked);
        synchronized (function) {
            return function.versions()
                    .alias(name)
                    .orElseThrow(() -> LambdaErrors.notFound(
                            "Cannot find alias arn: " + functions.arns().qualified(asked.name(), name)));
        }
    }

    private void check(LambdaFunction function, FunctionName asked, AliasConfiguration alias) {
        requireVersion(function, asked, alias.functionVersion());
        Map<String, Double> weights =
                alias.routingConfig() == null ? Map.of() : alias.routingConfig().additionalVersionWeights();
        if (weights.size() > 1) {
            throw LambdaErrors.invalidParameter("Number of items in AdditionalVersionWeights cannot be greater than 1");
        }
        weights.forEach((version, weight) -> checkWeight(function, asked, alias, version, weight));
        if (!weights.isEmpty() && function.provisions().of(alias.name()).isPresent()) {
            throw LambdaErrors.invalidParameter("Alias with weights can not be used with Provisioned Concurrency");
        }
    }

    private void checkWeight(
            LambdaFunction function, FunctionName asked, AliasConfiguration alias, String version, double weight) {
        String value = "{" + version + "=" + weight + "}";
        if (weight < 0 || weight > 1) {
            throw LambdaErrors.constraint(
                    value,
                    "routingConfig.additionalVersionWeights",
                    "Map value must satisfy constraint: [Member must have value less than or equal to 1.0, Member must"
                            + " have value greater than or equal to 0.0, Member must not be null]");
        }
        if (version.equals(alias.functionVersion())) {
            throw LambdaErrors.invalidParameter("Invalid function version " + version + ". Function version " + version
                    + " is already included in routing configuration.");
        }
        if (alias.functionVersion().equals(FunctionName.LATEST)) {
            throw LambdaErrors.invalidParameter(
                    "$LATEST is not supported for an alias pointing to more than 1 version");
        }
        if (!version.matches("[0-9]+")) {
            throw LambdaErrors.constraint(
                    value,
                    "routingConfig.additionalVersionWeights",
                    "Map keys must satisfy constraint: [Member must have length less than or equal to 1024, Member must"
                            + " have length greater than or equal to 1, Member must satisfy regular expression pattern:"
                            + " [0-9]+, Member must not be null]");
        }
        requireVersion(function, asked, version);
    }

    private void requireVersion(LambdaFunction function, FunctionName asked, String version) {
        if (!version.equals(FunctionName.LATEST)
                && function.versions().version(version).isEmpty()) {
            throw LambdaErrors.noFunction(functions.arns().qualified(asked.name(), version));
        }
    }

    /** No weights at all are none. */
    private static AliasRoutingConfiguration routing(AliasRoutingConfiguration given) {
        return given == null || given.additionalVersionWeights().isEmpty() ? null : given;
    }
}
