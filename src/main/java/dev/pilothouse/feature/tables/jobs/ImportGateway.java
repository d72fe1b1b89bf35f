package dev.pilothouse.feature.tables.jobs;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.feature.tables.shape.Capacity;
import dev.pilothouse.feature.tables.shape.KeyAttribute;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ImportSummary;
import software.amazon.awssdk.services.dynamodb.model.ImportTableDescription;
import software.amazon.awssdk.services.dynamodb.model.ImportTableRequest;
import software.amazon.awssdk.services.dynamodb.model.InputFormat;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.TableCreationParameters;

/** Tables made from files in S3 (DynamoDB API, ImportTable). Blocking; thread-safe. */
final class ImportGateway {
    private static final int PAGE = 25;
    private final AwsClients clients;

    ImportGateway(AwsClients clients) {
        this.clients = clients;
    }

    /** The ARNs of the region's newest imports. */
    List<String> newest(int most) {
        return client(Calls.READ).listImportsPaginator(it -> it.pageSize(PAGE)).stream()
                .flatMap(page -> page.importSummaryList().stream())
                .sorted(Comparator.comparing(ImportSummary::startTime).reversed())
                .limit(most)
                .map(ImportSummary::importArn)
                .toList();
    }

    TableJob.Import describe(String arn) {
        return read(client(Calls.READ).describeImport(it -> it.importArn(arn)).importTableDescription());
    }

    TableJob.Import start(ImportOrder order, String token, Permit permit) {
        return read(client(Calls.WRITE).importTable(request(order, token)).importTableDescription());
    }

    private static ImportTableRequest request(ImportOrder order, String token) {
        ImportTableRequest.Builder request = ImportTableRequest.builder()
                .clientToken(token)
                .s3BucketSource(it -> it.s3Bucket(order.place().bucket())
                        .s3KeyPrefix(Optional.of(order.place().prefix())
                                .filter(prefix -> !prefix.isEmpty())
                                .orElse(null)))
                .inputCompressionType(order.packing().name())
                .tableCreationParameters(table(order));
        return switch (order.source()) {
            case ImportOrder.Source.Json() ->
                request.inputFormat(InputFormat.DYNAMODB_JSON).build();
            case ImportOrder.Source.Ion() ->
                request.inputFormat(InputFormat.ION).build();
            case ImportOrder.Source.Csv(String delimiter) ->
                request.inputFormat(InputFormat.CSV)
                        .inputFormatOptions(options -> options.csv(csv -> csv.delimiter(delimiter)))
                        .build();
        };
    }

    private static TableCreationParameters table(ImportOrder order) {
        List<KeyAttribute> keys = order.keys().attributes();
        TableCreationParameters.Builder table = TableCreationParameters.builder()
                .tableName(order.table())
                .attributeDefinitions(keys.stream()
                        .map(key -> AttributeDefinition.builder()
                                .attributeName(key.name())
                                .attributeType(key.type().code())
                                .build())
                        .toList())
                .keySchema(keys.stream()
                        .map(key -> KeySchemaElement.builder()
                                .attributeName(key.name())
                                .keyType(order.keys().partition().contains(key) ? KeyType.HASH : KeyType.RANGE)
                                .build())
                        .toList());
        return switch (order.capacity()) {
            case Capacity.OnDemand() ->
                table.billingMode(BillingMode.PAY_PER_REQUEST).build();
            case Capacity.Provisioned(long read, long write) ->
                table.billingMode(BillingMode.PROVISIONED)
                        .provisionedThroughput(it -> it.readCapacityUnits(read).writeCapacityUnits(write))
                        .build();
        };
    }

    private static TableJob.Import read(ImportTableDescription it) {
        return new TableJob.Import(
                new TableJob.Facts(
                        it.importArn(),
                        Stand.of(it.importStatusAsString()),
                        it.startTime(),
                        Optional.ofNullable(it.endTime()),
                        Optional.ofNullable(it.failureCode())
                                .map(code -> new TableJob.Failure(
                                        code,
                                        Optional.ofNullable(it.failureMessage()).orElse("")))),
                new S3Place(
                        it.s3BucketSource().s3Bucket(),
                        Optional.ofNullable(it.s3BucketSource().s3KeyPrefix()).orElse("")),
                count(it.processedItemCount()),
                count(it.importedItemCount()),
                count(it.errorCount()),
                count(it.processedSizeBytes()),
                Optional.ofNullable(it.cloudWatchLogGroupArn()));
    }

    private static long count(Long count) {
        return count == null ? 0 : count;
    }

    private DynamoDbClient client(Calls calls) {
        return clients.get(DynamoDbClient.class, DynamoDbClient::builder, calls);
    }
}
