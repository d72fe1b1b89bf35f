package dev.pilothouse.sandbox.dynamodb;

import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.key;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.sandbox.s3.S3Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportStatus;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import tools.jackson.databind.json.JsonMapper;

/** Exports of tables that were ordered, and what they wrote into the bucket "exports". */
record Exported(DynamoSandbox dynamo, S3Service s3) {
    static Exported in(DynamoSandbox dynamo) {
        S3Service s3 = dynamo.sandbox().service(S3Service.class);
        s3.createBucket("exports");
        dynamo.sandbox().service(DynamoDbService.class).jobsTake(Duration.ZERO);
        return new Exported(dynamo, s3);
    }

    /** A table that remembers what is changed in it. */
    String recoverable() {
        String table = dynamo.table();
        dynamo.sdk.updateContinuousBackups(it -> it.tableName(table)
                .pointInTimeRecoverySpecification(recovery -> recovery.pointInTimeRecoveryEnabled(true)));
        return table;
    }

    /** Orders an export and waits for its end. */
    ExportDescription of(String table, Consumer<ExportTableToPointInTimeRequest.Builder> how) {
        String arn = dynamo.sdk
                .exportTableToPointInTime(it -> it.tableArn("arn:aws:dynamodb:us-east-1:402112345678:table/" + table)
                        .s3Bucket("exports")
                        .applyMutation(how))
                .exportDescription()
                .exportArn();
        return await().until(
                        () -> dynamo.sdk.describeExport(it -> it.exportArn(arn)).exportDescription(),
                        export -> export.exportStatus() != ExportStatus.IN_PROGRESS);
    }

    /** Where its items are. */
    String data(ExportDescription export) {
        String files = JsonMapper.shared()
                .readTree(read(export.exportManifest()))
                .path("manifestFilesS3Key")
                .asString();
        return JsonMapper.shared().readTree(read(files)).path("dataFileS3Key").asString();
    }

    /** What it wrote of items. */
    List<String> lines(ExportDescription export) {
        try (var object = s3.read("exports", data(export)).orElseThrow();
                var content = new GZIPInputStream(object.content())) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String key) {
        try (var object = s3.read("exports", key).orElseThrow()) {
            return new String(object.content().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
