package dev.pilothouse.sandbox.dynamodb;

import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.code;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportType;
import software.amazon.awssdk.services.dynamodb.model.ExportViewType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportTimesTest {
    private static final DynamoSandbox DYNAMO = new DynamoSandbox();
    private static final Exported EXPORTS = Exported.in(DYNAMO);

    @AfterAll
    static void close() {
        DYNAMO.close();
    }

    @Test
    void whatWasChangedInAWhileIsOneLineForEachItem() {
        String table = EXPORTS.recoverable();
        DYNAMO.put(table, "pk", "kept", "n", 1);
        DYNAMO.put(table, "pk", "gone", "n", 1);
        pass(Duration.ofMinutes(1));
        Instant from = now();
        DYNAMO.put(table, "pk", "kept", "n", 2);
        DYNAMO.put(table, "pk", "kept", "n", 3);
        DYNAMO.put(table, "pk", "new", "n", 1);
        delete(table, "gone");
        DYNAMO.put(table, "pk", "passing");
        delete(table, "passing");
        pass(Duration.ofMinutes(20));
        Instant until = now();
        DYNAMO.put(table, "pk", "late");

        ExportDescription both = EXPORTS.of(table, changes(from, until, null));
        assertThat(both.itemCount()).isEqualTo(3);
        JsonNode summary = JsonMapper.shared().readTree(EXPORTS.read(both.exportManifest()));
        assertThat(summary.path("exportType").asString()).isEqualTo("INCREMENTAL_EXPORT");
        assertThat(summary.path("outputView").asString()).isEqualTo("NEW_AND_OLD_IMAGES");
        List<String> lines = EXPORTS.lines(both);
        assertThat(lines).allMatch(line -> line.startsWith("{\"Metadata\":{\"WriteTimestampMicros\":{\"N\":\""));
        assertThat(lines.stream().map(line -> line.substring(line.indexOf("\"Keys\""))))
                .containsExactlyInAnyOrder(
                        "\"Keys\":{\"pk\":{\"S\":\"kept\"}},\"OldImage\":{\"pk\":{\"S\":\"kept\"},\"n\":{\"N\":\"1\"}},"
                                + "\"NewImage\":{\"pk\":{\"S\":\"kept\"},\"n\":{\"N\":\"3\"}}}",
                        "\"Keys\":{\"pk\":{\"S\":\"new\"}},\"NewImage\":{\"pk\":{\"S\":\"new\"},\"n\":{\"N\":\"1\"}}}",
                        "\"Keys\":{\"pk\":{\"S\":\"gone\"}},\"OldImage\":{\"pk\":{\"S\":\"gone\"},\"n\":{\"N\":\"1\"}}}");
        List<String> ion = EXPORTS.lines(EXPORTS.of(
                table, it -> it.exportFormat("ION").applyMutation(changes(from, until, ExportViewType.NEW_IMAGE))));
        assertThat(ion)
                .hasSize(3)
                .allMatch(line -> line.startsWith("$ion_1_0 {Record:{Keys:{pk:"))
                .noneMatch(line -> line.contains("OldImage"))
                .anyMatch(line -> line.endsWith("NewImage:{pk:\"kept\",n:3.}}}"));
    }

    @Test
    void aTableIsExportedAsItWas() {
        String table = EXPORTS.recoverable();
        DYNAMO.put(table, "pk", "a", "n", 1);
        pass(Duration.ofMinutes(1));
        Instant then = now();
        pass(Duration.ofMinutes(1));
        DYNAMO.put(table, "pk", "a", "n", 2);
        DYNAMO.put(table, "pk", "b", "n", 1);
        assertThat(EXPORTS.lines(EXPORTS.of(table, it -> it.exportTime(then))))
                .containsExactly("{\"Item\":{\"pk\":{\"S\":\"a\"},\"n\":{\"N\":\"1\"}}}");
        assertThat(EXPORTS.lines(EXPORTS.of(table, _ -> {}))).hasSize(2);
    }

    @Test
    void momentsOutsideOfWhatIsRememberedAreRefused() {
        String table = EXPORTS.recoverable();
        Instant since = now();
        pass(Duration.ofHours(48));
        for (Consumer<ExportTableToPointInTimeRequest.Builder> wrong :
                List.<Consumer<ExportTableToPointInTimeRequest.Builder>>of(
                        it -> it.exportTime(since.minusSeconds(60)),
                        it -> it.exportTime(now().plusSeconds(60)),
                        changes(since.minusSeconds(60), since.plus(Duration.ofHours(1)), null))) {
            assertThatThrownBy(() -> EXPORTS.of(table, wrong))
                    .satisfies(refused -> assertThat(code(refused)).isEqualTo("InvalidExportTimeException"));
        }
        for (Duration apart : List.of(Duration.ofMinutes(14), Duration.ofHours(25))) {
            assertThatThrownBy(() -> EXPORTS.of(table, changes(since, since.plus(apart), null)))
                    .satisfies(refused -> assertThat(code(refused)).isEqualTo("ValidationException"));
        }
    }

    private static Consumer<ExportTableToPointInTimeRequest.Builder> changes(
            Instant from, Instant until, ExportViewType view) {
        return it -> it.exportType(ExportType.INCREMENTAL_EXPORT)
                .incrementalExportSpecification(
                        spec -> spec.exportFromTime(from).exportToTime(until).exportViewType(view));
    }

    private static Instant now() {
        return DYNAMO.sandbox().world().clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void pass(Duration time) {
        DYNAMO.sandbox().clock().advance(time);
    }

    private static void delete(String table, String pk) {
        DYNAMO.sdk.deleteItem(it -> it.tableName(table).key(item("pk", pk)));
    }
}
