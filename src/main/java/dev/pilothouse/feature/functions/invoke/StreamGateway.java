package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.EventStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponseStreamUpdate;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamCompleteEvent;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamRequest;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamResponse;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamResponseEvent;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.ResponseStreamingInvocationType;

/** Runs functions whose answer is read while they write it; each is sent exactly once. Blocking; thread-safe. */
final class StreamGateway {
    private static final int OK = 200;
    private final AwsClients clients;

    StreamGateway(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * Runs a function and reads its answer to the end.
     *
     * @param silence how long nothing may come
     * @param coming told whenever more came
     * @throws software.amazon.awssdk.core.exception.SdkException where Lambda refuses it, or the answer has no end
     */
    Answer invoke(Invocation invocation, Duration silence, Instant sent, Coming coming) throws InterruptedException {
        long begun = System.nanoTime();
        AtomicReference<InvokeWithResponseStreamResponse> head = new AtomicReference<>();
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        Latest latest = new Latest();
        try (EventStream<InvokeWithResponseStreamResponseEvent> events = open(invocation, silence, head)) {
            Optional<InvokeWithResponseStreamResponseEvent> event = events.next();
            while (event.isPresent()) {
                if (event.get() instanceof InvokeWithResponseStreamCompleteEvent end) {
                    return answer(head.get(), end, payload, sent, Duration.ofNanos(System.nanoTime() - begun));
                }
                if (event.get() instanceof InvokeResponseStreamUpdate update && update.payload() != null) {
                    byte[] part = update.payload().asByteArrayUnsafe();
                    payload.writeBytes(part);
                    latest.add(part);
                    coming.more(latest.text(), part.length);
                }
                event = events.next();
            }
        }
        throw SdkClientException.builder()
                .message("The answer broke off before its end")
                .cause(new EOFException("stream"))
                .build();
    }

    private EventStream<InvokeWithResponseStreamResponseEvent> open(
            Invocation invocation, Duration silence, AtomicReference<InvokeWithResponseStreamResponse> head) {
        LambdaAsyncClient client =
                clients.streams().get(LambdaAsyncClient.class, LambdaAsyncClient::builder, Calls.ONCE, silence);
        InvokeWithResponseStreamRequest request = InvokeWithResponseStreamRequest.builder()
                .functionName(invocation.function())
                .qualifier(invocation.qualifier().orElse(null))
                .invocationType(ResponseStreamingInvocationType.REQUEST_RESPONSE)
                .logType(LogType.TAIL)
                .payload(SdkBytes.fromByteArrayUnsafe(invocation.bytes()))
                .build();
        return clients.streams()
                .open(told -> client.invokeWithResponseStream(
                        request,
                        InvokeWithResponseStreamResponseHandler.builder()
                                .onResponse(head::set)
                                .onEventStream(told::accept)
                                .build()));
    }

    /** The end of what came: so that each part of a long answer costs as little as the first. */
    private static final class Latest {
        private static final int KEPT = 1 << 16;
        private ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        void add(byte[] part) {
            bytes.writeBytes(part);
            if (bytes.size() > 2 * KEPT) {
                byte[] all = bytes.toByteArray();
                bytes = new ByteArrayOutputStream();
                bytes.write(all, all.length - KEPT, KEPT);
            }
        }

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    // In what a function failed comes last, and not as a part of its answer.
    private static Answer answer(
            InvokeWithResponseStreamResponse head,
            InvokeWithResponseStreamCompleteEvent end,
            ByteArrayOutputStream payload,
            Instant sent,
            Duration took) {
        boolean failed = end.errorCode() != null && payload.size() == 0 && end.errorDetails() != null;
        return new Answer(
                Optional.ofNullable(head.statusCode()).orElse(OK),
                Optional.ofNullable(end.errorCode()),
                failed ? end.errorDetails() : payload.toString(StandardCharsets.UTF_8),
                Optional.ofNullable(end.logResult())
                        .map(tail -> new String(Base64.getDecoder().decode(tail), StandardCharsets.UTF_8)),
                new Answer.Receipt(
                        head.responseMetadata().requestId(), Optional.ofNullable(head.executedVersion()), sent, took));
    }
}
