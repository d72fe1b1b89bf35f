package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.Explains;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;

/**
 * Runs functions: each invocation is sent exactly once, and its answer is waited for longer than the function may run. Blocking;
 * thread-safe.
 */
public final class InvokeGateway {
    private final AwsClients clients;
    private final Explains explains;
    private final Clock clock;

    public InvokeGateway(AwsClients clients, Explains explains, Clock clock) {
        this.clients = clients;
        this.explains = explains;
        this.clock = clock;
    }

    /**
     * Runs a function, or hands the event over.
     *
     * @param limit how long the function may run
     * @throws Refused with {@code NOT_DONE} where it surely did not run, and with {@code UNKNOWN} where nobody can tell
     */
    Answer invoke(Invocation invocation, Duration limit, Permit permit) {
        return invoke(invocation, limit, permit, (end, bytes) -> {});
    }

    /** @param coming told of an answer that is read while it is written */
    Answer invoke(Invocation invocation, Duration limit, Permit permit, Coming coming) {
        Objects.requireNonNull(permit);
        checkSize(invocation);
        Instant sent = clock.instant();
        long begun = System.nanoTime();
        try {
            if (invocation.mode() == Mode.STREAM) {
                return new StreamGateway(clients).invoke(invocation, patience(invocation.mode(), limit), sent, coming);
            }
            InvokeResponse answer = clients.once(
                            LambdaClient.class, LambdaClient::builder, patience(invocation.mode(), limit))
                    .invoke(request(invocation));
            return answer(answer, sent, Duration.ofNanos(System.nanoTime() - begun));
        } catch (SdkException | InterruptedException e) {
            throw lost(invocation, e);
        }
    }

    /** Asks whether the role may run it with this event, and the event is one; nothing runs. May be sent again. */
    void dryRun(Invocation invocation) {
        clients.get(LambdaClient.class, LambdaClient::builder, Calls.READ)
                .invoke(request(invocation).toBuilder()
                        .invocationType(InvocationType.DRY_RUN)
                        .logType((String) null)
                        .build());
    }

    /** The words for a failure that left it open whether the function ran. */
    Refused lost(Invocation invocation, Exception failure) {
        Fault fault = explains.explain(failure);
        if (fault.outcome() != Outcome.UNKNOWN) {
            return new Refused(fault, failure);
        }
        return new Refused(
                new Fault(
                        fault.what(),
                        Outcome.UNKNOWN,
                        Text.tr(
                                "It isn’t known whether {0} ran. It was sent once and is not sent again: look at its"
                                        + " lines of this time before you invoke it anew.",
                                invocation.target()),
                        Remedy.CHECK,
                        fault.technical()),
                failure);
    }

    // Longer than the function itself may run, so that not the line but the function ends first.
    private Duration patience(Mode mode, Duration limit) {
        Duration usual = clients.limits().read();
        Duration patience = mode == Mode.HAND_OVER ? usual : limit.plus(usual.dividedBy(2));
        return patience.compareTo(usual) > 0 ? patience : usual;
    }

    static void checkSize(Invocation invocation) {
        long most = invocation.mode().mostBytes();
        if (invocation.bytes().length > most) {
            throw Refused.notDone(
                    Text.tr(
                            "The event has {0}, and Lambda takes {1} at most this way.",
                            Humane.bytes(invocation.bytes().length), Humane.bytes(most)),
                    Text.tr("Put the data into a bucket and pass its name."));
        }
    }

    private static InvokeRequest request(Invocation invocation) {
        boolean waits = invocation.mode() == Mode.WAIT;
        return InvokeRequest.builder()
                .functionName(invocation.function())
                .qualifier(invocation.qualifier().orElse(null))
                .invocationType(waits ? InvocationType.REQUEST_RESPONSE : InvocationType.EVENT)
                .logType(waits ? LogType.TAIL : null)
                .payload(SdkBytes.fromByteArrayUnsafe(invocation.bytes()))
                .build();
    }

    private static Answer answer(InvokeResponse answer, Instant sent, Duration took) {
        return new Answer(
                answer.statusCode(),
                Optional.ofNullable(answer.functionError()),
                Optional.ofNullable(answer.payload())
                        .map(SdkBytes::asByteArrayUnsafe)
                        .map(InvokeGateway::text)
                        .orElse(""),
                Optional.ofNullable(answer.logResult())
                        .map(tail -> text(Base64.getDecoder().decode(tail))),
                new Answer.Receipt(
                        answer.responseMetadata().requestId(),
                        Optional.ofNullable(answer.executedVersion()),
                        sent,
                        took));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
