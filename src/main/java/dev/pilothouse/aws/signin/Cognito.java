package dev.pilothouse.aws.signin;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.LastCall;
import dev.pilothouse.aws.TimeLimits;
import dev.pilothouse.aws.network.Network;
import dev.pilothouse.core.Workspace;
import java.time.Clock;
import java.util.function.Consumer;

/** The two pools of one workspace, the unsigned clients that speak to them, and their time. */
record Cognito(AwsClients clients, UserPool users, Recovery recovery, IdentityPool identities, ServerClock clock)
        implements AutoCloseable {
    static Cognito of(Workspace workspace, Clock local, Consumer<LastCall> calls, TimeLimits limits, Network network) {
        PoolId pool = new PoolId(workspace.signIn().userPool());
        ServerClock clock = new ServerClock(local);
        AwsClients clients = AwsClients.unsigned(pool.region(), workspace.endpoint(), calls, limits, network);
        return new Cognito(
                clients,
                new UserPool(clients, pool, workspace.signIn().client(), clock),
                new Recovery(clients, workspace.signIn().client()),
                new IdentityPool(clients, workspace.signIn().identityPool(), pool.provider()),
                clock);
    }

    @Override
    public void close() {
        clients.close();
    }
}
