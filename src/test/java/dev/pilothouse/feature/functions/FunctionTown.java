package dev.pilothouse.feature.functions;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.Session;
import dev.pilothouse.aws.TimeLimits;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Sha256;
import dev.pilothouse.core.Workspaces;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.History;
import dev.pilothouse.core.undo.Changes;
import dev.pilothouse.core.undo.Journals;
import dev.pilothouse.core.undo.SessionJournal;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.core.workspace.Overlay;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.Shelf;
import dev.pilothouse.core.workspace.WorkspaceFile;
import dev.pilothouse.feature.functions.event.SharedGateway;
import dev.pilothouse.feature.functions.event.SharedUndo;
import dev.pilothouse.feature.functions.setup.ConcurrencyUndo;
import dev.pilothouse.feature.functions.setup.SettingsUndo;
import dev.pilothouse.feature.functions.setup.SetupGateway;
import dev.pilothouse.feature.functions.version.AliasUndo;
import dev.pilothouse.feature.functions.version.VersionGateway;
import dev.pilothouse.feature.functions.version.VersionUndo;
import dev.pilothouse.proxy.FaultProxy;
import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.cloudwatch.CloudWatchService;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.lambda.Code;
import dev.pilothouse.sandbox.lambda.Definition;
import dev.pilothouse.sandbox.lambda.LambdaService;
import dev.pilothouse.sandbox.logs.LogsService;
import dev.pilothouse.sandbox.schemas.SchemasService;
import dev.pilothouse.sandbox.wire.Service;
import dev.pilothouse.sandbox.wire.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
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

    public final SessionJournal journal;
    public final Tasks tasks;
    public final AwsClients clients;
    private final List<Scope> scopes = new ArrayList<>();
    private final Path folder;
    private final Duration read;

    /**
     * As an operator who may do everything.
     *
     * @param folder of the journal
     * @param read how long an answer's next bytes are waited for
     */
    public FunctionTown(Path folder, Duration read) {
        this.folder = folder;
        this.read = read;
        clients = as(ALL);
        VersionGateway versions = new VersionGateway(clients);
        SetupGateway setup = new SetupGateway(clients, new Faults());
        journal = Journals.in(
                folder,
                Journals.OPERATOR,
                new AliasUndo(versions),
                new VersionUndo(versions),
                new SettingsUndo(setup),
                ConcurrencyUndo.reserved(setup),
                ConcurrencyUndo.ready(setup),
                new SharedUndo(new SharedGateway(clients)));
        tasks = new Tasks(Runnable::run, new Faults(), notices, Clock.systemUTC())
                .recordedBy(Journals.recorder(journal, new Faults()));
    }

    /** Clients of somebody with that policy. */
    public AwsClients as(String policy) {
        String role = ROLE + "-" + Sha256.hex(policy).substring(0, 8);
        sandbox.world().keys().role(role, policy);
        Keys.Issued keys = sandbox.world().keys().staticKeys(role, "test");
        return new AwsClients(
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
    }

    /** Clients of somebody who may do what these commands say they need, and nothing else. */
    public AwsClients asNeeds(Command... commands) {
        String actions = Stream.of(commands)
                .flatMap(command -> command.needs().stream())
                .map(needs -> "\"" + needs.action() + "\"")
                .distinct()
                .collect(Collectors.joining(", "));
        return as("{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": [" + actions
                + "], \"Resource\": \"*\"}]}");
    }

    /** Makes changes as the pane does. */
    public Changes changes() {
        return new Changes(scope(), journal, notices, new Gate(List.of()));
    }

    /** The last entry of the journal, once it has ended. */
    public Entry lastEntry() {
        return Awaitility.await()
                .until(
                        this::newest,
                        entry -> entry.filter(it -> it.progress() instanceof Entry.Progress.Ended)
                                .isPresent())
                .orElseThrow();
    }

    /** Takes the last entry back, as Activity would; answers what became of it. */
    public Outcome undoLast() {
        Entry entry = lastEntry();
        Job job = scope().run(
                        Permits.any(),
                        journal.undo().change(entry),
                        progress -> journal.undo().run(entry, Permits.any(), progress),
                        Function.identity(),
                        done -> {});
        settle(job);
        return job.state().get() instanceof Job.State.Ended ended
                ? ended.fault().outcome()
                : Outcome.DONE;
    }

    /** What the operator keeps of their own. */
    public Overlay overlay() {
        return new Shelf(folder.resolve("shelf"), new WorkspaceFile(Sections.installed()))
                .overlay(Workspaces.acme(sandbox.address()), fault -> {
                    throw new AssertionError(fault.what());
                });
    }

    /** Waits until nothing runs any more. */
    public void settle() {
        tasks.jobs().forEach(FunctionTown::settle);
    }

    private static void settle(Job job) {
        Awaitility.await().until(() -> !job.running());
    }

    private Optional<Entry> newest() throws IOException {
        try (History history = journal.journal().history()) {
            return history.next(1).stream().findFirst();
        }
    }

    private static List<Service> services(World world) {
        LogsService logs = new LogsService(world);
        CloudWatchService watch = new CloudWatchService(world);
        return List.of(
                logs, watch, new SchemasService(world), new LambdaService(world, logs.store()::write, watch.metrics()));
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
