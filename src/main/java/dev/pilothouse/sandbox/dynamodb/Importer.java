package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.s3.OriginObject;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.wire.ApiError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.services.dynamodb.model.ImportTableDescription;
import software.amazon.awssdk.services.dynamodb.model.InputCompressionType;
import software.amazon.awssdk.services.dynamodb.model.InputFormat;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads files from S3 into a new table, and counts; a line that is no item is an error, and the rest goes on. */
final class Importer {
    private static final int MOST_TOLD = 10_000;

    private final S3Service s3;
    private final Tables tables;
    private final Named table;
    private final Clock clock;
    private long read;
    private long imported;
    private long errors;
    private long bytes;
    private final List<String> complaints = new ArrayList<>();
    private String file = "";
    private long inFile;

    Importer(S3Service s3, Tables tables, Named table, Clock clock) {
        this.clock = clock;
        this.s3 = s3;
        this.tables = tables;
        this.table = table;
    }

    /** What came of it. */
    ImportTableDescription run(ImportTableDescription begun) {
        String bucket = begun.s3BucketSource().s3Bucket();
        String prefix =
                Optional.ofNullable(begun.s3BucketSource().s3KeyPrefix()).orElse("");
        Optional<List<String>> keys = s3.keys(bucket, prefix);
        if (keys.isEmpty() || keys.get().isEmpty()) {
            return ended(
                    begun,
                    keys.isEmpty() ? "S3NoSuchBucket" : "S3NoSuchKey",
                    keys.isEmpty() ? "The specified bucket does not exist" : "The specified key does not exist");
        }
        try {
            for (String key : keys.get()) {
                file(bucket, key, begun);
            }
        } catch (IOException e) {
            return ended(begun, "InputFormatError", "A file could not be read: " + e.getMessage());
        }
        return counted(begun).copy(it -> it.importStatus("COMPLETED"));
    }

    /**
     * What was wrong, a line each, as they stand in the log ("DynamoDB data import from Amazon S3: how it works"); the first
     * thousands, as AWS stops writing there, too.
     */
    List<String> complaints() {
        return complaints;
    }

    private void complain(ImportTableDescription begun, ApiError error) {
        errors++;
        if (complaints.size() < MOST_TOLD) {
            ObjectNode line = JsonMapper.shared().createObjectNode();
            line.putObject("itemS3Pointer")
                    .put("bucket", begun.s3BucketSource().s3Bucket())
                    .put("key", file)
                    .put("itemIndex", inFile - 1);
            line.put("importArn", begun.importArn());
            line.putArray("errorMessages").add(error.getMessage());
            complaints.add(line.toString());
        }
    }

    private void file(String bucket, String key, ImportTableDescription begun) throws IOException {
        file = key;
        inFile = 0;
        Optional<OriginObject> found = s3.read(bucket, key);
        if (found.isEmpty()) {
            return;
        }
        try (OriginObject object = found.get();
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(opened(object.content(), begun), StandardCharsets.UTF_8))) {
            Function<String, Value.Tree> items =
                    begun.inputFormat() == InputFormat.ION ? IonItems::item : JsonItems::item;
            if (begun.inputFormat() == InputFormat.CSV) {
                Optional<CsvItems> csv = csv(lines, begun);
                items = line -> csv.orElseThrow().item(line);
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                line(line, items, begun);
            }
        }
    }

    private static InputStream opened(InputStream content, ImportTableDescription begun) throws IOException {
        return begun.inputCompressionType() == InputCompressionType.GZIP ? new GZIPInputStream(content) : content;
    }

    /** The names stand in the first line, where the request does not give them. */
    private Optional<CsvItems> csv(BufferedReader lines, ImportTableDescription begun) throws IOException {
        var options = Optional.ofNullable(begun.inputFormatOptions()).map(it -> it.csv());
        char delimiter = options.map(it -> it.delimiter()).orElse(",").charAt(0);
        Optional<List<String>> given = options.filter(it -> it.hasHeaderList()).map(it -> it.headerList());
        Optional<String> first = given.isPresent() ? Optional.empty() : Optional.ofNullable(lines.readLine());
        return given.or(() -> first.map(line -> CsvItems.fields(line, delimiter)))
                .map(names -> new CsvItems(names, delimiter, table.table()));
    }

    private void line(String line, Function<String, Value.Tree> items, ImportTableDescription begun) {
        if (line.isBlank()) {
            return;
        }
        read++;
        inFile++;
        bytes += line.length() + 1;
        try {
            Write write = Write.put(table, items.apply(line), Optional.empty(), false);
            tables.writing(() -> write.plan().carryOut());
            imported++;
        } catch (ApiError e) {
            complain(begun, e);
        }
    }

    private ImportTableDescription ended(ImportTableDescription begun, String code, String message) {
        return counted(begun)
                .copy(it -> it.importStatus("FAILED").failureCode(code).failureMessage(message));
    }

    private ImportTableDescription counted(ImportTableDescription begun) {
        return begun.copy(it -> it.endTime(clock.instant())
                .processedItemCount(read)
                .importedItemCount(imported)
                .errorCount(errors)
                .processedSizeBytes(bytes));
    }
}
