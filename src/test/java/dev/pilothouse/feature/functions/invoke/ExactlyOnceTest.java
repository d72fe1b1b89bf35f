package dev.pilothouse.feature.functions.invoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.feature.functions.FunctionTown;
import dev.pilothouse.proxy.Harm;
import dev.pilothouse.sandbox.wire.Fault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks L1 to L3 of the threat model: whatever the line does, a function is never run twice, and what became of it is never guessed. */
class ExactlyOnceTest {
    private static final int TIMES = 20;
    private static final Duration READ = Duration.ofMillis(80);
    private static final Duration LIMIT = Duration.ofMillis(1);
    private static FunctionTown town;
    private static InvokeGateway gateway;

    @BeforeAll
    static void open(@TempDir Path folder) {
        town = new FunctionTown(folder, READ);
        town.function("echo", (event, context) -> context.answer(event));
        gateway = new InvokeGateway(town.clients, new Faults(), Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @AfterEach
    void heal() {
        town.line.heal();
        town.sandbox.faults().clear();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("the line is reset", Outcome.UNKNOWN, it -> it.line.harmNextAnswer(new Harm.ResetDown(0))),
                fault("the line ends", Outcome.UNKNOWN, it -> fails(it, new Fault.DropAfter())),
                fault(
                        "an answer of 500",
                        Outcome.UNKNOWN,
                        it -> fails(it, new Fault.Fail(500, "ServiceException", ""))),
                fault(
                        "an answer of 429",
                        Outcome.NOT_DONE,
                        it -> fails(it, new Fault.Fail(429, "TooManyRequestsException", ""))),
                fault("no answer in time", Outcome.UNKNOWN, it -> it.line.harmNextAnswer(new Harm.StallDown(0))),
                fault("half an answer", Outcome.UNKNOWN, it -> fails(it, new Fault.Cut())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void aFunctionIsAskedForOnce(String name, Outcome outcome, Consumer<FunctionTown> fault) {
        for (int i = 0; i < TIMES; i++) {
            // On a connection that was used before, where a client would be tempted to try another.
            assertThat(invoke().well()).isTrue();
            long before = town.asked("Invoke");
            fault.accept(town);
            Refused refused = catchThrowableOfType(Refused.class, ExactlyOnceTest::invoke);
            assertThat(refused.fault().outcome()).as(refused.fault().what()).isEqualTo(outcome);
            assertThat(town.asked("Invoke") - before).isEqualTo(1);
            town.line.heal();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void oneWhoseAnswerIsReadWhileItIsWrittenIsAskedForOnceToo(
            String name, Outcome outcome, Consumer<FunctionTown> fault) {
        // After the line was shut, a connection that nobody misses yet may be dead.
        await().ignoreExceptionsInstanceOf(Refused.class).until(() -> stream().payload(), "{\"a\":1}"::equals);
        long before = town.asked("InvokeWithResponseStream");
        fault.accept(town);
        Refused refused = catchThrowableOfType(Refused.class, ExactlyOnceTest::stream);
        assertThat(refused.fault().outcome()).as(refused.fault().what()).isEqualTo(outcome);
        assertThat(town.asked("InvokeWithResponseStream") - before).isEqualTo(1);
    }

    @Test
    void whereNobodyListensNothingRan() {
        long before = town.asked("Invoke");
        town.line.shut();
        Refused refused = catchThrowableOfType(Refused.class, ExactlyOnceTest::invoke);
        assertThat(refused.fault().outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(town.asked("Invoke")).isEqualTo(before);
    }

    /** Fifteen minutes, scaled: the answer takes many times as long as others may. */
    @Test
    void anAnswerIsWaitedForAsLongAsTheFunctionMayRun() {
        town.sandbox.faults().next(1, "Invoke", new Fault.Delay(READ.multipliedBy(10)));
        assertThat(gateway.invoke(echo(), READ.multipliedBy(100), Permits.any()).payload())
                .isEqualTo("{\"a\":1}");
    }

    @Test
    void aStoppedOneIsUnknownAndNotCancelled() throws InterruptedException {
        CountDownLatch until = new CountDownLatch(1);
        town.sandbox.faults().next(1, "Invoke", new Fault.Hold(until));
        AtomicReference<Throwable> ending = new AtomicReference<>();
        long before = town.asked("Invoke");
        Thread invoking = Thread.ofVirtual().start(() -> {
            try {
                gateway.invoke(echo(), Duration.ofMinutes(15), Permits.any());
            } catch (Refused e) {
                ending.set(e);
            }
        });
        await().until(() -> waits(invoking));
        invoking.interrupt();
        invoking.join();
        until.countDown();
        assertThat(((Refused) ending.get()).fault().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(((Refused) ending.get()).fault().next()).contains("It isn’t known whether echo ran");
        await().until(() -> town.asked("Invoke") == before + 1);
    }

    private static boolean waits(Thread invoking) {
        return Stream.of(invoking.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().contains("receiveResponse"));
    }

    private static Answer invoke() {
        return gateway.invoke(echo(), LIMIT, Permits.any());
    }

    private static Invocation echo() {
        return new Invocation("echo", Optional.empty(), Mode.WAIT, "{\"a\":1}");
    }

    private static Answer stream() {
        Invocation streamed = new Invocation("echo", Optional.empty(), Mode.STREAM, "{\"a\":1}");
        return gateway.invoke(streamed, LIMIT, Permits.any());
    }

    private static void fails(FunctionTown it, Fault fault) {
        it.sandbox.faults().next(1, dev.pilothouse.sandbox.Faults.ANY, fault);
    }

    private static Arguments fault(String name, Outcome outcome, Consumer<FunctionTown> fault) {
        return Arguments.of(name, outcome, fault);
    }
}
