package dev.pilothouse.feature.functions.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.functions.FunctionTown;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.lambda.LambdaClient;

class VersionModelTest {
    private static FunctionTown town;
    private VersionGateway gateway;
    private VersionModel model;

    @BeforeAll
    static void open(@TempDir Path folder) {
        town = new FunctionTown(folder, Duration.ofSeconds(5));
        town.lambda.updatesTake(Duration.ZERO);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    /** Two versions, and an alias that leads to the first. */
    @BeforeEach
    void seed() {
        town.function("mail", (event, context) -> context.answer(event));
        memory(256);
        sdk().publishVersion(request -> request.functionName("mail"));
        memory(384);
        sdk().publishVersion(request -> request.functionName("mail"));
        sdk().createAlias(request -> request.functionName("mail").name("live").functionVersion("1"));
        gateway = new VersionGateway(town.clients);
        model = new VersionModel("mail", gateway, town.scope(), town.changes());
        read();
    }

    @Test
    void anAliasIsLedElsewhereInPartThenWholeAndBack() {
        assertThat(model.draft().get()).isEqualTo(new AliasDraft("live", "1", Optional.empty(), 0));
        assertThat(model.unpointable().getValue()).contains("The alias leads there already.");
        point(new AliasDraft("live", "1", Optional.of("2"), 10));
        assertThat(alias().weights()).isEqualTo(Map.of("2", 0.1));
        assertThat(town.lastEntry().title()).isEqualTo("Point mail:live at 1 · 10% 2");
        point(new AliasDraft("live", "2", Optional.empty(), 0));
        assertThat(alias().words()).isEqualTo("2");
        assertThat(town.undoLast()).isEqualTo(Outcome.DONE);
        assertThat(alias().words()).isEqualTo("1 · 10% 2");
        read();
        point(new AliasDraft("live", "2", Optional.empty(), 0));
        assertThat(model.back()).contains(new AliasDraft("live", "1", Optional.empty(), 0));
    }

    @Test
    void anAliasThatSomebodyElseLedElsewhereStays() {
        sdk().updateAlias(request -> request.functionName("mail").name("live").functionVersion("2"));
        model.draft().set(new AliasDraft("live", "1", Optional.of("2"), 50));
        model.point(Permits.any());
        town.settle();
        assertThat(town.lastEntry().outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(alias().words()).isEqualTo("2");
    }

    @Test
    void aNewAliasIsMadeAndTakenAwayAgain() {
        point(new AliasDraft("beta", "2", Optional.empty(), 0));
        assertThat(gateway.alias("mail", "beta").orElseThrow().version()).isEqualTo("2");
        assertThat(town.undoLast()).isEqualTo(Outcome.DONE);
        assertThat(gateway.alias("mail", "beta")).isEmpty();
    }

    @Test
    void whatDiffersFromTheLastVersionIsPublishedAndTakenAway() {
        assertThat(model.unpublishable().getValue()).contains("Nothing has changed since the last version.");
        memory(512);
        read();
        assertThat(model.unpublishable().getValue()).isEmpty();
        model.description().set("More memory");
        model.publish(Permits.any());
        town.settle();
        Entry entry = town.lastEntry();
        assertThat(entry.paths()).containsExactly("3");
        assertThat(gateway.read("mail").version("3").orElseThrow().description())
                .isEqualTo("More memory");
        assertThat(town.undoLast()).isEqualTo(Outcome.DONE);
        assertThat(gateway.read("mail").version("3")).isEmpty();
    }

    @Test
    void aVersionThatAnAliasLeadsToIsNotTakenAway() {
        memory(512);
        read();
        model.publish(Permits.any());
        town.settle();
        town.lastEntry();
        sdk().updateAlias(request -> request.functionName("mail").name("live").functionVersion("3"));
        assertThat(town.undoLast()).isEqualTo(Outcome.NOT_DONE);
        assertThat(gateway.read("mail").version("3")).isPresent();
    }

    @Test
    void whatCanBeNoAliasIsSaidBefore() {
        model.draft().set(new AliasDraft("42", "1", Optional.empty(), 0));
        assertThat(model.unpointable().getValue().orElseThrow()).contains("not only digits");
        model.draft().set(new AliasDraft("live", "1", Optional.of("1"), 5));
        assertThat(model.unpointable().getValue()).contains("Choose two different versions.");
    }

    @Test
    void whatEachCommandNeedsIsEnough() {
        memory(512);
        Versions read = gateway.read("mail");
        try (AwsClients clients = town.asNeeds(VersionCommands.PUBLISH)) {
            assertThat(new VersionGateway(clients)
                            .publish(read.newest(), "", Permits.any())
                            .number())
                    .isEqualTo("3");
        }
        try (AwsClients clients = town.asNeeds(VersionCommands.POINT)) {
            VersionGateway limited = new VersionGateway(clients);
            limited.update("mail", read.alias("live").orElseThrow().to("2", Map.of()), Permits.any());
            limited.create("mail", new Alias("beta", "2", Map.of("1", 0.5), "", ""), Permits.any());
        }
        assertThat(alias().words()).isEqualTo("2");
    }

    private void point(AliasDraft draft) {
        model.draft().set(draft);
        assertThat(model.unpointable().getValue()).isEmpty();
        model.point(Permits.any());
        town.settle();
        read();
    }

    private void read() {
        model.refresh();
        await().until(() -> model.versions().get() instanceof Load.Ready);
    }

    private Alias alias() {
        return gateway.alias("mail", "live").orElseThrow();
    }

    private static void memory(int megabytes) {
        sdk().updateFunctionConfiguration(
                        request -> request.functionName("mail").memorySize(megabytes));
    }

    private static LambdaClient sdk() {
        return town.clients.get(LambdaClient.class, LambdaClient::builder, Calls.WRITE);
    }
}
