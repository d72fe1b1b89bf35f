package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.table.Row;
import dev.pilothouse.sandbox.s3.ObjectHeaders;
import dev.pilothouse.sandbox.s3.S3Service;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a table as an export lies in S3: a manifest, a list of files, and files of items.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html">Output format</a>
 */
record Exporter(S3Service s3, String bucket, String folder, Clock clock) {
    /** Writes everything, the manifest last; tells what was written. */
    ExportDescription write(Named table, ExportDescription begun) {
        put("_started", new byte[0], "application/octet-stream");
        Data data = data(table);
        String dataKey = folder + "data/" + begun.exportArn().replaceFirst(".*-", "") + ".json.gz";
        s3.put(bucket, dataKey, data.bytes, headers("application/gzip"));
        ObjectNode file = JsonMapper.shared()
                .createObjectNode()
                .put("itemCount", data.items)
                .put("md5Checksum", md5(data.bytes))
                .put("etag", "")
                .put("dataFileS3Key", dataKey);
        put("manifest-files.json", (file + "\n").getBytes(StandardCharsets.UTF_8), "application/json");
        ExportDescription done = begun.copy(it -> it.exportStatus("COMPLETED")
                .endTime(clock.instant())
                .itemCount(data.items)
                .billedSizeBytes(table.table().bytes())
                .exportManifest(folder + "manifest-summary.json"));
        byte[] summary = summary(table, done).toString().getBytes(StandardCharsets.UTF_8);
        put(
                "manifest-files.md5",
                md5(file.toString().getBytes(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8),
                "text/plain");
        put("manifest-summary.md5", md5(summary).getBytes(StandardCharsets.UTF_8), "text/plain");
        put("manifest-summary.json", summary, "application/json");
        return done;
    }

    private ObjectNode summary(Named table, ExportDescription done) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("version", "2020-06-30")
                .put("exportArn", done.exportArn())
                .put("startTime", done.startTime().toString())
                .put("endTime", done.endTime().toString())
                .put("tableArn", table.arn())
                .put("tableId", table.id())
                .put("exportTime", done.exportTime().toString())
                .put("s3Bucket", bucket)
                .put("s3Prefix", done.s3Prefix())
                .put("s3SseAlgorithm", "AES256")
                .put("manifestFilesS3Key", folder + "manifest-files.json")
                .put("billedSizeBytes", done.billedSizeBytes())
                .put("itemCount", done.itemCount())
                .put("outputFormat", done.exportFormatAsString());
    }

    private static Data data(Named table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long items = 0;
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            for (Iterator<Row> rows = table.table().rows(); rows.hasNext(); items++) {
                out.write("{\"Item\":".getBytes(StandardCharsets.UTF_8));
                out.write(rows.next().json());
                out.write("}\n".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Data(bytes.toByteArray(), items);
    }

    private void put(String name, byte[] bytes, String type) {
        s3.put(bucket, folder + name, bytes, headers(type));
    }

    private static ObjectHeaders headers(String type) {
        return ObjectHeaders.of(type, "", Map.of());
    }

    private static String md5(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has MD5", e);
        }
    }

    private record Data(byte[] bytes, long items) {}
}
