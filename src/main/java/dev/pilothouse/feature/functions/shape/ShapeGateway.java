package dev.pilothouse.feature.functions.shape;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Functions as Lambda tells them. Blocking; thread-safe. */
public final class ShapeGateway {
    private final AwsClients clients;

    public ShapeGateway(AwsClients clients) {
        this.clients = clients;
    }

    /** All functions of the account in this region, their newest code; how they stand is not told with the list. */
    public List<FunctionShape> all() {
        return client().listFunctionsPaginator().functions().stream()
                .map(it -> FieldsGateway.shape(it::getValueForField))
                .toList();
    }

    /** @param qualifier a version or an alias; empty: the newest code */
    public FunctionShape read(String function, Optional<String> qualifier) {
        return FieldsGateway.shape(client().getFunctionConfiguration(
                        request -> request.functionName(function).qualifier(qualifier.orElse(null)))::getValueForField);
    }

    /** The tags of a function. */
    public Map<String, String> tags(String arn) {
        return client().listTags(request -> request.resource(arn)).tags();
    }

    private LambdaClient client() {
        return clients.get(LambdaClient.class, LambdaClient::builder, Calls.READ);
    }
}
