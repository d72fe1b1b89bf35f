package dev.pilothouse.sandbox.dynamodb;

import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.code;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.definition;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.item;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.sandbox.s3.ObjectHeaders;
import dev.pilothouse.sandbox.s3.S3Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportStatus;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportType;
import software.amazon.awssdk.services.dynamodb.model.ExportViewType;
import software.amazon.awssdk.services.dynamodb.model.ImportStatus;
import software.amazon.awssdk.services.dynamodb.model.ImportTableDescription;
import software.amazon.awssdk.services.dynamodb.model.ImportTableRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JobsTest {
    private static final DynamoSandbox DYNAMO = new DynamoSandbox();
    private static final S3Service S3 = DYNAMO.sandbox().service(S3Service.class);

    @BeforeAll
    static void bucket() {
        S3.createBucket("exports");
        DYNAMO.sandbox().service(DynamoDbService.class).jobsTake(Duration.ZERO);
    }

    @AfterAll
    static void close() {
        DYNAMO.close();
    }

    @Test
    void whatIsExportedIsImportedAgain() {
        String table = recoverable();
        for (int i = 0; i < 20; i++) {
            DYNAMO.put(table, "pk", "item" + i, "deep", List.of("x", i, List.of(true)));
        }
        ExportDescription export = exported(table, it -> it.s3Prefix("nightly"));
        assertThat(export.exportStatus()).isEqualTo(ExportStatus.COMPLETED);
        assertThat(export.itemCount()).isEqualTo(20);
        JsonNode summary = JsonMapper.shared().readTree(read(export.exportManifest()));
        assertThat(summary.path("itemCount").asInt()).isEqualTo(20);
        String files = read(summary.path("manifestFilesS3Key").asString());
        String data = JsonMapper.shared().readTree(files).path("dataFileS3Key").asString();
        assertThat(data).startsWith("nightly/AWSDynamoDB/").endsWith(".json.gz");

        ImportTableDescription imported = imported(
                it -> it.s3BucketSource(source -> source.s3Bucket("exports").s3KeyPrefix(data))
                        .inputFormat("DYNAMODB_JSON")
                        .inputCompressionType("GZIP")
                        .tableCreationParameters(into -> into.tableName("restored")
                                .billingMode(BillingMode.PAY_PER_REQUEST)
                                .attributeDefinitions(definition("pk:S"))
                                .keySchema(key("pk"))));
        assertThat(imported.importStatus()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(imported.importedItemCount()).isEqualTo(20);
        assertThat(all("restored")).isEqualTo(all(table));
    }

    @Test
    void aBadLineIsCountedAndTheRestGoesIn() {
        S3.put(
                "exports",
                "csv/people.csv",
                """
                pk,age,name
                a,7,"Ann ""A"" Lee"
                ,8,nobody
                b,old,Bob
                c,9,
                """.getBytes(StandardCharsets.UTF_8),
                ObjectHeaders.of("text/csv", "", Map.of()));
        ImportTableDescription imported = imported(it -> it.s3BucketSource(
                        source -> source.s3Bucket("exports").s3KeyPrefix("csv/"))
                .inputFormat("CSV")
                .tableCreationParameters(into -> into.tableName("people")
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(definition("pk:S"), definition("age:N"))
                        .keySchema(key("pk", "age"))));
        assertThat(imported.processedItemCount()).isEqualTo(4);
        assertThat(imported.importedItemCount()).isEqualTo(2);
        assertThat(imported.errorCount()).isEqualTo(2);
        assertThat(DynamoSandbox.LOGGED)
                .filteredOn(line -> line.contains(imported.importArn()))
                .hasSize(2)
                .allMatch(line -> line.startsWith("/aws-dynamodb/imports {\"itemS3Pointer\":"))
                .anyMatch(line -> line.contains("\"key\":\"csv/people.csv\",\"itemIndex\":1"));
        assertThat(all("people"))
                .containsExactlyInAnyOrder(
                        item("pk", "a", "age", 7, "name", "Ann \"A\" Lee"), item("pk", "c", "age", 9));
    }

    @Test
    void anExportNeedsRecoveryAndABucket() {
        String table = DYNAMO.table();
        assertThatThrownBy(() -> exported(table, _ -> {}))
                .satisfies(refused -> assertThat(code(refused)).isEqualTo("PointInTimeRecoveryUnavailableException"))
                .hasMessageContaining("Point in time recovery is not enabled for table '" + table + "'");
        ExportDescription failed = exported(recoverable(), it -> it.s3Bucket("nowhere"));
        assertThat(failed.exportStatus()).isEqualTo(ExportStatus.FAILED);
        assertThat(failed.failureCode()).isEqualTo("S3NoSuchBucket");
    }

    @Test
    void aTokenStartsOneExport() {
        String table = recoverable();
        ExportDescription first = exported(table, it -> it.clientToken("once"));
        assertThat(exported(table, it -> it.clientToken("once")).exportArn()).isEqualTo(first.exportArn());
        assertThatThrownBy(() -> exported(table, it -> it.clientToken("once").s3Prefix("other")))
                .satisfies(refused -> assertThat(code(refused)).isEqualTo("ExportConflictException"));
        assertThat(DYNAMO.sdk.listExports(it -> it.tableArn(first.tableArn())).exportSummaries())
                .singleElement()
                .satisfies(summary -> assertThat(summary.exportArn()).isEqualTo(first.exportArn()));
    }

    @Test
    void whatWasChangedInAWhileIsOneLineForEachItem() {
        String table = recoverable();
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

        ExportDescription both = exported(table, changes(from, until, null));
        assertThat(both.itemCount()).isEqualTo(3);
        JsonNode summary = JsonMapper.shared().readTree(read(both.exportManifest()));
        assertThat(summary.path("exportType").asString()).isEqualTo("INCREMENTAL_EXPORT");
        assertThat(summary.path("outputView").asString()).isEqualTo("NEW_AND_OLD_IMAGES");
        List<String> lines = lines(both);
        assertThat(lines).allMatch(line -> line.startsWith("{\"Metadata\":{\"WriteTimestampMicros\":{\"N\":\""));
        assertThat(lines.stream().map(line -> line.substring(line.indexOf("\"Keys\""))))
                .containsExactlyInAnyOrder(
                        "\"Keys\":{\"pk\":{\"S\":\"kept\"}},\"OldImage\":{\"pk\":{\"S\":\"kept\"},\"n\":{\"N\":\"1\"}},"
                                + "\"NewImage\":{\"pk\":{\"S\":\"kept\"},\"n\":{\"N\":\"3\"}}}",
                        "\"Keys\":{\"pk\":{\"S\":\"new\"}},\"NewImage\":{\"pk\":{\"S\":\"new\"},\"n\":{\"N\":\"1\"}}}",
                        "\"Keys\":{\"pk\":{\"S\":\"gone\"}},\"OldImage\":{\"pk\":{\"S\":\"gone\"},\"n\":{\"N\":\"1\"}}}");
        List<String> ion = lines(exported(
                table, it -> it.exportFormat("ION").applyMutation(changes(from, until, ExportViewType.NEW_IMAGE))));
        assertThat(ion)
                .hasSize(3)
                .allMatch(line -> line.startsWith("$ion_1_0 {Record:{Keys:{pk:"))
                .noneMatch(line -> line.contains("OldImage"))
                .anyMatch(line -> line.endsWith("NewImage:{pk:\"kept\",n:3.}}}"));
    }

    @Test
    void aTableIsExportedAsItWas() {
        String table = recoverable();
        DYNAMO.put(table, "pk", "a", "n", 1);
        pass(Duration.ofMinutes(1));
        Instant then = now();
        pass(Duration.ofMinutes(1));
        DYNAMO.put(table, "pk", "a", "n", 2);
        DYNAMO.put(table, "pk", "b", "n", 1);
        assertThat(lines(exported(table, it -> it.exportTime(then))))
                .containsExactly("{\"Item\":{\"pk\":{\"S\":\"a\"},\"n\":{\"N\":\"1\"}}}");
        assertThat(lines(exported(table, _ -> {}))).hasSize(2);
    }

    @Test
    void momentsOutsideOfWhatIsRememberedAreRefused() {
        String table = recoverable();
        Instant since = now();
        pass(Duration.ofHours(48));
        for (Consumer<ExportTableToPointInTimeRequest.Builder> wrong :
                List.<Consumer<ExportTableToPointInTimeRequest.Builder>>of(
                        it -> it.exportTime(since.minusSeconds(60)),
                        it -> it.exportTime(now().plusSeconds(60)),
                        changes(since.minusSeconds(60), since.plus(Duration.ofHours(1)), null))) {
            assertThatThrownBy(() -> exported(table, wrong))
                    .satisfies(refused -> assertThat(code(refused)).isEqualTo("InvalidExportTimeException"));
        }
        for (Duration apart : List.of(Duration.ofMinutes(14), Duration.ofHours(25))) {
            assertThatThrownBy(() -> exported(table, changes(since, since.plus(apart), null)))
                    .satisfies(refused -> assertThat(code(refused)).isEqualTo("ValidationException"));
        }
    }

    @Test
    void itemsOfAllTypesComeBackFromIon() {
        String table = recoverable();
        DYNAMO.sdk.putItem(it -> it.tableName(table)
                .item(Map.of(
                        "pk", AttributeValue.fromS("⟦\u0000'\"⟧ 😀"),
                        "n", AttributeValue.fromN("12345678901234567890123456789012345678"),
                        "small", AttributeValue.fromN("-1E-130"),
                        "b", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {0, -1})),
                        "flag", AttributeValue.fromBool(false),
                        "nothing", AttributeValue.fromNul(true),
                        "l", AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of("", AttributeValue.fromS(""))))),
                        "ss", AttributeValue.fromSs(List.of("x", "y")),
                        "ns", AttributeValue.fromNs(List.of("1", "2.50")),
                        "bs", AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("z"))))));
        ExportDescription export = exported(table, it -> it.exportFormat("ION"));
        ImportTableDescription imported = imported(
                it -> it.s3BucketSource(source -> source.s3Bucket("exports").s3KeyPrefix(data(export)))
                        .inputFormat("ION")
                        .inputCompressionType("GZIP")
                        .tableCreationParameters(into -> into.tableName("from-ion")
                                .billingMode(BillingMode.PAY_PER_REQUEST)
                                .attributeDefinitions(definition("pk:S"))
                                .keySchema(key("pk"))));
        assertThat(imported.errorCount()).isZero();
        assertThat(all("from-ion")).isEqualTo(all(table)).hasSize(1);
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

    private static String data(ExportDescription export) {
        String files = JsonMapper.shared()
                .readTree(read(export.exportManifest()))
                .path("manifestFilesS3Key")
                .asString();
        return JsonMapper.shared().readTree(read(files)).path("dataFileS3Key").asString();
    }

    private static List<String> lines(ExportDescription export) {
        try (var object = S3.read("exports", data(export)).orElseThrow();
                var content = new GZIPInputStream(object.content())) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String recoverable() {
        String table = DYNAMO.table();
        DYNAMO.sdk.updateContinuousBackups(it -> it.tableName(table)
                .pointInTimeRecoverySpecification(recovery -> recovery.pointInTimeRecoveryEnabled(true)));
        return table;
    }

    private static ExportDescription exported(String table, Consumer<ExportTableToPointInTimeRequest.Builder> how) {
        String arn = DYNAMO.sdk
                .exportTableToPointInTime(it -> it.tableArn("arn:aws:dynamodb:us-east-1:402112345678:table/" + table)
                        .s3Bucket("exports")
                        .applyMutation(how))
                .exportDescription()
                .exportArn();
        return await().until(
                        () -> DYNAMO.sdk.describeExport(it -> it.exportArn(arn)).exportDescription(),
                        export -> export.exportStatus() != ExportStatus.IN_PROGRESS);
    }

    private static ImportTableDescription imported(Consumer<ImportTableRequest.Builder> how) {
        String arn = DYNAMO.sdk
                .importTable(it -> it.applyMutation(how))
                .importTableDescription()
                .importArn();
        return await().until(
                        () -> DYNAMO.sdk.describeImport(it -> it.importArn(arn)).importTableDescription(),
                        job -> job.importStatus() != ImportStatus.IN_PROGRESS);
    }

    private static List<Map<String, AttributeValue>> all(String table) {
        return DYNAMO.sdk.scan(it -> it.tableName(table)).items();
    }

    private static String read(String key) {
        try (var object = S3.read("exports", key).orElseThrow()) {
            return new String(object.content().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
