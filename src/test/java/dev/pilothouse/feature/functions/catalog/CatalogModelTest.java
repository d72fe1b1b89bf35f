package dev.pilothouse.feature.functions.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.core.Workspaces;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.functions.FunctionTown;
import dev.pilothouse.feature.functions.settings.FunctionsSettings;
import dev.pilothouse.feature.functions.shape.FunctionShape;
import dev.pilothouse.sandbox.lambda.Failure;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.lambda.LambdaClient;
import tools.jackson.databind.json.JsonMapper;

class CatalogModelTest {
    private static final String SECTION = """
        {"discover": false, "tags": {"app": "test"}, "functions": [{"function": "mail", "title": "Letters"},
         {"function": "gone"}]}\
        """;
    private static FunctionTown town;

    @BeforeAll
    static void open(@TempDir Path folder) {
        town = new FunctionTown(folder, Duration.ofSeconds(5));
        town.function("zip", (event, context) -> context.answer(event));
        town.function("mail", (event, context) -> {
            throw new Failure("Error", "broken");
        });
        for (int i = 0; i < 3; i++) {
            invoke("mail");
        }
        invoke("zip");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void theApplicationsFunctionsAreNamedOrCarryItsTags() {
        CatalogModel model = read(town.clients);
        assertThat(model.shown().get()).extracting(Listed::shown).containsExactly("Letters", "gone", "zip");
        assertThat(model.shown().get()).allMatch(Listed::ofWorkspace);
        assertThat(model.shown().get().get(1).shape()).isEmpty();
        assertThat(model.catalog().get().shown().orElseThrow().mayList()).isTrue();
        assertThat(model.catalog().get().shown().orElseThrow().mayReadTags()).isTrue();
    }

    @Test
    void aRoleThatMayNotReadTagsSeesThoseThatAreNamedAndIsToldSo() {
        try (AwsClients clients = town.as("""
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "*", "Resource": "*"},
              {"Effect": "Deny", "Action": "lambda:ListTags", "Resource": "*"}]}\
            """)) {
            CatalogModel model = read(clients);
            assertThat(model.shown().get()).extracting(Listed::name).containsExactly("mail", "gone");
            Catalog catalog = model.catalog().get().shown().orElseThrow();
            assertThat(catalog.mayList()).isTrue();
            assertThat(catalog.mayReadTags()).isFalse();
        }
    }

    @Test
    void whatIsReadOfOneFunctionLaterIsShownAndNothingElseIsReadForIt() {
        CatalogModel model = read(town.clients);
        await().until(() -> model.health().get() instanceof Load.Ready);
        long before = town.asked("GetMetricData");
        FunctionShape mail = model.shown().get().getFirst().shape().orElseThrow();
        FunctionShape.Limits more = new FunctionShape.Limits(
                640, mail.limits().time(), mail.limits().disk());
        model.know(new FunctionShape(mail.name(), mail.arn(), mail.code(), more, mail.around(), mail.standing()));
        assertThat(model.shown().get())
                .extracting(
                        it -> it.shape().map(shape -> shape.limits().memory()).orElse(0))
                .startsWith(640, 0)
                .hasSize(3);
        assertThat(town.asked("GetMetricData")).isEqualTo(before);
    }

    @Test
    void howAllOfThemDoIsReadWithOneRequest() {
        long before = town.asked("GetMetricData");
        CatalogModel model = read(town.clients);
        await().until(() -> model.health().get() instanceof Load.Ready);
        assertThat(town.asked("GetMetricData") - before).isEqualTo(1);
        Health mail = model.health("mail").orElseThrow();
        assertThat(mail.count()).isEqualTo(3);
        assertThat(mail.errors()).isEqualTo(3);
        assertThat(mail.sign()).isEqualTo(Health.Sign.ILL);
        assertThat(model.health("zip").map(Health::sign)).contains(Health.Sign.WELL);
        assertThat(model.health("gone")).isEmpty();
        assertThat(HealthWords.line(mail)).startsWith("3 invocations · 3 errors · p95");
        model.order().set(CatalogModel.Order.TROUBLE);
        assertThat(model.shown().get()).extracting(Listed::name).startsWith("mail");
        model.filter().set("nodejs");
        assertThat(model.shown().get()).extracting(Listed::name).containsExactly("mail", "zip");
    }

    @Test
    void aRoleThatMayNotListSeesThoseThatAreNamed() {
        try (AwsClients clients = town.as("""
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "lambda:GetFunctionConfiguration", "Resource": "*"}]}\
            """)) {
            CatalogModel model = read(clients);
            assertThat(model.shown().get()).extracting(Listed::name).containsExactly("mail", "gone");
            assertThat(model.catalog().get().shown().orElseThrow().mayList()).isFalse();
            await().until(() -> model.health().get() instanceof Load.Failed);
            assertThat(model.unwell().orElseThrow()).contains("cloudwatch:GetMetricData");
        }
    }

    private static CatalogModel read(AwsClients clients) {
        CatalogModel model = new CatalogModel(
                FunctionsSettings.of(Workspaces.acme(
                        town.sandbox.address(),
                        Map.of("functions", JsonMapper.shared().readTree(SECTION)))),
                new CatalogGateway(clients),
                town.scope(),
                Clock.systemUTC());
        model.refresh();
        await().until(() -> model.catalog().get() instanceof Load.Ready);
        // What is still asked would count as the next test's.
        await().until(() -> !(model.health().get() instanceof Load.Busy));
        return model;
    }

    private static void invoke(String function) {
        town.clients
                .once(LambdaClient.class, LambdaClient::builder, Duration.ofSeconds(5))
                .invoke(request -> request.functionName(function));
    }
}
