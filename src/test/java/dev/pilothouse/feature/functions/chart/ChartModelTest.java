package dev.pilothouse.feature.functions.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.functions.FunctionTown;
import dev.pilothouse.feature.functions.version.VersionGateway;
import dev.pilothouse.feature.functions.version.VersionModel;
import dev.pilothouse.ui.chart.Range;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;

class ChartModelTest {
    @Test
    void chartsCountAllInvocationsOrThoseByOneAlias(@TempDir Path folder) {
        try (FunctionTown town = new FunctionTown(folder, Duration.ofSeconds(20))) {
            town.function("echo", (event, context) -> context.answer(event));
            LambdaClient lambda = town.clients.get(LambdaClient.class, LambdaClient::builder, Calls.WRITE);
            String version =
                    lambda.publishVersion(it -> it.functionName("echo")).version();
            for (String alias : new String[] {"live", "beta"}) {
                lambda.createAlias(it -> it.functionName("echo").name(alias).functionVersion(version));
            }
            invoke(lambda, Optional.empty(), 3);
            invoke(lambda, Optional.of("live"), 2);
            invoke(lambda, Optional.of("beta"), 1);
            VersionModel versions =
                    new VersionModel("echo", new VersionGateway(town.clients), town.scope(), town.changes());
            versions.refresh();
            await().until(() -> versions.known().getValue().isPresent());
            ChartModel model = new ChartModel(
                    "echo",
                    versions.known(),
                    new ChartModel.Parts(
                            new ChartGateway(town.clients),
                            new Deployments(town.journal.journal()),
                            town.scope(),
                            Clock.systemUTC()));
            assertThat(model.aliases().getValue()).containsExactly("beta", "live");
            model.refresh();
            counts(model, 6);
            long asked = town.asked("GetMetricData");
            for (Range range : new Range[] {Range.DAY, Range.WEEK}) {
                model.range().set(range);
                counts(model, 6);
            }
            assertThat(town.asked("GetMetricData") - asked).isEqualTo(2);
            model.alias().set(Optional.of("live"));
            counts(model, 2);
            model.alias().set(Optional.of("beta"));
            counts(model, 1);
            model.alias().set(Optional.empty());
            point(town, versions, model);
        }
    }

    // What was published, and what was changed from here, stands on the same axis of time.
    private static void point(FunctionTown town, VersionModel versions, ChartModel model) {
        LambdaClient lambda = town.clients.get(LambdaClient.class, LambdaClient::builder, Calls.WRITE);
        lambda.updateFunctionConfiguration(it -> it.functionName("echo").memorySize(512));
        await().until(() -> lambda.getFunctionConfiguration(it -> it.functionName("echo"))
                .lastUpdateStatusAsString()
                .equals("Successful"));
        lambda.publishVersion(it -> it.functionName("echo"));
        versions.refresh();
        await().until(() ->
                versions.known().getValue().orElseThrow().version("2").isPresent());
        byte[] nothing = new byte[0];
        town.scope()
                .run(
                        Permits.any(),
                        Change.of("functions", "Change the settings of echo")
                                .to("echo", List.of())
                                .reversible(
                                        "functions.settings",
                                        1,
                                        () -> new Kept(Optional.of(nothing), Optional.of(nothing))),
                        progress -> "done",
                        done -> {});
        town.settle();
        model.refresh();
        await().untilAsserted(() -> {
            assertThat(model.charts().get()).isInstanceOf(Load.Ready.class);
            assertThat(model.charts().get().shown().orElseThrow().events())
                    .extracting(it -> it.words())
                    .containsExactly("Version 1 published", "Version 2 published", "Change the settings of echo");
        });
    }

    private static void invoke(LambdaClient lambda, Optional<String> alias, int times) {
        for (int time = 0; time < times; time++) {
            lambda.invoke(
                    it -> it.functionName("echo").qualifier(alias.orElse(null)).payload(SdkBytes.fromUtf8String("{}")));
        }
    }

    private static void counts(ChartModel model, int wanted) {
        await().untilAsserted(() -> {
            assertThat(model.charts().get()).isInstanceOf(Load.Ready.class);
            Charts charts = model.charts().get().shown().orElseThrow();
            assertThat(charts.counts().invocations().sum()).isEqualTo(wanted);
            assertThat(charts.times().p95().points()).isNotEmpty();
        });
    }
}
