package dev.pilothouse.feature.functions;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.Session;
import dev.pilothouse.aws.TimeLimits;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Records;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.proxy.FaultProxy;
import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.cloudwatch.CloudWatchService;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.lambda.Code;
import dev.pilothouse.sandbox.lambda.Definition;
import dev.pilothouse.sandbox.lambda.LambdaService;
import dev.pilothouse.sandbox.logs.LogsService;
import dev.pilothouse.sandbox.wire.Service;
import dev.pilothouse.sandbox.wire.World;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/** A sandbox with functions of the test's own, a bad line to it, and tasks as a window has them. */
public final class FunctionTown implements AutoCloseable {
    private static final String ROLE = "arn:aws:iam::402112345678:role/acme-operator";
    private static final String ALL = """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}\
        """;

    public final Sandbox sandbox = Sandbox.start(Options.defaults(), FunctionTown::services);
    public final LambdaService lambda = sandbox.service(LambdaService.class);
    public final FaultProxy line = new FaultProxy(sandbox.address());
    public final Notices notices = new Notices(Clock.systemUTC());

    /** The changes that were recorded, and what became of them, in order. */
    public final List<Change> recorded = new CopyOnWriteArrayList<>();

    public final List<Effect> effects = new CopyOnWriteArrayList<>();
    public final Tasks tasks;
    public final AwsClients clients;
    private final List<Scope> scopes = new ArrayList<>();

    /** @param read how long an answer's next bytes are waited for */
    public FunctionTown(Duration read) {
        sandbox.world().keys().role(ROLE, ALL);
        Keys.Issued keys = sandbox.world().keys().staticKeys(ROLE, "test");
        clients = new AwsClients(
                new Session(
                        "operator@acme.example",
                        "acme-operator",
                        "402112345678",
                        sandbox.world().region(),
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())),
                        Optional.of(line.address())),
                call -> {},
                new TimeLimits(Duration.ofSeconds(5), read, Duration.ofSeconds(60)));
        tasks = new Tasks(Runnable::run, new Faults(), notices, Clock.systemUTC()).recordedBy(new Records() {
            @Override
            public <T> T record(Permit permit, Change change, Callable<T> work, Function<T, Effect> effect)
                    throws Exception {
                recorded.add(change);
                T result = work.call();
                effects.add(effect.apply(result));
                return result;
            }
        });
    }

    private static List<Service> services(World world) {
        LogsService logs = new LogsService(world);
        CloudWatchService watch = new CloudWatchService(world);
        return List.of(logs, watch, new LambdaService(world, logs.store()::write, watch.metrics()));
    }

    /** A function of 256 MB and three seconds, on Node.js. */
    public void function(String name, Code code) {
        lambda.create(new Definition(
                FunctionConfiguration.builder()
                        .functionName(name)
                        .runtime("nodejs24.x")
                        .handler("index.handler")
                        .role("arn:aws:iam::402112345678:role/functions")
                        .memorySize(256)
                        .timeout(3)
                        .environment(it -> it.variables(Map.of("TABLE", "Orders", "SMTP_PASSWORD", "harbour")))
                        .build(),
                code,
                Duration.ofMillis(400),
                80,
                Map.of("app", "test")));
    }

    /** How often an operation was asked for. */
    public long asked(String operation) {
        return sandbox.faults().counts().getOrDefault(operation, 0L);
    }

    public Scope scope() {
        Scope scope = tasks.scope();
        scopes.add(scope);
        return scope;
    }

    @Override
    public void close() {
        scopes.forEach(Scope::close);
        tasks.jobs().forEach(Job::cancel);
        clients.close();
        line.close();
        sandbox.close();
    }
}
