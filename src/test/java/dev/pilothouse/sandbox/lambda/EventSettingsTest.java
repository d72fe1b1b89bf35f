package dev.pilothouse.sandbox.lambda;

import static dev.pilothouse.sandbox.lambda.LambdaTown.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventSettingsTest {
    private static final String QUEUE = "arn:aws:sqs:us-east-1:402112345678:lost";
    private static LambdaTown town;

    @BeforeAll
    static void open() {
        town = new LambdaTown();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @BeforeEach
    void anew() {
        town.lambda.reset();
        town.lambda.retriesAfter(Duration.ZERO);
        town.lines.clear();
    }

    @Test
    void anEventThatFailedToTheEndGoesToItsDestinationWithWhatWasAnswered() {
        failing();
        town.sdk.putFunctionEventInvokeConfig(it -> it.functionName("f")
                .maximumRetryAttempts(1)
                .destinationConfig(d -> d.onFailure(f -> f.destination(QUEUE))));
        send();
        Awaitility.await().until(() -> !town.lambda.deliveries().isEmpty());
        Delivery delivery = town.lambda.deliveries().getFirst();
        assertThat(delivery.destination()).isEqualTo(QUEUE);
        JsonNode message = JsonMapper.shared().readTree(delivery.message());
        assertThat(message.at("/requestContext/condition").asString()).isEqualTo("RetriesExhausted");
        assertThat(message.at("/requestContext/approximateInvokeCount").asInt()).isEqualTo(2);
        assertThat(message.at("/requestContext/functionArn").asString()).endsWith(":f:$LATEST");
        assertThat(message.at("/requestPayload/a").asInt()).isEqualTo(1);
        assertThat(message.at("/responsePayload/errorMessage").asString()).isEqualTo("no");
    }

    @Test
    void anEventThatSucceededMayGoOnToAnotherFunction() {
        town.echo("f");
        town.function("next", (event, context) -> context.log(Level.INFO, "next got " + event.at("/responsePayload")));
        town.sdk.putFunctionEventInvokeConfig(it -> it.functionName("f")
                .destinationConfig(
                        d -> d.onSuccess(s -> s.destination("arn:aws:lambda:us-east-1:402112345678:function:next"))));
        send();
        Awaitility.await().until(() -> town.said().stream().anyMatch(it -> it.contains("next got {\"a\":1}")));
    }

    @Test
    void withoutADestinationTheDeadLetterQueueGetsTheEventItself() {
        town.function(
                "f",
                (event, context) -> {
                    throw new Failure("Error", "no");
                },
                it -> it.deadLetterConfig(d -> d.targetArn(QUEUE)));
        send();
        Awaitility.await().until(() -> !town.lambda.deliveries().isEmpty());
        assertThat(town.lambda.deliveries().getFirst().message()).isEqualTo("{\"a\":1}");
    }

    @Test
    void settingsAreReadMergedListedAndDeleted() {
        town.echo("f");
        assertThatThrownBy(() -> town.sdk.getFunctionEventInvokeConfig(it -> it.functionName("f")))
                .isInstanceOf(ResourceNotFoundException.class)
                .satisfies(e -> assertThat(text(e))
                        .isEqualTo("The function arn:aws:lambda:us-east-1:402112345678:function:f:$LATEST doesn't have"
                                + " an EventInvokeConfig"));
        town.sdk.putFunctionEventInvokeConfig(it -> it.functionName("f").maximumRetryAttempts(0));
        town.sdk.updateFunctionEventInvokeConfig(it -> it.functionName("f").maximumEventAgeInSeconds(60));
        assertThat(town.sdk.getFunctionEventInvokeConfig(it -> it.functionName("f")))
                .satisfies(it -> {
                    assertThat(it.maximumRetryAttempts()).isZero();
                    assertThat(it.maximumEventAgeInSeconds()).isEqualTo(60);
                });
        assertThat(town.sdk
                        .listFunctionEventInvokeConfigs(it -> it.functionName("f"))
                        .functionEventInvokeConfigs())
                .hasSize(1);
        assertThatThrownBy(() -> town.sdk.putFunctionEventInvokeConfig(
                        it -> it.functionName("f").maximumRetryAttempts(3)))
                .hasMessageContaining("Member must have value less than or equal to 2");
        town.sdk.deleteFunctionEventInvokeConfig(it -> it.functionName("f"));
        assertThat(town.sdk
                        .listFunctionEventInvokeConfigs(it -> it.functionName("f"))
                        .functionEventInvokeConfigs())
                .isEmpty();
    }

    private static void failing() {
        town.function("f", (event, context) -> {
            throw new Failure("Error", "no");
        });
    }

    private static void send() {
        town.sdk.invoke(it -> it.functionName("f")
                .invocationType(InvocationType.EVENT)
                .payload(SdkBytes.fromUtf8String("{\"a\":1}")));
    }
}
