package dev.pilothouse.feature.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.change.ChangeGateway;
import dev.pilothouse.feature.tables.change.Commit;
import dev.pilothouse.feature.tables.change.Committed;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.editor.ItemCommands;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    static {
        AcmeShop.plant(SANDBOX);
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void savingAnEditNeedsWhatSaveSays() {
        assertThat(asked(staging -> staging.edit(
                        read("order#90213"), read("order#90213").with(Path.of("note"), new Value.Text("x")))))
                .isEqualTo(declared(TablesFeature.SAVE));
    }

    @Test
    void savingANewItemNeedsWhatANewItemSays() {
        Item fresh = read("order#90213").with(Path.of("orderId"), new Value.Text("order#1"));
        assertThat(asked(staging -> staging.add(fresh))).isEqualTo(declared(of("new-item")));
    }

    @Test
    void savingADeletionNeedsWhatDeletingSays() {
        assertThat(asked(staging -> staging.delete(read("order#90201"))))
                .isEqualTo(declared(TablesFeature.DELETE))
                .isEqualTo(declared(of("delete")));
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

    private static Set<String> asked(UnaryOperator<Staging> edit) {
        Staging staging = edit.apply(Staging.none(KEYS));
        int before = SANDBOX.faults().requests().size();
        try (AwsClients clients = admin()) {
            Committed committed = save(new ChangeGateway(clients, new Faults(), Clock.systemUTC()), now -> staging);
            assertThat(committed.done()).isOne();
        }
        var all = SANDBOX.faults().requests();
        return all.subList(before, all.size()).stream()
                .map(seen -> "dynamodb:" + seen.operation())
                .collect(Collectors.toSet());
    }

    private static Committed save(ChangeGateway gateway, UnaryOperator<Staging> edit) {
        Commit commit =
                Commit.each("Orders", edit.apply(Staging.none(KEYS)).changes().values(), Optional.of("version"));
        return gateway.save(commit, Permits.any(), Progress.NONE);
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
