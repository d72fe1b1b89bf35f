package dev.pilothouse.sandbox.lambda;

import static dev.pilothouse.sandbox.lambda.LambdaTown.code;
import static dev.pilothouse.sandbox.lambda.LambdaTown.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;
import software.amazon.awssdk.services.lambda.model.PreconditionFailedException;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationResponse;

class SettingsTest {
    private static LambdaTown town;

    @BeforeAll
    static void open() {
        town = new LambdaTown();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @BeforeEach
    void anew() {
        town.lambda.reset();
        town.sandbox.clock().hold();
        town.echo("f");
    }

    @Test
    void anUpdateTakesAWhileInWhichTheFormerSettingsRunAndNoOtherIsTaken() {
        town.lambda.remove("f");
        town.function(
                "f",
                (event, context) -> context.answer(Json.object()
                        .put("colour", context.environment("COLOUR").orElse("none"))));
        UpdateFunctionConfigurationResponse begun =
                update(it -> it.environment(e -> e.variables(Map.of("COLOUR", "red"))));
        assertThat(begun.lastUpdateStatus()).isEqualTo(LastUpdateStatus.IN_PROGRESS);
        assertThat(begun.environment().variables()).containsEntry("COLOUR", "red");
        assertThat(answer()).contains("none");
        assertThatThrownBy(() -> update(it -> it.timeout(4)))
                .isInstanceOf(ResourceConflictException.class)
                .hasMessageContaining(
                        "An update is in progress for resource:" + " arn:aws:lambda:us-east-1:402112345678:function:f");
        town.sandbox.clock().advance(Duration.ofSeconds(1));
        assertThat(read().lastUpdateStatus()).isEqualTo(LastUpdateStatus.SUCCESSFUL);
        assertThat(answer()).contains("red");
    }

    @Test
    void eachStepIsARevisionAndOnlyTheNewestMayBeChanged() {
        String first = read().revisionId();
        assertThatThrownBy(() ->
                        update(it -> it.timeout(4).revisionId(UUID.randomUUID().toString())))
                .isInstanceOf(PreconditionFailedException.class)
                .hasMessageContaining("The Revision Id provided does not match the latest Revision Id");
        String second = update(it -> it.timeout(4).revisionId(first)).revisionId();
        town.sandbox.clock().advance(Duration.ofSeconds(1));
        String third = read().revisionId();
        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        assertThat(read().timeout()).isEqualTo(4);
        assertThat(read().memorySize()).isEqualTo(256);
    }

    @Test
    void whatIsBeyondTheLimitsIsRefusedInAwssWords() {
        refused(
                "ValidationException",
                "Value '64' at 'memorySize' failed to satisfy constraint: Member must have value"
                        + " greater than or equal to 128",
                it -> it.memorySize(64));
        refused(
                "InvalidParameterValueException",
                "'MemorySize' value failed to satisfy constraint: Member must have"
                        + " value less than or equal to 10240",
                it -> it.memorySize(10_241));
        refused(
                "ValidationException",
                "Value '901' at 'timeout' failed to satisfy constraint: Member must have value"
                        + " less than or equal to 900",
                it -> it.timeout(901));
        refused(
                "InvalidParameterValueException",
                "Reserved keys used in this request: AWS_REGION",
                it -> it.environment(e -> e.variables(Map.of("AWS_REGION", "x"))));
        refused(
                "InvalidParameterValueException",
                "exceeded the 4KB limit",
                it -> it.environment(e -> e.variables(Map.of("LONG", "x".repeat(4096)))));
        refused(
                "ValidationException",
                "Map keys must satisfy constraint",
                it -> it.environment(e -> e.variables(Map.of("1ST", "x"))));
        refused("InvalidParameterValueException", "Layer version arn:x does not exist.", it -> it.layers("arn:x"));
        refused("NotImplemented", "The sandbox does not set SnapStart.", it -> it.snapStart(s -> s.applyOn("None")));
    }

    @Test
    void layersAreListedAndUsed() {
        town.lambda.layer("common", "First", 1000, List.of("nodejs24.x"));
        town.lambda.layer("common", "Second", 2000, List.of("nodejs24.x"));
        String arn = "arn:aws:lambda:us-east-1:402112345678:layer:common:2";
        assertThat(town.sdk.listLayers().layers()).singleElement().satisfies(layer -> {
            assertThat(layer.layerName()).isEqualTo("common");
            assertThat(layer.latestMatchingVersion().layerVersionArn()).isEqualTo(arn);
        });
        assertThat(town.sdk.listLayerVersions(it -> it.layerName("common")).layerVersions())
                .extracting(it -> it.version())
                .containsExactly(2L, 1L);
        assertThat(town.sdk
                        .getLayerVersion(it -> it.layerName("common").versionNumber(1L))
                        .description())
                .isEqualTo("First");
        update(it -> it.layers(arn));
        assertThat(read().layers())
                .singleElement()
                .satisfies(layer -> assertThat(layer.codeSize()).isEqualTo(2000));
    }

    @Test
    void functionsAreListedInPagesOfFiftyAtMost() {
        for (int i = 0; i < 59; i++) {
            town.echo("many-" + (100 + i));
        }
        ListFunctionsResponse first = town.sdk.listFunctions(it -> it.maxItems(10_000));
        assertThat(first.functions()).hasSize(50);
        assertThat(first.functions()).allSatisfy(it -> {
            assertThat(it.stateAsString()).isNull();
            assertThat(it.lastUpdateStatusAsString()).isNull();
        });
        ListFunctionsResponse second = town.sdk.listFunctions(it -> it.marker(first.nextMarker()));
        assertThat(second.functions()).hasSize(10);
        assertThat(second.nextMarker()).isNull();
        assertThat(town.sdk.listFunctionsPaginator(it -> it.maxItems(7)).functions())
                .extracting(FunctionConfiguration::functionName)
                .hasSize(60)
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> town.sdk.listFunctions(it -> it.maxItems(10_001)))
                .satisfies(e -> assertThat(code(e)).isEqualTo("ValidationException"));
        assertThatThrownBy(() -> town.sdk.listFunctions(it -> it.marker("!")))
                .satisfies(e -> assertThat(text(e)).isEqualTo("Invalid marker."));
    }

    @Test
    void aFunctionIsToldWithItsTagsAndReservation() {
        town.sdk.putFunctionConcurrency(it -> it.functionName("f").reservedConcurrentExecutions(7));
        var whole = town.sdk.getFunction(it -> it.functionName("f"));
        assertThat(whole.tags()).containsEntry("app", "test");
        assertThat(whole.concurrency().reservedConcurrentExecutions()).isEqualTo(7);
        assertThat(whole.configuration().functionArn()).endsWith(":function:f");
        assertThat(town.sdk
                        .listTags(it -> it.resource(whole.configuration().functionArn()))
                        .tags())
                .containsEntry("app", "test");
    }

    private void refused(String code, String text, Consumer<UpdateFunctionConfigurationRequest.Builder> change) {
        assertThatThrownBy(() -> update(change)).satisfies(e -> {
            assertThat(code(e)).isEqualTo(code);
            assertThat(text(e)).contains(text);
        });
    }

    private static UpdateFunctionConfigurationResponse update(
            Consumer<UpdateFunctionConfigurationRequest.Builder> change) {
        return town.sdk.updateFunctionConfiguration(it -> it.functionName("f").applyMutation(change));
    }

    private static GetFunctionConfigurationResponse read() {
        return town.sdk.getFunctionConfiguration(it -> it.functionName("f"));
    }

    private static String answer() {
        return town.sdk.invoke(it -> it.functionName("f")).payload().asUtf8String();
    }
}
