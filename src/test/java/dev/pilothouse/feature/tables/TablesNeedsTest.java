package dev.pilothouse.feature.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.undo.Part;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.change.ChangeGateway;
import dev.pilothouse.feature.tables.change.Commit;
import dev.pilothouse.feature.tables.change.CommitNeeds;
import dev.pilothouse.feature.tables.change.Committed;
import dev.pilothouse.feature.tables.change.ItemUndo;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.editor.ItemCommands;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.kept.QueryCommands;
import dev.pilothouse.feature.tables.partiql.Statement;
import dev.pilothouse.feature.tables.partiql.StatementPlans;
import dev.pilothouse.feature.tables.partiql.StatementReader;
import dev.pilothouse.feature.tables.partiql.Written;
import dev.pilothouse.feature.tables.query.Plan;
import dev.pilothouse.feature.tables.query.Planner;
import dev.pilothouse.feature.tables.query.Search;
import dev.pilothouse.feature.tables.query.Where;
import dev.pilothouse.feature.tables.read.LookupGateway;
import dev.pilothouse.feature.tables.read.ReadGateway;
import dev.pilothouse.feature.tables.read.Reading;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.TableShape;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** What the commands of the Tables pane say they need is what AWS is asked for (DynamoDB's actions are called as its operations). */
class TablesNeedsTest {
    private static final Sandbox SANDBOX = Sandbox.start(AcmeShop.options());
    private static final List<String> KEYS = List.of("orderId");
    private static final AtomicInteger ROLES = new AtomicInteger();

    static {
        AcmeShop.plant(SANDBOX);
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void savingNeedsWhatIsStagedNeeds() throws Exception {
        Item order = read("order#90213");
        Item fresh = order.with(Path.of("orderId"), new Value.Text("order#1"));
        Item moved = read("order#90211").with(Path.of("orderId"), new Value.Text("order#2"));
        saves(TablesFeature.SAVE, staging -> staging.edit(order, noted(order)));
        saves(of("new-item"), staging -> staging.add(fresh));
        saves(of("duplicate"), staging -> staging.add(fresh.with(Path.of("orderId"), new Value.Text("order#9"))));
        saves(TablesFeature.DELETE, staging -> staging.delete(read("order#90201")));
        saves(of("delete"), staging -> staging.delete(read("order#90202")));
        saves(TablesFeature.SAVE, staging -> staging.edit(read("order#90211"), moved));
    }

    @Test
    void whoMayOnlyPutSavesWhatIsNewAndIsToldWhatTheRestLacks() {
        Gate putter = new Gate(List.of("dynamodb:PutItem"));
        assertThat(putter.refusal(TablesFeature.SAVE)).isEmpty();
        Item order = read("order#90213");
        Staging both = Staging.none(KEYS)
                .edit(order, noted(order))
                .add(order.with(Path.of("orderId"), new Value.Text("order#3")));
        assertThat(putter.refusal(TablesFeature.saving(both.changes().values())))
                .hasValue("Your role may not do this: it lacks dynamodb:UpdateItem on the table.");
        assertThat(putter.refusal(
                        TablesFeature.saving(List.of(both.changes().lastEntry().getValue()))))
                .isEmpty();
        assertThat(new Gate(List.of("dynamodb:GetItem")).refusal(TablesFeature.SAVE))
                .isPresent();
    }

    @Test
    void readingNeedsWhatItsPlanSays() throws Exception {
        TableShape shape;
        try (AwsClients clients = admin()) {
            shape = new ReadGateway(clients).shape("Orders");
        }
        Planner planner = new Planner(shape, TableSettings.of("Orders"));
        Plan query = planner.plan(Search.of(Where.equal("orderId", new Value.Text("order#90213"))));
        Plan scan = planner.plan(Search.of(Where.ANYTHING).paged(5));
        for (Plan plan : List.of(query, scan)) {
            assertThat(asked(clients ->
                            new Reading(new ReadGateway(clients), plan, 1).more(1, items -> {}, Progress.NONE)))
                    .containsExactly(plan.action());
            Gate gate = new Gate(List.of(plan.action()));
            assertThat(gate.refusal(TablesFeature.RUN)).isEmpty();
            assertThat(gate.refusal(TablesFeature.reading(plan.action()))).isEmpty();
        }
        assertThat(new Gate(List.of("dynamodb:Query")).refusal(TablesFeature.reading(scan.action())))
                .hasValueSatisfying(words -> assertThat(words).contains("dynamodb:Scan"));
    }

    /** ExecuteStatement is allowed by what the statement does ("IAM security policies with PartiQL for DynamoDB"). */
    @Test
    void aStatementThatReadsNeedsPartiQLSelectAlone() throws Exception {
        TableShape shape;
        try (AwsClients clients = admin()) {
            shape = new ReadGateway(clients).shape("Orders");
        }
        Written written = StatementReader.read("SELECT * FROM Orders WHERE orderId = 'order#90213'", Map.of())
                .orElseThrow();
        Plan plan = new StatementPlans(shape, TableSettings.of("Orders"))
                .plan((Statement.Select) written.statement(), written.sent(), List.of(), false);
        assertThat(declared(QueryCommands.PARTIQL)).containsExactly(plan.action());
        List<Item> found = new ArrayList<>();
        try (AwsClients clients = only(plan.action())) {
            new Reading(new ReadGateway(clients), plan, 1).more(1, found::addAll, Progress.NONE);
        }
        assertThat(found).hasSize(1);
        try (AwsClients clients = only("dynamodb:Query")) {
            Reading denied = new Reading(new ReadGateway(clients), plan, 1);
            assertThatThrownBy(() -> denied.more(1, found::addAll, Progress.NONE))
                    .hasMessageContaining("dynamodb:PartiQLSelect");
        }
    }

    @Test
    void importingNeedsToReadItemsByTheirKeysInBatchesOrOneByOne() throws Exception {
        Key key = Key.of(read("order#90213"), KEYS);
        Needs needs = TablesFeature.IMPORT.needs().getFirst();
        assertThat(asked(clients -> new LookupGateway(clients).items("Orders", List.of(key), Progress.NONE)))
                .containsExactly(needs.action());
        try (AwsClients clients = only("dynamodb:GetItem")) {
            assertThat(new LookupGateway(clients).items("Orders", List.of(key), Progress.NONE))
                    .containsKey(key);
        }
        assertThat(new Gate(needs.instead()).refusal(TablesFeature.IMPORT)).isEmpty();
    }

    @Test
    void takingBackNeedsWhatItsKindSays() {
        List<String> declared = new ItemUndo(
                        new ChangeGateway(admin(), new Faults(), Clock.systemUTC()),
                        (table, piece) -> new Part("", "", "", ""))
                .needs().stream().map(Needs::action).toList();
        Item order = read("order#90213");
        Staging all = Staging.none(KEYS)
                .edit(order, noted(order))
                .delete(read("order#90204"))
                .add(order.with(Path.of("orderId"), new Value.Text("order#4")));
        assertThat(CommitNeeds.of(all.changes().values()).stream().map(Needs::action))
                .isSubsetOf(declared);
    }

    @Test
    void changingManyNeedsWhatBulkSays() {
        assertThat(declared(TablesFeature.BULK)).containsExactly("dynamodb:UpdateItem");
    }

    /** Of somebody who may only read, AWS and the gate want the same. */
    @Test
    void theGateRefusesWhatAwsWouldDeny() {
        String reading = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["dynamodb:GetItem"], "Resource": "*"}]}
            """;
        Gate gate = new Gate(List.of("dynamodb:GetItem"));
        for (Command command : List.of(TablesFeature.SAVE, TablesFeature.DELETE, of("new-item"), of("delete"))) {
            assertThat(gate.refusal(command)).isPresent();
        }
        try (AwsClients clients = clients("reader", reading)) {
            Committed committed = save(
                    new ChangeGateway(clients, new Faults(), Clock.systemUTC()),
                    staging -> staging.edit(
                            read("order#90213"), read("order#90213").with(Path.of("note"), new Value.Text("y"))));
            assertThat(committed.done()).isZero();
        }
    }

    private static Item read(String order) {
        try (AwsClients clients = admin()) {
            return new ChangeGateway(clients, new Faults(), Clock.systemUTC())
                    .read("Orders", new Key(new LinkedHashMap<>(Map.of("orderId", new Value.Text(order)))))
                    .orElseThrow();
        }
    }

    private interface Work {
        void with(AwsClients clients) throws Exception;
    }

    private static Set<String> asked(Work work) throws Exception {
        int before = SANDBOX.faults().requests().size();
        try (AwsClients clients = admin()) {
            work.with(clients);
        }
        var all = SANDBOX.faults().requests();
        return all.subList(before, all.size()).stream()
                .map(seen -> "dynamodb:" + seen.operation())
                .collect(Collectors.toSet());
    }

    // It goes with exactly what is needed, and not with less.
    private static void saves(Command command, UnaryOperator<Staging> edit) {
        Staging staging = edit.apply(Staging.none(KEYS));
        List<String> needs = CommitNeeds.of(staging.changes().values()).stream()
                .map(Needs::action)
                .toList();
        assertThat(command.needs())
                .allSatisfy(each -> assertThat(needs.contains(each.action())
                                || each.instead().stream().anyMatch(needs::contains))
                        .isTrue());
        for (String missing : needs) {
            List<String> less = needs.stream().filter(it -> !it.equals(missing)).toList();
            assertThat(done(less, staging)).as("without %s", missing).isZero();
        }
        assertThat(done(needs, staging)).as("with %s", needs).isOne();
    }

    private static int done(List<String> actions, Staging staging) {
        try (AwsClients clients = only(actions.toArray(String[]::new))) {
            return save(new ChangeGateway(clients, new Faults(), Clock.systemUTC()), now -> staging)
                    .done();
        }
    }

    private static Item noted(Item item) {
        return item.with(Path.of("note"), new Value.Text("x"));
    }

    private static Committed save(ChangeGateway gateway, UnaryOperator<Staging> edit) {
        Commit commit =
                Commit.each("Orders", edit.apply(Staging.none(KEYS)).changes().values(), Optional.of("version"));
        return gateway.save(commit, Permits.any(), Progress.NONE);
    }

    private static AwsClients only(String... actions) {
        String all = actions.length == 0 ? "none:None" : String.join("\", \"", actions);
        return clients(
                "only-" + ROLES.incrementAndGet(),
                "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": [\"" + all
                        + "\"], \"Resource\": \"*\"}]}");
    }

    private static AwsClients admin() {
        return clients("needs", AcmeShop.policy(AcmeShop.people().get(2)));
    }

    private static AwsClients clients(String name, String policy) {
        String role = "arn:aws:iam::" + AcmeShop.ACCOUNT + ":role/" + name;
        SANDBOX.world().keys().role(role, policy);
        Keys.Issued keys = SANDBOX.world().keys().staticKeys(role, "test");
        return new AwsClients(
                new Session(
                        "operator@acme.example",
                        name,
                        AcmeShop.ACCOUNT,
                        AcmeShop.REGION,
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())),
                        Optional.of(SANDBOX.address())),
                call -> {});
    }

    private static Command of(String id) {
        return ItemCommands.all().stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> declared(Command command) {
        return command.needs().stream().map(Needs::action).collect(Collectors.toSet());
    }
}
