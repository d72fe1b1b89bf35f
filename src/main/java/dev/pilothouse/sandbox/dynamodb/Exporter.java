package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.table.History;
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
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportFormat;
import software.amazon.awssdk.services.dynamodb.model.ExportType;
import software.amazon.awssdk.services.dynamodb.model.ExportViewType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a table, or what was changed in it, as an export lies in S3: a manifest, a list of files, and files of items.
 *
 * @param folder of all exports; those of changes share one for their data
 * @param id the export's, and its own folder's name
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html">Output format</a>
 */
record Exporter(S3Service s3, String bucket, String folder, String id, Clock clock) {
    /** Writes everything, the manifest last; tells what was written. */
    ExportDescription write(Named table, ExportDescription begun) {
        put("_started", new byte[0], "application/octet-stream");
        Data data = data(table, begun);
        String kind = begun.exportFormat() == ExportFormat.ION ? ".ion.gz" : ".json.gz";
        String dataKey = folder + (isIncremental(begun) ? "" : id + "/") + "data/" + id.replaceFirst(".*-", "") + kind;
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
                .billedSizeBytes(data.billed)
                .exportManifest(key("manifest-summary.json")));
        byte[] summary = summary(table, done).toString().getBytes(StandardCharsets.UTF_8);
        put(
                "manifest-files.md5",
                md5(file.toString().getBytes(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8),
                "text/plain");
        put("manifest-summary.md5", md5(summary).getBytes(StandardCharsets.UTF_8), "text/plain");
        put("manifest-summary.json", summary, "application/json");
        return done;
    }

    private static boolean isIncremental(ExportDescription export) {
        return export.exportType() == ExportType.INCREMENTAL_EXPORT;
    }

    private ObjectNode summary(Named table, ExportDescription done) {
        ObjectNode summary = JsonMapper.shared()
                .createObjectNode()
                .put("version", isIncremental(done) ? "2023-08-01" : "2020-06-30")
                .put("exportArn", done.exportArn())
                .put("startTime", done.startTime().toString())
                .put("endTime", done.endTime().toString())
                .put("tableArn", table.arn())
                .put("tableId", table.id());
        if (isIncremental(done)) {
            summary.put(
                            "exportFromTime",
                            done.incrementalExportSpecification()
                                    .exportFromTime()
                                    .toString())
                    .put(
                            "exportToTime",
                            done.incrementalExportSpecification().exportToTime().toString())
                    .put("outputView", done.incrementalExportSpecification().exportViewTypeAsString())
                    .put("exportType", done.exportTypeAsString());
        } else {
            summary.put("exportTime", done.exportTime().toString());
        }
        return summary.put("s3Bucket", bucket)
                .put("s3Prefix", done.s3Prefix())
                .put("s3SseAlgorithm", "AES256")
                .put("manifestFilesS3Key", key("manifest-files.json"))
                .put("billedSizeBytes", done.billedSizeBytes())
                .put("itemCount", done.itemCount())
                .put("outputFormat", done.exportFormatAsString());
    }

    private static Data data(Named table, ExportDescription begun) {
        boolean ion = begun.exportFormat() == ExportFormat.ION;
        if (!isIncremental(begun)) {
            ExportLines lines = new ExportLines(ion, false);
            List<Row> rows = table.table().rows(begun.exportTime());
            return packed(
                    rows.stream().map(lines::item),
                    rows.stream().mapToLong(Row::size).sum());
        }
        var stretch = begun.incrementalExportSpecification();
        ExportLines lines = new ExportLines(ion, stretch.exportViewType() == ExportViewType.NEW_AND_OLD_IMAGES);
        Collection<History.Change> changes = table.table()
                .history()
                .map(it -> it.between(stretch.exportFromTime(), stretch.exportToTime()))
                .orElse(List.of());
        return packed(
                changes.stream().map(change -> lines.change(table, change)),
                changes.stream()
                        .flatMap(change -> Stream.concat(change.before().stream(), change.after().stream()))
                        .mapToLong(Row::size)
                        .sum());
    }

    private static Data packed(Stream<String> lines, long billed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long items = 0;
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            for (Iterator<String> all = lines.iterator(); all.hasNext(); items++) {
                out.write((all.next() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Data(bytes.toByteArray(), items, billed);
    }

    private String key(String name) {
        return folder + id + "/" + name;
    }

    private void put(String name, byte[] bytes, String type) {
        s3.put(bucket, key(name), bytes, headers(type));
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

    private record Data(byte[] bytes, long items, long billed) {}
}
