package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.command.Permits;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** An invocation as the pane makes one, for whoever measures it. */
public final class OneInvocation {
    private OneInvocation() {}

    /** Runs a function once, and answers what it returned. */
    public static String of(AwsClients clients, String function, String event) {
        return new InvokeGateway(clients, new Faults(), Clock.systemUTC())
                .invoke(
                        new Invocation(function, Optional.empty(), Mode.WAIT, event),
                        Duration.ofSeconds(3),
                        Permits.any())
                .payload();
    }
}
