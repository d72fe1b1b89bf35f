package dev.pilothouse.sandbox.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.iam.Keys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** The shop's functions do over the shop's tables what they are for. */
class FunctionSeedTest {
    private static Sandbox sandbox;
    private static LambdaClient sdk;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.start(AcmeShop.options());
        AcmeShop.plant(sandbox);
        Keys.Issued keys =
                sandbox.world().keys().staticKeys(AcmeShop.people().getFirst().roleArn(), "test");
        sdk = LambdaClient.builder()
                .endpointOverride(sandbox.address())
                .region(Region.of(AcmeShop.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }

    @AfterAll
    static void close() {
        sdk.close();
        sandbox.close();
    }

    @Test
    void sevenAreThereAndTheOperatorSeesThem() {
        assertThat(sdk.listFunctions().functions())
                .extracting(FunctionConfiguration::functionName)
                .containsExactly(
                        "catalog-search",
                        "checkout",
                        "image-resize",
                        "nightly-report",
                        "order-feed",
                        "orders-api",
                        "send-receipt");
    }

    @Test
    void theirVersionsAliasesLayersAndTriggersAreThere() {
        assertThat(sdk.getAlias(it -> it.functionName("orders-api").name("live"))
                        .functionVersion())
                .isEqualTo("48");
        assertThat(sdk.getAlias(it -> it.functionName("checkout").name("live"))
                        .routingConfig()
                        .additionalVersionWeights())
                .containsEntry("31", 0.1);
        assertThat(sdk.listVersionsByFunctionPaginator(it -> it.functionName("orders-api"))
                        .versions())
                .hasSize(49);
        assertThat(sdk.getFunctionConfiguration(it -> it.functionName("checkout"))
                        .layers())
                .singleElement()
                .satisfies(layer -> assertThat(sdk.listLayerVersions(it -> it.layerName("acme-common"))
                                .layerVersions()
                                .getFirst()
                                .layerVersionArn())
                        .isEqualTo(layer.arn()));
        assertThat(sdk.listEventSourceMappings(it -> it.functionName("send-receipt"))
                        .eventSourceMappings())
                .hasSize(1);
        assertThat(sdk.getPolicy(it -> it.functionName("orders-api")).policy()).contains("apigateway.amazonaws.com");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "orders-api|{\"routeKey\":\"GET"
                        + " /orders/{id}\",\"pathParameters\":{\"id\":\"order#90216\"}}|\\\"total\\\":64.5",
                "orders-api|{\"routeKey\":\"GET /orders/{id}\",\"pathParameters\":{\"id\":\"order#1\"}}|There is no"
                        + " order order#1",
                "orders-api|{\"routeKey\":\"POST"
                        + " /orders/{id}/confirm\",\"pathParameters\":{\"id\":\"order#90214\"}}|CONFIRMED",
                "orders-api|{\"routeKey\":\"GET"
                        + " /orders\",\"queryStringParameters\":{\"customer\":\"cust#8891\"}}|order#90216",
                "catalog-search|{\"queryStringParameters\":{\"q\":\"mug\"}}|\\\"sku\\\":\\\"MUG\\\"",
                "image-resize|{\"Records\":[{\"s3\":{\"object\":{\"key\":\"a/mug.png\"}}}]}|a/mug-600.webp",
                "nightly-report|{\"days\":2}|turnover",
                "order-feed|{\"status\":\"PAID\",\"limit\":3}|order#"
            })
    void eachAnswersFromTheTables(String function, String event, String answer) {
        InvokeResponse response = invoke(function, event);
        assertThat(response.functionError())
                .as(response.payload().asUtf8String())
                .isNull();
        assertThat(response.payload().asUtf8String()).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "orders-api|{}|java.lang.IllegalArgumentException",
                "catalog-search|{}|KeyError",
                "image-resize|{}|TypeError",
                "image-resize|{\"Records\":[{\"s3\":{\"object\":{\"width\":12000,\"height\":9000}}}]}|Runtime.OutOfMemory",
                "nightly-report|{\"days\":365}|Sandbox.Timedout",
                "send-receipt|{\"orderId\":\"order#1\"}|com.acme.receipts.NoSuchOrder"
            })
    void eachFailsByWhatItIsGiven(String function, String event, String type) {
        InvokeResponse response = invoke(function, event);
        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(response.payload().asUtf8String()).contains("\"errorType\":\"" + type + "\"");
    }

    private static InvokeResponse invoke(String function, String event) {
        return sdk.invoke(it -> it.functionName(function).payload(SdkBytes.fromUtf8String(event)));
    }
}
