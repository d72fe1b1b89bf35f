package dev.pilothouse.sandbox.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvalidRequestContentException;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.RequestTooLargeException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InvokeTest {
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
    void anAnswerComesBackWithTheVersionThatGaveItAndTheLogThatBelongsToIt() {
        town.function("f", (event, context) -> {
            context.log(Level.INFO, "seen " + event.get("a"));
            context.answer(event);
        });
        InvokeResponse answer = invoke("{\"a\":1}", it -> it.logType(LogType.TAIL));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.payload().asUtf8String()).isEqualTo("{\"a\":1}");
        assertThat(answer.executedVersion()).isEqualTo("$LATEST");
        assertThat(answer.functionError()).isNull();
        String id = answer.responseMetadata().requestId();
        assertThat(tail(answer).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("INIT_START Runtime Version: nodejs:24.v"),
                        line -> assertThat(line).isEqualTo("START RequestId: " + id + " Version: $LATEST"),
                        line -> assertThat(line).matches("[-\\d]+T[:.\\d]+Z\t" + id + "\tINFO\tseen 1"),
                        line -> assertThat(line).isEqualTo("END RequestId: " + id),
                        line -> assertThat(line)
                                .matches("REPORT RequestId: " + id + "\tDuration: [\\d.]+ ms\t"
                                        + "Billed Duration: \\d+ ms\tMemory Size: 256 MB\tMax Memory Used: \\d+ MB\t"
                                        + "Init Duration: [\\d.]+ ms\t"));
        assertThat(town.lines).allSatisfy(line -> {
            assertThat(line.group()).isEqualTo("/aws/lambda/f");
            assertThat(line.stream()).matches("\\d{4}/\\d{2}/\\d{2}/\\[\\$LATEST][0-9a-f]{32}");
        });
    }

    @Test
    void anEnvironmentIsWarmUntilItIdledForFiveMinutes() {
        town.echo("f");
        for (Duration pause : new Duration[] {Duration.ZERO, Duration.ofMinutes(4), Duration.ofMinutes(6)}) {
            town.sandbox.clock().advance(pause);
            invoke("{}");
        }
        assertThat(town.said().stream().filter(line -> line.startsWith("INIT_START")))
                .hasSize(2);
        assertThat(town.lines.stream().map(LambdaTown.Line::stream).distinct()).hasSize(2);
    }

    @Test
    void anErrorThatTheCodeDoesNotCatchIsToldInTheMannerOfItsLanguage() {
        town.function("f", (event, context) -> {
            throw new Failure("PaymentError", "declined", "pay (/var/task/pay.js:3:9)");
        });
        InvokeResponse answer = invoke("{}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.functionError()).isEqualTo("Unhandled");
        assertThat(answer.payload().asUtf8String())
                .isEqualTo("{\"errorType\":\"PaymentError\",\"errorMessage\":\"declined\",\"trace\":"
                        + "[\"PaymentError: declined\",\"    at pay (/var/task/pay.js:3:9)\"]}");
        assertThat(town.said())
                .anyMatch(line -> line.contains("\tERROR\tInvoke Error \t{\"errorType\":\"PaymentError\""));
    }

    @Test
    void linesAreObjectsWhereTheFunctionIsSetSo() {
        town.function(
                "f",
                (event, context) -> {
                    context.log(Level.WARN, "slow", Map.of("ms", 7));
                    throw new Failure("PaymentError", "declined");
                },
                it -> it.loggingConfig(l -> l.logFormat("JSON")));
        String id = invoke("{}").responseMetadata().requestId();
        List<JsonNode> lines =
                town.said().stream().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines.stream()
                        .map(it -> it.path("type").asString(it.path("level").asString(""))))
                .containsExactly("platform.initStart", "platform.start", "WARN", "ERROR", "platform.report");
        assertThat(lines.get(2).path("requestId").asString()).isEqualTo(id);
        assertThat(lines.get(2).path("ms").asInt()).isEqualTo(7);
        assertThat(lines.get(3).at("/message/errorType").asString()).isEqualTo("PaymentError");
        assertThat(lines.get(4).at("/record/status").asString()).isEqualTo("error");
        assertThat(lines.get(4).at("/record/metrics/memorySizeMB").asInt()).isEqualTo(256);
    }

    @Test
    void whoTakesTooLongIsStoppedAtTheTimeOutAndTheNextOneStartsCold() {
        town.function("f", (event, context) -> context.pass(Duration.ofSeconds(10)));
        InvokeResponse answer = invoke("{}", it -> it.logType(LogType.TAIL));
        String id = answer.responseMetadata().requestId();
        assertThat(answer.functionError()).isEqualTo("Unhandled");
        assertThat(answer.payload().asUtf8String())
                .isEqualTo("{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"RequestId: " + id
                        + " Error: Task timed out after 3.00 seconds\"}");
        assertThat(tail(answer))
                .contains(id + " Task timed out after 3.00 seconds")
                .contains("Duration: 3000.00 ms")
                .contains("Status: timeout");
        invoke("{}");
        assertThat(town.said().stream().filter(line -> line.startsWith("INIT_START")))
                .hasSize(2);
    }

    @Test
    void whoTakesTooMuchMemoryIsKilled() {
        town.function("f", (event, context) -> context.memory(257));
        InvokeResponse answer = invoke("{}", it -> it.logType(LogType.TAIL));
        assertThat(answer.payload().asUtf8String())
                .contains("Runtime.OutOfMemory")
                .contains("Runtime exited with error: signal: killed");
        assertThat(tail(answer))
                .contains("Max Memory Used: 256 MB")
                .contains("Status: error\tError Type: Runtime.OutOfMemory");
    }

    @Test
    void whatIsNoJsonOrTooLargeIsRefusedBeforeAnythingRuns() {
        AtomicInteger ran = new AtomicInteger();
        town.function("f", (event, context) -> ran.incrementAndGet());
        assertThatThrownBy(() -> invoke("{no"))
                .isInstanceOf(InvalidRequestContentException.class)
                .hasMessageContaining("Could not parse request body into json");
        assertThatThrownBy(() -> invoke("\"" + "x".repeat(6 << 20) + "\""))
                .isInstanceOf(RequestTooLargeException.class)
                .hasMessageContaining("6291456 bytes")
                .satisfies(e -> assertThat(((LambdaException) e).statusCode()).isEqualTo(413));
        assertThatThrownBy(() -> invoke("\"" + "x".repeat(1 << 20) + "\"", it -> it.invocationType("Event")))
                .isInstanceOf(RequestTooLargeException.class)
                .hasMessageContaining("1048576 bytes");
        assertThat(ran).hasValue(0);
    }

    @Test
    void anAnswerOverSixMegabytesIsAnErrorOfTheFunction() {
        town.function("f", (event, context) -> context.write(new byte[6_291_557]));
        assertThat(invoke("{}").payload().asUtf8String())
                .contains("Function.ResponseSizeTooLarge")
                .contains("(6291556 bytes)");
    }

    @Test
    void aFunctionThatIsNotThereIsNamedByItsArn() {
        assertThatThrownBy(() -> invoke("{}"))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Function not found: arn:aws:lambda:us-east-1:402112345678:function:f");
        town.echo("f");
        assertThatThrownBy(() -> invoke("{}", it -> it.qualifier("live")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining(":function:f:live");
    }

    @Test
    void aFunctionIsFoundByNameAndArnAndTwoQualifiersMustAgree() {
        town.echo("f");
        for (String name : new String[] {
            "f",
            "f:$LATEST",
            "402112345678:function:f",
            "arn:aws:lambda:us-east-1:402112345678:function:f",
            "arn:aws:lambda:us-east-1:402112345678:function:f:$LATEST"
        }) {
            assertThat(invoke("{}", it -> it.functionName(name)).statusCode()).isEqualTo(200);
        }
        assertThatThrownBy(() -> invoke("{}", it -> it.functionName("f:1").qualifier("2")))
                .hasMessageContaining("does not match the specified qualifier");
    }

    @Test
    void aDryRunRunsNothing() {
        AtomicInteger ran = new AtomicInteger();
        town.function("f", (event, context) -> ran.incrementAndGet());
        assertThat(invoke("{}", it -> it.invocationType(InvocationType.DRY_RUN)).statusCode())
                .isEqualTo(204);
        assertThat(ran).hasValue(0);
    }

    @Test
    void anEventIsAcceptedAtOnceAndTriedThreeTimesInAll() {
        AtomicInteger ran = new AtomicInteger();
        town.lambda.retriesAfter(Duration.ZERO);
        town.function("f", (event, context) -> {
            ran.incrementAndGet();
            throw new Failure("Error", "no");
        });
        InvokeResponse answer = invoke("{}", it -> it.invocationType(InvocationType.EVENT));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.payload().asUtf8String()).isEmpty();
        Awaitility.await()
                .until(() -> town.said().stream()
                                .filter(it -> it.startsWith("REPORT"))
                                .count()
                        == 3);
        assertThat(ran).hasValue(3);
        assertThat(town.said().stream().filter(it -> it.startsWith("START")).distinct())
                .hasSize(1);
    }

    @Test
    void oneTooManyIsThrottledWithTheReason() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch out = new CountDownLatch(1);
        town.function("f", (event, context) -> {
            inside.countDown();
            out.await();
        });
        town.lambda.concurrency(1);
        Thread first = Thread.ofVirtual().start(() -> invoke("{}"));
        inside.await();
        assertThatThrownBy(() -> invoke("{}")).isInstanceOfSatisfying(TooManyRequestsException.class, e -> {
            assertThat(e.statusCode()).isEqualTo(429);
            assertThat(e.reasonAsString()).isEqualTo("ConcurrentInvocationLimitExceeded");
        });
        out.countDown();
        first.join();
        assertThat(invoke("{}").statusCode()).isEqualTo(200);
    }

    @Test
    void whoMayNotInvokeIsRefusedInIamsWords() {
        town.echo("f");
        try (var nobody = town.client("""
            {"Statement": [{"Effect": "Allow", "Action": "lambda:InvokeFunction",
              "Resource": "arn:aws:lambda:us-east-1:402112345678:function:other"}]}
            """)) {
            assertThatThrownBy(() -> nobody.invoke(it -> it.functionName("f")))
                    .hasMessageContaining("is not authorized to perform: lambda:InvokeFunction on resource:"
                            + " arn:aws:lambda:us-east-1:402112345678:function:f because no identity-based policy");
        }
    }

    private InvokeResponse invoke(String payload) {
        return invoke(payload, _ -> {});
    }

    private InvokeResponse invoke(String payload, Consumer<InvokeRequest.Builder> more) {
        return town.sdk.invoke(it ->
                it.functionName("f").payload(SdkBytes.fromUtf8String(payload)).applyMutation(more));
    }

    static String tail(InvokeResponse answer) {
        return new String(Base64.getDecoder().decode(answer.logResult()), StandardCharsets.UTF_8);
    }
}
