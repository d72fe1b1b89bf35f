package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.table.History;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.World;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.DescribeExportRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeExportResponse;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportFormat;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeResponse;
import software.amazon.awssdk.services.dynamodb.model.ListExportsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListExportsResponse;

/** Exports into S3: of a table as it was at a moment, or of what was changed in it in a while. */
record ExportCalls(Tables tables, World world, S3Service s3, Jobs<ExportDescription> jobs, Supplier<Duration> take) {
    private static final int MOST_LISTED = 25;

    ExportTableToPointInTimeResponse start(ExportTableToPointInTimeRequest request, Call call) {
        new Require()
                .given("tableArn", request.tableArn() != null)
                .given("s3Bucket", request.s3Bucket() != null)
                .all();
        Named table = tables.find(request.tableArn())
                .orElseThrow(() -> new ApiError(
                        400, "TableNotFoundException", "Table not found: " + Arns.name(request.tableArn())));
        History history = table.table()
                .history()
                .orElseThrow(() -> new ApiError(
                        400,
                        "PointInTimeRecoveryUnavailableException",
                        "Point in time recovery is not enabled for table '" + table.name() + "'"));
        Job<ExportDescription> job = jobs.once(request.clientToken(), request, ExportCalls::conflict, () -> {
            Stretches.require(request, history.since(), call.now());
            return started(table, request, call);
        });
        return ExportTableToPointInTimeResponse.builder()
                .exportDescription(job.look())
                .build();
    }

    private Jobs.Started<ExportDescription> started(Named table, ExportTableToPointInTimeRequest request, Call call) {
        String id = Jobs.id(call.now(), world);
        String prefix = request.s3Prefix() == null || request.s3Prefix().isEmpty() ? "" : request.s3Prefix() + "/";
        ExportDescription begun = ExportDescription.builder()
                .exportArn(table.arn() + "/export/" + id)
                .exportStatus("IN_PROGRESS")
                .startTime(call.now())
                .tableArn(table.arn())
                .tableId(table.id())
                .clientToken(request.clientToken())
                .s3Bucket(request.s3Bucket())
                .s3Prefix(request.s3Prefix())
                .s3SseAlgorithm("AES256")
                .exportFormat(request.exportFormat() == null ? ExportFormat.DYNAMODB_JSON : request.exportFormat())
                .applyMutation(it -> Stretches.of(request, call.now(), it))
                .build();
        String folder = prefix + "AWSDynamoDB/" + id + "/";
        boolean allowed = call.may("s3:PutObject", "arn:aws:s3:::" + request.s3Bucket() + "/" + folder + "data");
        Exporter exporter = new Exporter(s3, request.s3Bucket(), prefix + "AWSDynamoDB/", id, world.clock());
        return new Jobs.Started<>(
                begun.exportArn(), Job.start(begun, take.get(), () -> write(exporter, allowed, table, begun)));
    }

    private ExportDescription write(Exporter exporter, boolean allowed, Named table, ExportDescription begun) {
        if (s3.keys(begun.s3Bucket(), "").isEmpty()) {
            return failed(begun, "S3NoSuchBucket", "The specified bucket does not exist");
        }
        try {
            return allowed ? exporter.write(table, begun) : failed(begun, "S3AccessDenied", "Access Denied");
        } catch (ApiError e) {
            return failed(begun, e.code(), e.getMessage());
        }
    }

    private ExportDescription failed(ExportDescription begun, String code, String message) {
        return begun.copy(it -> it.exportStatus("FAILED")
                .endTime(world.clock().instant())
                .failureCode(code)
                .failureMessage(message));
    }

    DescribeExportResponse describe(DescribeExportRequest request, Call call) {
        new Require().given("exportArn", request.exportArn() != null).all();
        return DescribeExportResponse.builder()
                .exportDescription(jobs.find(request.exportArn())
                        .orElseThrow(() -> new ApiError(
                                400, "ExportNotFoundException", "Export not found: " + request.exportArn())))
                .build();
    }

    ListExportsResponse list(ListExportsRequest request, Call call) {
        new Require()
                .between("maxResults", request.maxResults(), 1, MOST_LISTED)
                .all();
        List<ExportDescription> all = jobs.all().stream()
                .filter(it -> request.tableArn() == null || it.tableArn().equals(request.tableArn()))
                .toList();
        Listed<ExportDescription> page =
                Listed.of(all, ExportDescription::exportArn, request.nextToken(), request.maxResults());
        return ListExportsResponse.builder()
                .exportSummaries(page.items().stream()
                        .map(it -> software.amazon.awssdk.services.dynamodb.model.ExportSummary.builder()
                                .exportArn(it.exportArn())
                                .exportStatus(it.exportStatus())
                                .exportType(it.exportType())
                                .build())
                        .toList())
                .nextToken(page.next())
                .build();
    }

    private static RuntimeException conflict() {
        return new ApiError(
                400,
                "ExportConflictException",
                "The request uses the same client token as a previous, but non-identical request.");
    }
}
