package dev.pilothouse.aws.logs;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Session;
import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.logs.LogStore;
import dev.pilothouse.sandbox.logs.LogsService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** A sandbox with CloudWatch Logs alone, and the program's own clients of somebody who may do everything. */
final class LogsInReach implements AutoCloseable {
    static final String ALL = """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}\
        """;
    private final Sandbox sandbox = Sandbox.start(Options.defaults(), world -> List.of(new LogsService(world)));
    private final AtomicInteger made = new AtomicInteger();
    final AwsClients clients = clients(ALL);

    LogsInReach() {
        service().tailsTick(Duration.ofMillis(20));
    }

    Sandbox sandbox() {
        return sandbox;
    }

    LogsService service() {
        return sandbox.service(LogsService.class);
    }

    LogStore store() {
        return service().store();
    }

    /** Clients of somebody whom that policy is given. */
    AwsClients clients(String policy) {
        String role = "arn:aws:iam::402112345678:role/test-" + made.incrementAndGet();
        sandbox.world().keys().role(role, policy);
        Keys.Issued keys = sandbox.world().keys().staticKeys(role, "test");
        return new AwsClients(
                new Session(
                        "ada",
                        "test",
                        "402112345678",
                        sandbox.world().region(),
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())),
                        Optional.of(sandbox.address())),
                call -> {});
    }

    /** The name of a new group. */
    String group() {
        String name = "/test/" + made.incrementAndGet();
        store().keep(name, 365);
        return name;
    }

    String arn(String group) {
        return "arn:aws:logs:" + sandbox.world().region() + ":402112345678:log-group:" + group;
    }

    void write(String group, String message) {
        store().write(group, "s", now(), message);
    }

    Instant now() {
        return sandbox.clock().instant();
    }

    @Override
    public void close() {
        clients.close();
        sandbox.close();
    }
}
