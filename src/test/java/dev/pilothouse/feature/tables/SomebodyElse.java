package dev.pilothouse.feature.tables;

import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Somebody who changes the shop's orders past Pilothouse, with the SDK's own client. */
public final class SomebodyElse implements AutoCloseable {
    private final DynamoDbClient sdk;

    public SomebodyElse(Sandbox sandbox) {
        String role = "arn:aws:iam::" + AcmeShop.ACCOUNT + ":role/somebody-else";
        sandbox.world().keys().role(role, AcmeShop.policy(AcmeShop.people().get(2)));
        Keys.Issued keys = sandbox.world().keys().staticKeys(role, "else");
        sdk = DynamoDbClient.builder()
                .endpointOverride(sandbox.address())
                .region(Region.of(AcmeShop.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }

    /** Changes an attribute of an order, and its version as everybody has to. */
    public void set(String order, String attribute, String text) {
        sdk.updateItem(it -> it.tableName("Orders")
                .key(Map.of("orderId", AttributeValue.fromS(order)))
                .updateExpression("SET #a = :v ADD version :one")
                .expressionAttributeNames(Map.of("#a", attribute))
                .expressionAttributeValues(
                        Map.of(":v", AttributeValue.fromS(text), ":one", AttributeValue.fromN("1"))));
    }

    /** An order as it is now. */
    public Map<String, AttributeValue> order(String order) {
        return sdk.getItem(it -> it.tableName("Orders")
                        .key(Map.of("orderId", AttributeValue.fromS(order)))
                        .consistentRead(true))
                .item();
    }

    @Override
    public void close() {
        sdk.close();
    }
}
