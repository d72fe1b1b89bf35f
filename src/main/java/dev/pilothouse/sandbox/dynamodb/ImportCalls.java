package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Call;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeImportRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeImportResponse;
import software.amazon.awssdk.services.dynamodb.model.ImportSummary;
import software.amazon.awssdk.services.dynamodb.model.ImportTableDescription;
import software.amazon.awssdk.services.dynamodb.model.ImportTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ImportTableResponse;
import software.amazon.awssdk.services.dynamodb.model.InputCompressionType;
import software.amazon.awssdk.services.dynamodb.model.ListImportsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListImportsResponse;
import software.amazon.awssdk.services.dynamodb.model.S3BucketSource;
import software.amazon.awssdk.services.dynamodb.model.TableCreationParameters;

/** Imports of files in S3 into new tables. */
record ImportCalls(TableCalls calls, Around around, Jobs<ImportTableDescription> jobs, Supplier<Duration> take) {
    /** Where files come from, and where it is told what was wrong with them. */
    record Around(S3Service s3, ImportLog log) {}

    private static final String LOG_GROUP = "/aws-dynamodb/imports";

    private static final int MOST_LISTED = 25;

    ImportTableResponse start(ImportTableRequest request, Call call) {
        new Require()
                .given("s3BucketSource", request.s3BucketSource() != null)
                .given("inputFormat", request.inputFormat() != null)
                .given("tableCreationParameters", request.tableCreationParameters() != null)
                .all();
        if (request.inputCompressionType() == InputCompressionType.ZSTD) {
            throw new ApiError(
                    501,
                    "NotImplemented",
                    "The sandbox imports files that are plain or compressed with GZIP, and nothing else.");
        }
        Job<ImportTableDescription> job =
                jobs.once(request.clientToken(), request, ImportCalls::conflict, () -> started(request, call));
        return ImportTableResponse.builder().importTableDescription(job.look()).build();
    }

    private Jobs.Started<ImportTableDescription> started(ImportTableRequest request, Call call) {
        Named table = calls.create(table(request.tableCreationParameters()), call.now());
        ImportTableDescription begun = ImportTableDescription.builder()
                .importArn(table.arn() + "/import/" + Jobs.id(call.now(), calls.world()))
                .importStatus("IN_PROGRESS")
                .tableArn(table.arn())
                .tableId(table.id())
                .clientToken(request.clientToken())
                .s3BucketSource(request.s3BucketSource())
                .inputFormat(request.inputFormat())
                .inputFormatOptions(request.inputFormatOptions())
                .inputCompressionType(
                        request.inputCompressionType() == null
                                ? InputCompressionType.NONE
                                : request.inputCompressionType())
                .tableCreationParameters(request.tableCreationParameters())
                .startTime(call.now())
                .errorCount(0L)
                .cloudWatchLogGroupArn("arn:aws:logs:" + calls.world().region() + ":"
                        + calls.world().account() + ":log-group:" + LOG_GROUP + ":*")
                .build();
        boolean allowed = readable(request.s3BucketSource(), call);
        Importer importer =
                new Importer(around.s3(), calls.tables(), table, calls.world().clock());
        return new Jobs.Started<>(
                begun.importArn(), Job.start(begun, take.get(), () -> allowed ? run(importer, begun) : denied(begun)));
    }

    private ImportTableDescription run(Importer importer, ImportTableDescription begun) {
        ImportTableDescription done = importer.run(begun);
        String stream = begun.importArn().replaceFirst(".*/", "");
        importer.complaints()
                .forEach(line -> around.log()
                        .write(LOG_GROUP, stream, calls.world().clock().instant(), line));
        return done;
    }

    // "DynamoDB data import from Amazon S3", permissions: it reads with the rights of who asks.
    private static boolean readable(S3BucketSource from, Call call) {
        String bucket = "arn:aws:s3:::" + from.s3Bucket();
        String files = bucket + "/" + (from.s3KeyPrefix() == null ? "" : from.s3KeyPrefix());
        return call.may("s3:ListBucket", bucket) && call.may("s3:GetObject", files);
    }

    private ImportTableDescription denied(ImportTableDescription begun) {
        return begun.copy(it -> it.importStatus("FAILED")
                .endTime(calls.world().clock().instant())
                .failureCode("S3AccessDenied")
                .failureMessage("Access Denied"));
    }

    private static CreateTableRequest table(TableCreationParameters wanted) {
        CreateTableRequest.Builder table = CreateTableRequest.builder()
                .tableName(wanted.tableName())
                .attributeDefinitions(wanted.attributeDefinitions())
                .keySchema(wanted.keySchema())
                .billingMode(wanted.billingMode())
                .provisionedThroughput(wanted.provisionedThroughput());
        if (wanted.hasGlobalSecondaryIndexes()) {
            table.globalSecondaryIndexes(wanted.globalSecondaryIndexes());
        }
        return table.build();
    }

    DescribeImportResponse describe(DescribeImportRequest request, Call call) {
        new Require().given("importArn", request.importArn() != null).all();
        return DescribeImportResponse.builder()
                .importTableDescription(jobs.find(request.importArn())
                        .orElseThrow(() -> new ApiError(
                                400, "ImportNotFoundException", "Import not found: " + request.importArn())))
                .build();
    }

    ListImportsResponse list(ListImportsRequest request, Call call) {
        new Require().between("pageSize", request.pageSize(), 1, MOST_LISTED).all();
        List<ImportTableDescription> all = jobs.all().stream()
                .filter(it -> request.tableArn() == null || it.tableArn().equals(request.tableArn()))
                .toList();
        Listed<ImportTableDescription> page =
                Listed.of(all, ImportTableDescription::importArn, request.nextToken(), request.pageSize());
        return ListImportsResponse.builder()
                .importSummaryList(
                        page.items().stream().map(ImportCalls::summary).toList())
                .nextToken(page.next())
                .build();
    }

    private static ImportSummary summary(ImportTableDescription it) {
        return ImportSummary.builder()
                .importArn(it.importArn())
                .importStatus(it.importStatus())
                .tableArn(it.tableArn())
                .s3BucketSource(it.s3BucketSource())
                .inputFormat(it.inputFormat())
                .cloudWatchLogGroupArn(it.cloudWatchLogGroupArn())
                .startTime(it.startTime())
                .endTime(it.endTime())
                .build();
    }

    private static RuntimeException conflict() {
        return new ApiError(
                400,
                "ImportConflictException",
                "The request uses the same client token as a previous, but non-identical request.");
    }
}
