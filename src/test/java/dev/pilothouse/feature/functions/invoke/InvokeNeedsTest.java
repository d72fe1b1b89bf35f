package dev.pilothouse.feature.functions.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.feature.functions.FunctionTown;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvokeNeedsTest {
    private static FunctionTown town;

    @TempDir
    static Path folder;

    @BeforeAll
    static void open() {
        town = new FunctionTown(folder, Duration.ofSeconds(20));
        town.function("echo", (event, context) -> context.answer(event));
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void whatInvokingNeedsIsEnoughInEveryWay() {
        try (AwsClients clients = town.asNeeds(InvokeCommands.INVOKE)) {
            InvokeGateway limited = new InvokeGateway(clients, new Faults(), Clock.systemUTC());
            for (Mode mode : Mode.values()) {
                Invocation invocation = new Invocation("echo", Optional.empty(), mode, "{}");
                assertThat(limited.invoke(invocation, Duration.ofSeconds(3), Permits.any())
                                .well())
                        .isTrue();
                limited.dryRun(invocation);
            }
        }
    }
}
