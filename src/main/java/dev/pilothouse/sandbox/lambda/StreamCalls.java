package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Events;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamRequest;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamResponse;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamResponseEvent;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.ResponseStreamingInvocationType;

/**
 * InvokeWithResponseStream: the answer part by part. A function that writes no parts gives all of it in one.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_InvokeWithResponseStream.html">InvokeWithResponseStream</a>
 */
record StreamCalls(Functions functions, Runner runner, Queue queue) {
    InvokeWithResponseStreamResponse invoke(InvokeWithResponseStreamRequest request, Call call) {
        Target target = functions.target(FunctionName.of(request.functionName(), request.qualifier()), call.now());
        Task task = InvokeCalls.task(target, request.payload(), call, queue);
        if (request.invocationType() == ResponseStreamingInvocationType.DRY_RUN) {
            call.status(204);
            return InvokeWithResponseStreamResponse.builder().build();
        }
        // What is refused is refused before the stream begins.
        runner.requireRoom(task);
        call.events(out -> stream(task, request.logType() == LogType.TAIL, out));
        return InvokeWithResponseStreamResponse.builder()
                .executedVersion(target.version().version())
                .responseStreamContentType("application/octet-stream")
                .build();
    }

    /** A function runs on where its reader has gone. */
    private void stream(Task task, boolean tail, Events.Sink out) throws IOException, InterruptedException {
        Parts parts = new Parts(out);
        Outcome outcome = runner.run(task, parts);
        boolean failed = outcome.ending().isError();
        parts.send((SdkPojo) InvokeWithResponseStreamResponseEvent.invokeCompleteBuilder()
                .errorCode(failed ? "Unhandled" : null)
                .errorDetails(failed ? new String(outcome.payload(), StandardCharsets.UTF_8) : null)
                .logResult(tail ? outcome.tail() : null)
                .build());
        if (parts.broken.isPresent()) {
            throw parts.broken.get();
        }
    }

    /** Parts on their way to a reader. One thread. */
    private static final class Parts implements Outlet {
        private final Events.Sink out;
        private Optional<IOException> broken = Optional.empty();

        Parts(Events.Sink out) {
            this.out = out;
        }

        @Override
        public void write(byte[] part) {
            send((SdkPojo) InvokeWithResponseStreamResponseEvent.payloadChunkBuilder()
                    .payload(SdkBytes.fromByteArray(part))
                    .build());
        }

        void send(SdkPojo event) {
            try {
                if (broken.isEmpty()) {
                    out.send(event);
                }
            } catch (IOException e) {
                broken = Optional.of(e);
            }
        }
    }
}
