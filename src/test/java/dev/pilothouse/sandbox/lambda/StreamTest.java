package dev.pilothouse.sandbox.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.sandbox.iam.Keys;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamCompleteEvent;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamResponse;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

class StreamTest {
    private static LambdaTown town;
    private static LambdaAsyncClient sdk;

    private final List<String> parts = new CopyOnWriteArrayList<>();
    private final List<InvokeWithResponseStreamCompleteEvent> ends = new ArrayList<>();
    private final List<InvokeWithResponseStreamResponse> answers = new ArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);

    @BeforeAll
    static void open() {
        town = new LambdaTown();
        String role = "arn:aws:iam::402112345678:role/streams";
        town.sandbox.world().keys().role(role, LambdaTown.ALL);
        Keys.Issued keys = town.sandbox.world().keys().staticKeys(role, "test");
        sdk = LambdaAsyncClient.builder()
                .endpointOverride(town.sandbox.address())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())))
                .httpClientBuilder(NettyNioAsyncHttpClient.builder())
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    @AfterAll
    static void close() {
        sdk.close();
        town.close();
    }

    @BeforeEach
    void anew() {
        town.lambda.reset();
    }

    @Test
    void eachPartComesWhenItIsWrittenAndTheEndTellsOfTheLog() {
        CountDownLatch seen = first;
        town.function("f", (event, context) -> {
            context.write("one ".getBytes(StandardCharsets.UTF_8));
            seen.await();
            context.write("two".getBytes(StandardCharsets.UTF_8));
        });
        invoke();
        assertThat(parts).containsExactly("one ", "two");
        assertThat(answers).singleElement().satisfies(it -> {
            assertThat(it.executedVersion()).isEqualTo("$LATEST");
            assertThat(it.statusCode()).isEqualTo(200);
        });
        assertThat(ends).singleElement().satisfies(it -> {
            assertThat(it.errorCode()).isNull();
            assertThat(new String(Base64.getDecoder().decode(it.logResult()), StandardCharsets.UTF_8))
                    .contains("REPORT RequestId: ");
        });
    }

    @Test
    void anErrorInTheMiddleEndsTheStreamWithWhatWasThrown() {
        town.function("f", (event, context) -> {
            context.write("half".getBytes(StandardCharsets.UTF_8));
            throw new Failure("Error", "no more");
        });
        invoke();
        assertThat(parts).containsExactly("half");
        assertThat(ends).singleElement().satisfies(it -> {
            assertThat(it.errorCode()).isEqualTo("Unhandled");
            assertThat(it.errorDetails()).contains("no more");
        });
    }

    @Test
    void aFunctionThatWritesNoPartsGivesAllOfItInOne() {
        town.function("f", (event, context) -> context.answer(Json.object().put("a", 1)));
        invoke();
        assertThat(parts).containsExactly("{\"a\":1}");
    }

    @Test
    void oneTooManyIsRefusedBeforeTheStreamBegins() {
        town.echo("f");
        town.sdk.putFunctionConcurrency(it -> it.functionName("f").reservedConcurrentExecutions(0));
        assertThatThrownBy(this::invoke)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(TooManyRequestsException.class);
    }

    private void invoke() {
        sdk.invokeWithResponseStream(
                        it -> it.functionName("f").logType(LogType.TAIL),
                        InvokeWithResponseStreamResponseHandler.builder()
                                .onResponse(answers::add)
                                .subscriber(InvokeWithResponseStreamResponseHandler.Visitor.builder()
                                        .onPayloadChunk(it -> {
                                            parts.add(it.payload().asUtf8String());
                                            first.countDown();
                                        })
                                        .onInvokeComplete(ends::add)
                                        .build())
                                .build())
                .join();
    }
}
