package dev.pilothouse.feature.functions.version;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.feature.functions.shape.FieldsGateway;
import dev.pilothouse.feature.functions.shape.FunctionShape;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.AliasRoutingConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Versions and aliases. Blocking; thread-safe. */
public final class VersionGateway {
    private static final String NEWEST = "$LATEST";
    private final AwsClients clients;

    public VersionGateway(AwsClients clients) {
        this.clients = clients;
    }

    /** All of a function's. */
    public Versions read(String function) {
        List<FunctionConfiguration> all =
                read().listVersionsByFunctionPaginator(request -> request.functionName(function)).versions().stream()
                        .toList();
        FunctionShape newest = all.stream()
                .filter(it -> it.version().equals(NEWEST))
                .findFirst()
                .map(VersionGateway::shape)
                .orElseThrow();
        return new Versions(newest, published(all), aliases(function));
    }

    /** An alias; empty where there is none of that name. */
    Optional<Alias> alias(String function, String name) {
        try {
            var it = read().getAlias(request -> request.functionName(function).name(name));
            return Optional.of(new Alias(
                    it.name(),
                    it.functionVersion(),
                    weights(it.routingConfig()),
                    text(it.description()),
                    it.revisionId()));
        } catch (ResourceNotFoundException none) {
            return Optional.empty();
        }
    }

    /**
     * Publishes the newest code as it was read; Lambda answers the last version where nothing changed since.
     *
     * @param newest as it was read: it is the condition
     */
    Version publish(FunctionShape newest, String description, Permit permit) {
        Objects.requireNonNull(permit);
        var it = write().publishVersion(request -> request.functionName(newest.name())
                .codeSha256(newest.code().sha256())
                .revisionId(newest.standing().revision())
                .description(description));
        return new Version(it.version(), text(it.description()), FieldsGateway.shape(it::getValueForField));
    }

    /** Takes a version away that no alias leads to. */
    void delete(String function, String version, Permit permit) {
        Objects.requireNonNull(permit);
        write().deleteFunction(request -> request.functionName(function).qualifier(version));
    }

    /** Makes an alias. */
    Alias create(String function, Alias alias, Permit permit) {
        Objects.requireNonNull(permit);
        var it = write().createAlias(request -> request.functionName(function)
                .name(alias.name())
                .functionVersion(alias.version())
                .description(alias.description())
                .routingConfig(routing(alias)));
        return alias(it.name(), it.functionVersion(), it.routingConfig(), it.description(), it.revisionId());
    }

    /** Leads an alias elsewhere, if it is as it was read: its revision is the condition. */
    Alias update(String function, Alias alias, Permit permit) {
        Objects.requireNonNull(permit);
        var it = write().updateAlias(request -> request.functionName(function)
                .name(alias.name())
                .functionVersion(alias.version())
                .description(alias.description())
                .routingConfig(routing(alias))
                .revisionId(alias.revision()));
        return alias(it.name(), it.functionVersion(), it.routingConfig(), it.description(), it.revisionId());
    }

    /** Takes an alias away. */
    void deleteAlias(String function, String name, Permit permit) {
        Objects.requireNonNull(permit);
        write().deleteAlias(request -> request.functionName(function).name(name));
    }

    private List<Alias> aliases(String function) {
        return read().listAliasesPaginator(request -> request.functionName(function)).aliases().stream()
                .map(VersionGateway::alias)
                .sorted(Comparator.comparing(Alias::name))
                .toList();
    }

    private static List<Version> published(List<FunctionConfiguration> all) {
        return all.stream()
                .filter(it -> !it.version().equals(NEWEST))
                .sorted(Comparator.<FunctionConfiguration>comparingLong(it -> Long.parseLong(it.version()))
                        .reversed())
                .map(it -> new Version(it.version(), text(it.description()), shape(it)))
                .toList();
    }

    private static FunctionShape shape(FunctionConfiguration it) {
        return FieldsGateway.shape(it::getValueForField);
    }

    private static Alias alias(AliasConfiguration it) {
        return alias(it.name(), it.functionVersion(), it.routingConfig(), it.description(), it.revisionId());
    }

    private static Alias alias(
            String name, String version, AliasRoutingConfiguration routing, String description, String revision) {
        return new Alias(name, version, weights(routing), text(description), revision);
    }

    private static Map<String, Double> weights(AliasRoutingConfiguration routing) {
        return routing == null ? Map.of() : routing.additionalVersionWeights();
    }

    // An empty map takes the weights away; a missing one leaves them as they are.
    private static AliasRoutingConfiguration routing(Alias alias) {
        return AliasRoutingConfiguration.builder()
                .additionalVersionWeights(alias.weights())
                .build();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private LambdaClient read() {
        return clients.get(LambdaClient.class, LambdaClient::builder, Calls.READ);
    }

    private LambdaClient write() {
        return clients.get(LambdaClient.class, LambdaClient::builder, Calls.WRITE);
    }
}
