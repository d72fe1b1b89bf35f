package dev.pilothouse.sandbox.dynamodb;

import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.code;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.definition;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.item;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.sandbox.s3.ObjectHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportStatus;
import software.amazon.awssdk.services.dynamodb.model.ImportStatus;
import software.amazon.awssdk.services.dynamodb.model.ImportTableDescription;
import software.amazon.awssdk.services.dynamodb.model.ImportTableRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JobsTest {
    private static final DynamoSandbox DYNAMO = new DynamoSandbox();
    private static final Exported EXPORTS = Exported.in(DYNAMO);

    @AfterAll
    static void close() {
        DYNAMO.close();
    }

    @Test
    void whatIsExportedIsImportedAgain() {
        String table = EXPORTS.recoverable();
        for (int i = 0; i < 20; i++) {
            DYNAMO.put(table, "pk", "item" + i, "deep", List.of("x", i, List.of(true)));
        }
        ExportDescription export = EXPORTS.of(table, it -> it.s3Prefix("nightly"));
        assertThat(export.exportStatus()).isEqualTo(ExportStatus.COMPLETED);
        assertThat(export.itemCount()).isEqualTo(20);
        JsonNode summary = JsonMapper.shared().readTree(EXPORTS.read(export.exportManifest()));
        assertThat(summary.path("itemCount").asInt()).isEqualTo(20);
        String files = EXPORTS.read(summary.path("manifestFilesS3Key").asString());
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
        EXPORTS.s3()
                .put(
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
        assertThatThrownBy(() -> EXPORTS.of(table, _ -> {}))
                .satisfies(refused -> assertThat(code(refused)).isEqualTo("PointInTimeRecoveryUnavailableException"))
                .hasMessageContaining("Point in time recovery is not enabled for table '" + table + "'");
        ExportDescription failed = EXPORTS.of(EXPORTS.recoverable(), it -> it.s3Bucket("nowhere"));
        assertThat(failed.exportStatus()).isEqualTo(ExportStatus.FAILED);
        assertThat(failed.failureCode()).isEqualTo("S3NoSuchBucket");
    }

    @Test
    void aTokenStartsOneExport() {
        String table = EXPORTS.recoverable();
        ExportDescription first = EXPORTS.of(table, it -> it.clientToken("once"));
        assertThat(EXPORTS.of(table, it -> it.clientToken("once")).exportArn()).isEqualTo(first.exportArn());
        assertThatThrownBy(() -> EXPORTS.of(table, it -> it.clientToken("once").s3Prefix("other")))
                .satisfies(refused -> assertThat(code(refused)).isEqualTo("ExportConflictException"));
        assertThat(DYNAMO.sdk.listExports(it -> it.tableArn(first.tableArn())).exportSummaries())
                .singleElement()
                .satisfies(summary -> assertThat(summary.exportArn()).isEqualTo(first.exportArn()));
    }

    @Test
    void itemsOfAllTypesComeBackFromIon() {
        String table = EXPORTS.recoverable();
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
        ExportDescription export = EXPORTS.of(table, it -> it.exportFormat("ION"));
        ImportTableDescription imported = imported(
                it -> it.s3BucketSource(source -> source.s3Bucket("exports").s3KeyPrefix(EXPORTS.data(export)))
                        .inputFormat("ION")
                        .inputCompressionType("GZIP")
                        .tableCreationParameters(into -> into.tableName("from-ion")
                                .billingMode(BillingMode.PAY_PER_REQUEST)
                                .attributeDefinitions(definition("pk:S"))
                                .keySchema(key("pk"))));
        assertThat(imported.errorCount()).isZero();
        assertThat(all("from-ion")).isEqualTo(all(table)).hasSize(1);
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
}
