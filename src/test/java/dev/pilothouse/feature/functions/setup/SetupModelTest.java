package dev.pilothouse.feature.functions.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.functions.FunctionTown;
import dev.pilothouse.feature.functions.shape.Standing;
import dev.pilothouse.feature.functions.version.VersionGateway;
import dev.pilothouse.sandbox.wire.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;

class SetupModelTest {
    private static final Settings SEEDED = new Settings(256, 3, Map.of("TABLE", "Orders", "SMTP_PASSWORD", "harbour"));
    private static FunctionTown town;

    @TempDir
    static Path folder;

    private final List<String> revealed = new ArrayList<>();
    private SetupGateway gateway;

    @BeforeAll
    static void open() {
        town = new FunctionTown(folder, Duration.ofSeconds(5));
        town.lambda.updatesTake(Duration.ofMillis(50));
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @BeforeEach
    void seed() {
        town.line.heal();
        town.function("mail", (event, context) -> context.answer(event));
        gateway = new SetupGateway(town.clients, new Faults());
    }

    @Test
    void memoryTimeAndVariablesAreSavedAtOnceAndTakenBack() throws Exception {
        SetupModel model = read();
        model.memory().set("512");
        model.seconds().set("20");
        model.variables().getFirst().value().set("lighthouse");
        model.add();
        model.variables().getLast().name().set("MODE");
        model.variables().getLast().value().set("dry");
        assertThat(model.plan().get().orElseThrow().names())
                .containsExactly("Memory", "Time limit", "MODE", "SMTP_PASSWORD");
        assertThat(model.waiting()).isPresent();
        model.save(Permits.any());
        town.settle();
        assertThat(now())
                .isEqualTo(
                        new Settings(512, 20, Map.of("TABLE", "Orders", "SMTP_PASSWORD", "lighthouse", "MODE", "dry")));
        Entry entry = town.lastEntry();
        assertThat(entry.condition()).isPresent();
        assertThat(Files.readString(folder.resolve("journal/journal.jsonl"))).doesNotContain("lighthouse", "harbour");
        assertThat(town.undoLast()).isEqualTo(Outcome.DONE);
        assertThat(now()).isEqualTo(SEEDED);
        assertThat(town.undoLast()).isEqualTo(Outcome.DONE);
        assertThat(now().memory()).isEqualTo(512);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        SetupModel model = read();
        model.memory().set("512");
        somebodyElse(1024);
        model.save(Permits.any());
        town.settle();
        assertThat(town.lastEntry().outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(now().memory()).isEqualTo(1024);
    }

    @Test
    void whatSomebodyElseChangedSinceIsNotTakenBack() {
        SetupModel model = read();
        model.memory().set("512");
        model.save(Permits.any());
        town.settle();
        somebodyElse(1024);
        assertThat(town.undoLast()).isEqualTo(Outcome.NOT_DONE);
        assertThat(now().memory()).isEqualTo(1024);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsTakenOnWhenItIsReadAgain() {
        SetupModel model = read();
        model.memory().set("512");
        model.variables().getLast().value().set("Carts");
        sdk().updateFunctionConfiguration(request -> request.functionName("mail")
                .timeout(60)
                .environment(it -> it.variables(Map.of("TABLE", "Orders", "SMTP_HOST", "mail.example"))));
        await().until(() -> gateway.read("mail").standing().update() == Standing.Update.DONE);
        model.refresh();
        await().until(() -> model.seconds().get().equals("60")
                && model.plan()
                        .get()
                        .map(SetupPlan::names)
                        .filter(List.of("Memory", "TABLE")::equals)
                        .isPresent());
        assertThat(model.variables()).extracting(it -> it.name().get()).containsExactly("TABLE", "SMTP_HOST");
        model.save(Permits.any());
        town.settle();
        assertThat(now()).isEqualTo(new Settings(512, 60, Map.of("TABLE", "Carts", "SMTP_HOST", "mail.example")));
    }

    @Test
    void layersTriggersAndDestinationsAreShownAsFarAsTheRoleMaySeeThem() {
        town.lambda.layer("shared", "", 1024, List.of("nodejs24.x"));
        String layer =
                sdk().listLayers().layers().getFirst().latestMatchingVersion().layerVersionArn();
        sdk().updateFunctionConfiguration(
                        request -> request.functionName("mail").layers(layer));
        String arn = gateway.read("mail").arn();
        String queue = "arn:aws:sqs:eu-west-1:402112345678:letters";
        town.lambda.trigger(EventSourceMappingConfiguration.builder()
                .uuid("0f3a")
                .functionArn(arn)
                .eventSourceArn(queue)
                .state("Enabled")
                .batchSize(10)
                .build());
        town.lambda.allow("mail", """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "s3.amazonaws.com"},
             "Action": "lambda:InvokeFunction", "Resource": "*",
             "Condition": {"ArnLike": {"AWS:SourceArn": "arn:aws:s3:::letters"}}}]}\
            """);
        sdk().putFunctionEventInvokeConfig(request ->
                request.functionName("mail").destinationConfig(it -> it.onFailure(to -> to.destination(queue))));
        SetupModel model = read();
        assertThat(model.shape().get().shown().orElseThrow().code().layers()).containsExactly(layer);
        assertThat(model.wiring().get().shown().orElseThrow())
                .isEqualTo(new Wiring(
                        List.of(
                                new Wiring.Trigger("sqs", queue, "Enabled, up to 10 at once"),
                                new Wiring.Trigger("s3", "arn:aws:s3:::letters", "may invoke it")),
                        List.of(new Wiring.Destination("When it fails", queue)),
                        List.of()));
        try (AwsClients clients = town.asNeeds(SetupCommands.SAVE)) {
            assertThat(new WiringGateway(clients).read("mail").denied())
                    .containsExactly(
                            "lambda:ListEventSourceMappings",
                            "lambda:GetPolicy",
                            "lambda:ListFunctionEventInvokeConfigs");
        }
    }

    @Test
    void whereTheAnswerIsLostWhatIsThereThenTells() {
        SetupModel model = read();
        model.memory().set("640");
        town.sandbox.faults().next(1, "UpdateFunctionConfiguration", new Fault.DropAfter());
        model.save(Permits.any());
        town.settle();
        assertThat(town.lastEntry().outcome()).isEqualTo(Outcome.DONE);
        assertThat(now().memory()).isEqualTo(640);
    }

    @Test
    void aHiddenValueIsShownOnlyOnceThatIsWrittenDown() {
        SetupModel model = read();
        Variable password = model.variables().getFirst();
        assertThat(password.hidden().get()).isTrue();
        model.reveal(password);
        await().until(() -> !password.hidden().get());
        assertThat(revealed).containsExactly("mail SMTP_PASSWORD");
        assertThat(SEEDED.toString()).doesNotContain("harbour");
    }

    @Test
    void whatLambdaWouldRefuseIsSaidBefore() {
        SetupModel model = read();
        assertThat(model.obstacle().getValue()).contains("Nothing was changed.");
        model.memory().set("64");
        assertThat(model.obstacle().getValue()).contains("Memory is 128 to 10,240 MB.");
        model.memory().set("lots");
        assertThat(model.obstacle().getValue()).contains("Memory and time limit are whole numbers.");
        model.discard();
        model.add();
        assertThat(model.obstacle().getValue()).contains("A variable has no name yet.");
        model.variables().getLast().name().set("TABLE");
        assertThat(model.obstacle().getValue()).contains("Two variables are called “TABLE”.");
        model.variables().getLast().name().set("1st");
        assertThat(model.obstacle().getValue().orElseThrow()).startsWith("“1st” is no name of a variable");
        model.variables().getLast().name().set("LONG");
        model.variables().getLast().value().set("x".repeat(5000));
        assertThat(model.obstacle().getValue().orElseThrow()).endsWith("4,096 fit.");
        model.discard();
        assertThat(model.waiting()).isEmpty();
    }

    @Test
    void copiesAreReservedAndKeptReadyAndTakenBack() {
        Scope scope = town.scope();
        new VersionGateway(town.clients).read("mail");
        sdk().publishVersion(request -> request.functionName("mail"));
        ConcurrencyModel model = new ConcurrencyModel("mail", gateway, scope, town.changes());
        model.refresh();
        await().until(() -> model.concurrency().get() instanceof Load.Ready);
        assertThat(model.differences().getValue()).isEmpty();
        model.reserved().set("5");
        assertThat(model.differences().getValue())
                .containsExactly(new ConcurrencyModel.Difference("copies at most", "no limit", "5"));
        model.reserve(Permits.any());
        town.settle();
        assertThat(gateway.reserved("mail")).contains(5);
        assertThat(town.undoLast()).isEqualTo(Outcome.DONE);
        assertThat(gateway.reserved("mail")).isEmpty();
        model.qualifier().set("1");
        model.ready().set("2");
        assertThat(model.differences().getValue())
                .contains(new ConcurrencyModel.Difference("copies ready for 1", "0", "2"));
        model.provision(Permits.any());
        town.settle();
        assertThat(gateway.provisioned("mail", "1")).isEqualTo(2);
        assertThat(town.undoLast()).isEqualTo(Outcome.DONE);
        assertThat(gateway.provisioned("mail", "1")).isZero();
    }

    /** Of its settings, and of its copies: reading what is there, changing it, and taking that back. */
    @Test
    void whatEachCommandNeedsIsEnough() throws Exception {
        sdk().publishVersion(request -> request.functionName("mail"));
        try (AwsClients clients = town.asNeeds(SetupCommands.SAVE)) {
            SetupGateway limited = new SetupGateway(clients, new Faults());
            limited.save(limited.read("mail"), new Settings(512, 3, Map.of()), Permits.any(), Progress.NONE);
        }
        try (AwsClients clients = town.asNeeds(SetupCommands.RESERVE)) {
            SetupGateway limited = new SetupGateway(clients, new Faults());
            limited.reserve("mail", Optional.of(3), Permits.any());
            assertThat(limited.reserved("mail")).contains(3);
            limited.reserve("mail", Optional.empty(), Permits.any());
        }
        try (AwsClients clients = town.asNeeds(SetupCommands.PROVISION)) {
            SetupGateway limited = new SetupGateway(clients, new Faults());
            limited.provision("mail", "1", 1, Permits.any());
            assertThat(limited.provisioned("mail", "1")).isEqualTo(1);
            limited.provision("mail", "1", 0, Permits.any());
        }
    }

    private SetupModel read() {
        SetupModel model = new SetupModel(
                "mail",
                new SetupModel.Parts(
                        gateway,
                        new WiringGateway(town.clients),
                        town.scope(),
                        town.changes(),
                        (function, variable) -> revealed.add(function + " " + variable)));
        model.refresh();
        // Filled is more than read: that happens on another thread here.
        await().until(() ->
                model.plan().get().filter(it -> it.steps().isEmpty()).isPresent()
                        && model.wiring().get() instanceof Load.Ready);
        return model;
    }

    private Settings now() {
        return Settings.of(gateway.read("mail"));
    }

    private static void somebodyElse(int megabytes) {
        sdk().updateFunctionConfiguration(
                        request -> request.functionName("mail").memorySize(megabytes));
    }

    private static LambdaClient sdk() {
        return town.clients.get(LambdaClient.class, LambdaClient::builder, Calls.WRITE);
    }
}
