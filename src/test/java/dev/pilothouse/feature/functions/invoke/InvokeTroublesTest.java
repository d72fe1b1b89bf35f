package dev.pilothouse.feature.functions.invoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.functions.FunctionTown;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Whatever is wrong with a function or a role is told in words, and nothing is sent twice. */
class InvokeTroublesTest {
    private static FunctionTown town;

    @TempDir
    static Path folder;

    @BeforeAll
    static void open() {
        town = new FunctionTown(folder, Duration.ofSeconds(20));
        town.function("echo", (event, context) -> context.answer(event));
        town.function("slow", (event, context) -> context.pass(Duration.ofMinutes(1)));
        town.function("hungry", (event, context) -> context.memory(9000));
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void aFunctionThatIsGoneAndAnAliasThatLeadsNowhereDidNotRun() {
        assertThat(refused("gone", Optional.empty()).what()).isEqualTo("The function, version or alias doesn’t exist.");
        assertThat(refused("echo", Optional.of("nobody")).what())
                .isEqualTo("The function, version or alias doesn’t exist.");
    }

    @Test
    void oneThatIsThrottledDidNotRunAndIsNotAskedForAgain() {
        town.lambda.concurrency(0);
        try {
            assertThat(refused("echo", Optional.empty()).what())
                    .isEqualTo("The function was throttled: as many copies run as are allowed.");
        } finally {
            town.lambda.concurrency(1000);
        }
    }

    @Test
    void whoRunsOutOfTimeOrMemoryIsToldSo() {
        assertThat(failure("slow").words()).isEqualTo("The function ran out of time.");
        assertThat(failure("hungry").words()).isEqualTo("The function ran out of memory.");
    }

    @Test
    void whoMayInvokeButReadNoLogsSeesTheTailAndWhyThereIsNoMore() {
        try (AwsClients clients = town.asNeeds(InvokeCommands.INVOKE)) {
            Answer answer = gateway(clients).invoke(of("echo", Optional.empty()), Duration.ofSeconds(3), Permits.any());
            LinesModel lines = new LinesModel(new LinesGateway(clients), town.scope(), Clock.systemUTC());
            lines.follow("/aws/lambda/echo", answer, Duration.ofSeconds(30));
            Load<?> failed = await().until(() -> lines.read().get(), it -> it instanceof Load.Failed);
            assertThat(((Load.Failed<?>) failed).fault().what()).contains("logs:FilterLogEvents");
            assertThat(lines.shown().get().orElseThrow().lines()).isNotEmpty();
            assertThat(lines.shown().get().orElseThrow().report()).isPresent();
        }
    }

    @Test
    void oneOfWhichNoCopyMayRunSaysSo() {
        LambdaClient lambda = town.clients.get(LambdaClient.class, LambdaClient::builder, Calls.WRITE);
        lambda.putFunctionConcurrency(request -> request.functionName("slow").reservedConcurrentExecutions(0));
        try {
            assertThat(refused("slow", Optional.empty()).what())
                    .isEqualTo("The function was throttled: as many copies run as are reserved for it.");
        } finally {
            lambda.deleteFunctionConcurrency(request -> request.functionName("slow"));
        }
    }

    /** One byte more than fits; with as many as fit nothing is said. */
    @ParameterizedTest
    @CsvSource({"WAIT, 6291556, 6.3 MB", "STREAM, 6291556, 6.3 MB", "HAND_OVER, 1048576, 1.0 MB"})
    void whatIsTooLargeForAWayIsNotSent(Mode mode, int most, String words) {
        long before = town.asked("Invoke") + town.asked("InvokeWithResponseStream");
        String fits = "\"" + "x".repeat(most - 2) + "\"";
        InvokeGateway.checkSize(new Invocation("echo", Optional.empty(), mode, fits));
        Invocation more = new Invocation("echo", Optional.empty(), mode, " " + fits);
        Refused refused = catchThrowableOfType(
                Refused.class, () -> gateway(town.clients).invoke(more, Duration.ofSeconds(3), Permits.any()));
        assertThat(refused.fault().outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(refused.fault().what()).contains("Lambda takes " + words + " at most this way");
        assertThat(town.asked("Invoke") + town.asked("InvokeWithResponseStream"))
                .isEqualTo(before);
    }

    private static Fault refused(String function, Optional<String> alias) {
        long before = town.asked("Invoke");
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> gateway(town.clients).invoke(of(function, alias), Duration.ofSeconds(3), Permits.any()));
        assertThat(refused.fault().outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(town.asked("Invoke") - before).isEqualTo(1);
        return refused.fault();
    }

    private static FunctionFailure failure(String function) {
        Answer answer =
                gateway(town.clients).invoke(of(function, Optional.empty()), Duration.ofSeconds(3), Permits.any());
        assertThat(answer.well()).isFalse();
        return FunctionFailure.of(answer.payload()).orElseThrow();
    }

    private static InvokeGateway gateway(AwsClients clients) {
        return new InvokeGateway(clients, new Faults(), Clock.systemUTC());
    }

    private static Invocation of(String function, Optional<String> alias) {
        return new Invocation(function, alias, Mode.WAIT, "{}");
    }
}
