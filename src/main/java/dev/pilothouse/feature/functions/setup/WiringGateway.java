package dev.pilothouse.feature.functions.setup;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.functions.setup.Wiring.Destination;
import dev.pilothouse.feature.functions.setup.Wiring.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.DestinationConfig;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionEventInvokeConfig;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What invokes a function: the queues and streams that Lambda reads for it, and the services that its policy lets in (Lambda
 * Developer Guide, "Resource-based policy"); and where outcomes go. What the role may not see is left out and named. Blocking;
 * thread-safe.
 */
public final class WiringGateway {
    private final AwsClients clients;

    public WiringGateway(AwsClients clients) {
        this.clients = clients;
    }

    Wiring read(String function) {
        List<String> denied = new ArrayList<>();
        List<Trigger> triggers = new ArrayList<>(seen(denied, () -> mappings(function)));
        triggers.addAll(seen(denied, () -> policy(function)));
        return new Wiring(triggers, seen(denied, () -> destinations(function)), denied);
    }

    private List<Trigger> mappings(String function) {
        return client()
                .listEventSourceMappingsPaginator(request -> request.functionName(function))
                .eventSourceMappings()
                .stream()
                .map(WiringGateway::mapping)
                .toList();
    }

    private static Trigger mapping(EventSourceMappingConfiguration it) {
        String arn = Optional.ofNullable(it.eventSourceArn()).orElse("");
        String[] parts = arn.split(":", 6);
        return new Trigger(
                parts.length > 2 ? parts[2] : "",
                arn,
                Text.tr(
                        "{0}, up to {1} at once",
                        it.state(), Optional.ofNullable(it.batchSize()).orElse(1)));
    }

    private List<Trigger> policy(String function) {
        JsonNode policy = JsonMapper.shared()
                .readTree(client().getPolicy(request -> request.functionName(function))
                        .policy());
        return policy.path("Statement")
                .valueStream()
                .filter(it -> it.path("Effect").asString("").equals("Allow"))
                .map(WiringGateway::let)
                .toList();
    }

    private static Trigger let(JsonNode statement) {
        JsonNode principal = statement.path("Principal");
        String who = principal.isString()
                ? principal.stringValue()
                : principal.path("Service").asString(principal.path("AWS").asString(""));
        JsonNode conditions = statement.path("Condition");
        String source = conditions
                .path("ArnLike")
                .path("AWS:SourceArn")
                .asString(conditions.path("ArnEquals").path("AWS:SourceArn").asString(""));
        return new Trigger(who.replace(".amazonaws.com", ""), source, Text.tr("may invoke it"));
    }

    private List<Destination> destinations(String function) {
        return client()
                .listFunctionEventInvokeConfigsPaginator(request -> request.functionName(function))
                .functionEventInvokeConfigs()
                .stream()
                .map(FunctionEventInvokeConfig::destinationConfig)
                .flatMap(config -> Optional.ofNullable(config).stream())
                .flatMap(config -> targets(config).stream())
                .toList();
    }

    private static List<Destination> targets(DestinationConfig config) {
        List<Destination> targets = new ArrayList<>();
        Optional.ofNullable(config.onSuccess())
                .map(it -> it.destination())
                .ifPresent(arn -> targets.add(new Destination(Text.tr("When it succeeds"), arn)));
        Optional.ofNullable(config.onFailure())
                .map(it -> it.destination())
                .ifPresent(arn -> targets.add(new Destination(Text.tr("When it fails"), arn)));
        return targets;
    }

    private static <T> List<T> seen(List<String> denied, Supplier<List<T>> look) {
        try {
            return look.get();
        } catch (ResourceNotFoundException none) {
            return List.of();
        } catch (LambdaException e) {
            denied.add(new Faults().deniedAction(e).orElseThrow(() -> e));
            return List.of();
        }
    }

    private LambdaClient client() {
        return clients.get(LambdaClient.class, LambdaClient::builder, Calls.READ);
    }
}
