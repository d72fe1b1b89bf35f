package dev.pilothouse.feature.logs;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.undo.Journals;
import dev.pilothouse.core.undo.SessionJournal;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.core.workspace.Overlay;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.Shelf;
import dev.pilothouse.core.workspace.WorkspaceFile;
import dev.pilothouse.feature.logs.groups.GroupsGateway;
import dev.pilothouse.feature.logs.groups.GroupsModel;
import dev.pilothouse.feature.logs.lines.Kept;
import dev.pilothouse.feature.logs.lines.Limits;
import dev.pilothouse.feature.logs.read.LinesModel;
import dev.pilothouse.feature.logs.settings.LogsSettings;
import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.logs.LogsService;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** A sandbox with CloudWatch Logs, somebody signed in, and tasks as a window has them. */
public final class LogsTown implements AutoCloseable {
    public static final Workspace ACME = new Workspace(
            "Acme Shop",
            Environment.STAGING,
            "402112345678",
            "eu-west-1",
            new Workspace.SignIn("eu-west-1_Ab12Cd34E", "4hk2", "eu-west-1:0f1e"),
            Optional.empty(),
            Map.of(),
            Map.of());
    public final Sandbox sandbox = Sandbox.start(Options.defaults(), world -> List.of(new LogsService(world)));
    public final AwsClients clients;
    private final Tasks tasks =
            new Tasks(Runnable::run, new Faults(), new Notices(Clock.systemUTC()), Clock.systemUTC());
    private final List<Scope> scopes = new ArrayList<>();
    private final List<LinesModel> made = new ArrayList<>();

    private LogsTown(String denied) {
        service().tailsTick(Duration.ofMillis(20));
        String role = "arn:aws:iam::402112345678:role/tester";
        sandbox.world().keys().role(role, """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}%s]}\
            """.formatted(denied));
        Keys.Issued keys = sandbox.world().keys().staticKeys(role, "test");
        clients = new AwsClients(
                new Session(
                        "ada",
                        "tester",
                        "402112345678",
                        sandbox.world().region(),
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())),
                        Optional.of(sandbox.address())),
                call -> {});
    }

    public static LogsTown open() {
        return new LogsTown("");
    }

    /** For somebody whose role lacks those actions. */
    public static LogsTown without(String... actions) {
        return new LogsTown(", {\"Effect\": \"Deny\", \"Action\": [\"" + String.join("\", \"", actions)
                + "\"], \"Resource\": \"*\"}");
    }

    /** For somebody whose role may do nothing with that group. */
    public static LogsTown withoutGroup(String group) {
        return new LogsTown(
                ", {\"Effect\": \"Deny\", \"Action\": \"logs:*\", \"Resource\": \"*:log-group:" + group + ":*\"}");
    }

    public LogsService service() {
        return sandbox.service(LogsService.class);
    }

    public void write(String group, Instant at, String message) {
        service().store().write(group, "2026/11/26/[1]ab", at, message);
    }

    public Instant now() {
        return sandbox.clock().instant();
    }

    /** Lines, all in their order from the top. */
    public LinesModel lines(Path folder) {
        LinesModel lines = new LinesModel(new Kept(Limits.USUAL, folder), scope(), ZoneOffset.UTC);
        made.add(lines);
        return lines;
    }

    /** What somebody keeps of their own. */
    public Overlay overlay(Path folder) {
        return new Shelf(folder, new WorkspaceFile(Sections.installed())).overlay(ACME, fault -> {
            throw new AssertionError(fault);
        });
    }

    /** Groups of which these are looked at. */
    public GroupsModel groups(Path folder, String... names) {
        Overlay overlay = overlay(folder);
        GroupsModel groups = new GroupsModel(
                new LogsSettings(true, List.of(), List.of(), List.of()), new GroupsGateway(clients), scope(), overlay);
        groups.look(List.of(names));
        return groups;
    }

    public Scope scope() {
        Scope scope = tasks.scope();
        scopes.add(scope);
        return scope;
    }

    /** A scope whose changes are recorded there. */
    public Scope scope(SessionJournal journal) {
        Scope scope = tasks.recordedBy(Journals.recorder(journal, new Faults())).scope();
        scopes.add(scope);
        return scope;
    }

    public String arn(String group) {
        return "arn:aws:logs:" + sandbox.world().region() + ":402112345678:log-group:" + group;
    }

    /** How often AWS was asked for an operation. */
    public long asked(String operation) {
        return sandbox.faults().counts().getOrDefault(operation, 0L);
    }

    /** The texts of all lines that are shown, from the top. */
    public static List<String> texts(LinesModel lines) {
        return IntStream.range(0, lines.rows())
                .mapToObj(row -> lines.shown().line(row).orElseThrow().text().strip())
                .collect(Collectors.toList());
    }

    @Override
    public void close() {
        scopes.forEach(Scope::close);
        made.forEach(LinesModel::close);
        clients.close();
        sandbox.close();
    }
}
