package dev.pilothouse.sandbox.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;

class TracedInvokeTest {
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
        town.sandbox.reset();
        town.lines.clear();
    }

    @Test
    void theTraceOfARequestGoesOnInTheReport() {
        town.function("f", (event, context) -> context.answer(event), it -> it.tracingConfig(t -> t.mode("Active")));
        String root = "1-5759e988-bd862e3fe1be46a994272793";
        InvokeResponse answer = invoke(
                "{}",
                it -> it.logType(LogType.TAIL)
                        .overrideConfiguration(o -> o.putHeader("X-Amzn-Trace-Id", "Root=" + root + ";Sampled=1")));
        assertThat(InvokeTest.tail(answer))
                .containsPattern("\nXRAY TraceId: " + root + "\tSegmentId: [0-9a-f]{16}\tSampled: true");
    }

    @Test
    void aSampledInvocationIsTracedWithItsCallsAndThoseThatItCaused() {
        List<Traced> traces = new CopyOnWriteArrayList<>();
        town.lambda.traces(traces::add);
        town.function("next", (event, context) -> {
            throw new Failure("Error", "no");
        });
        town.function(
                "f",
                (event, context) -> {
                    context.call("DynamoDB", "GetItem Orders", Duration.ofMillis(12), () -> event);
                    context.invokeLater("next", event);
                },
                it -> it.tracingConfig(t -> t.mode("Active")));
        town.lambda.retriesAfter(Duration.ofHours(1));
        invoke("{}");
        Awaitility.await().until(() -> traces.size() == 2);
        Traced caller = traced(traces, "f");
        Traced called = traced(traces, "next");
        assertThat(caller.spans()).singleElement().satisfies(span -> {
            assertThat(span.operation()).isEqualTo("GetItem Orders");
            assertThat(span.to().minus(span.from())).isGreaterThanOrEqualTo(Duration.ofMillis(12));
        });
        assertThat(called.trace().root()).isEqualTo(caller.trace().root());
        assertThat(called.trace().parent()).hasValue(caller.trace().segment());
        assertThat(caller.error()).isEmpty();
        assertThat(called.error()).isEqualTo("Error");
    }

    private static Traced traced(List<Traced> traces, String function) {
        return traces.stream()
                .filter(it -> it.function().equals(function))
                .findFirst()
                .orElseThrow();
    }

    private InvokeResponse invoke(String payload) {
        return invoke(payload, _ -> {});
    }

    private InvokeResponse invoke(String payload, Consumer<InvokeRequest.Builder> more) {
        return town.sdk.invoke(it ->
                it.functionName("f").payload(SdkBytes.fromUtf8String(payload)).applyMutation(more));
    }
}
