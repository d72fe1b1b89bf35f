package dev.pilothouse.feature.tables.jobs;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.command.Permit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportFormat;
import software.amazon.awssdk.services.dynamodb.model.ExportSummary;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportType;
import software.amazon.awssdk.services.dynamodb.model.ExportViewType;

/** Exports of tables to S3 (DynamoDB API, ExportTableToPointInTime). Blocking; thread-safe. */
final class ExportGateway {
    private static final int PAGE = 25;
    private final AwsClients clients;

    ExportGateway(AwsClients clients) {
        this.clients = clients;
    }

    /** The ARNs of a table's newest exports; they end with the moment they were begun at. */
    List<String> newest(String tableArn, int most) {
        return client(Calls.READ)
                .listExportsPaginator(it -> it.tableArn(tableArn).maxResults(PAGE))
                .stream()
                .flatMap(page -> page.exportSummaries().stream())
                .map(ExportSummary::exportArn)
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .toList();
    }

    TableJob.Export describe(String arn) {
        return read(client(Calls.READ).describeExport(it -> it.exportArn(arn)).exportDescription());
    }

    TableJob.Export start(ExportOrder order, String token, Permit permit) {
        return read(client(Calls.WRITE)
                .exportTableToPointInTime(request(order, token))
                .exportDescription());
    }

    private static ExportTableToPointInTimeRequest request(ExportOrder order, String token) {
        ExportTableToPointInTimeRequest.Builder request = ExportTableToPointInTimeRequest.builder()
                .tableArn(order.tableArn())
                .clientToken(token)
                .s3Bucket(order.place().bucket())
                .exportFormat(order.shape().name());
        if (!order.place().prefix().isEmpty()) {
            request.s3Prefix(order.place().prefix());
        }
        switch (order.kind()) {
            case ExportKind.Full(var at) -> at.ifPresent(request::exportTime);
            case ExportKind.Changes(var from, var to, boolean before) ->
                request.exportType(ExportType.INCREMENTAL_EXPORT)
                        .incrementalExportSpecification(it -> it.exportFromTime(from)
                                .exportToTime(to)
                                .exportViewType(before ? ExportViewType.NEW_AND_OLD_IMAGES : ExportViewType.NEW_IMAGE));
        }
        return request.build();
    }

    private static TableJob.Export read(ExportDescription it) {
        return new TableJob.Export(
                new TableJob.Facts(
                        it.exportArn(),
                        Stand.of(it.exportStatusAsString()),
                        it.startTime(),
                        Optional.ofNullable(it.endTime()),
                        Optional.ofNullable(it.failureCode())
                                .map(code -> new TableJob.Failure(code, text(it.failureMessage())))),
                new S3Place(it.s3Bucket(), text(it.s3Prefix())),
                kind(it),
                it.exportFormat() == ExportFormat.ION ? ExportOrder.Shape.ION : ExportOrder.Shape.DYNAMODB_JSON,
                Optional.ofNullable(it.itemCount()),
                Optional.ofNullable(it.billedSizeBytes()),
                Optional.ofNullable(it.exportManifest()));
    }

    private static ExportKind kind(ExportDescription it) {
        return Optional.ofNullable(it.incrementalExportSpecification())
                .<ExportKind>map(changes -> new ExportKind.Changes(
                        changes.exportFromTime(),
                        changes.exportToTime(),
                        changes.exportViewType() == ExportViewType.NEW_AND_OLD_IMAGES))
                .orElseGet(() -> new ExportKind.Full(Optional.ofNullable(it.exportTime())));
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private DynamoDbClient client(Calls calls) {
        return clients.get(DynamoDbClient.class, DynamoDbClient::builder, calls);
    }
}
