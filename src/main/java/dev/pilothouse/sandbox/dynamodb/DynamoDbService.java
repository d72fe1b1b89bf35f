package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.cloudwatch.Metrics;
import dev.pilothouse.sandbox.dynamodb.table.History;
import dev.pilothouse.sandbox.dynamodb.table.Lag;
import dev.pilothouse.sandbox.dynamodb.table.Row;
import dev.pilothouse.sandbox.dynamodb.table.Table;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Operations;
import dev.pilothouse.sandbox.wire.Protocol;
import dev.pilothouse.sandbox.wire.Service;
import dev.pilothouse.sandbox.wire.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeExportRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeImportRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ImportTableDescription;
import software.amazon.awssdk.services.dynamodb.model.ImportTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ListExportsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListImportsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** The pretend DynamoDB. Thread-safe. */
public final class DynamoDbService implements Service {
    private final World world;
    private final ImportLog log;
    private final Arns arns;
    private final S3Service s3;
    private final Tables tables;
    private final Jobs<ExportDescription> exports = new Jobs<>();
    private final Jobs<ImportTableDescription> imports = new Jobs<>();
    private volatile Duration jobsTake = Jobs.USUAL;
    private final Tokens tokens = new Tokens();
    private final AtomicInteger leaves = new AtomicInteger();
    private final AtomicInteger batched = new AtomicInteger();

    /** One without buckets to export into. */
    public DynamoDbService(World world) {
        this(world, new S3Service(world));
    }

    /** One that exports into, and imports from, the buckets of that S3, and tells nobody what its tables consume. */
    public DynamoDbService(World world, S3Service s3) {
        this(world, s3, new Metrics(world.clock()), (group, stream, at, message) -> {});
    }

    /** One whose tables' use is recorded, and whose imports tell what they could not take. */
    public DynamoDbService(World world, S3Service s3, Metrics metrics, ImportLog log) {
        this.log = log;
        this.world = world;
        this.s3 = s3;
        this.arns = new Arns(world);
        this.tables = new Tables(world.clock(), metrics);
    }

    /** Makes a table, as CreateTable does. */
    public void create(CreateTableRequest request) {
        create(request, world.clock().instant());
    }

    /** Makes a table that has been there for a while. */
    public void create(CreateTableRequest request, Instant made) {
        new TableCalls(tables, world, arns).create(request, made);
    }

    /** Switches time to live on, as UpdateTimeToLive does. */
    public void expire(String table, String attribute) {
        tables.named(table).set().updateAndGet(before -> before.expiringBy(Optional.of(attribute)));
    }

    /** Switches point-in-time recovery on, as if it had been so since then, and nothing had been changed. */
    public void recoverable(String table, Instant since) {
        tables.named(table).table().remember(Optional.of(new History(world.clock(), since)));
    }

    /** Puts an item, as PutItem does. */
    public void put(String table, Value.Tree item) {
        Write write = Write.put(tables.forItems(table), item, Optional.empty(), false);
        tables.writing(() -> write.plan().carryOut());
    }

    /** Changes an item if it is there, and nobody else meanwhile. */
    public void change(String table, Value.Tree key, UnaryOperator<Value.Tree> change) {
        Table items = tables.forItems(table).table();
        tables.writing(() -> {
            Optional<Value.Tree> before = items.get(key).map(Row::item);
            before.ifPresent(item -> items.change(before, Optional.of(change.apply(item))));
            return before;
        });
    }

    /** For code that runs inside the sandbox. */
    public Items items() {
        return new Items(tables);
    }

    /** Does something before the first request is answered, which waits for it: a seed that not everybody needs. */
    public void whenFirstUsed(Runnable work) {
        tables.whenFirstUsed(work);
    }

    /** What holds indexes back, for a while in which reading them tells of the past. */
    public Lag indexes() {
        return tables.lag();
    }

    /** How long exports and imports take at least, in real time; two seconds at first. */
    public void jobsTake(Duration least) {
        jobsTake = least;
    }

    /** Batches leave every n-th of their items unprocessed from now on; none where {@code nth} is 0, as at first. */
    public void leaveUnprocessed(int nth) {
        leaves.set(nth);
        batched.set(0);
    }

    private boolean leaves() {
        int nth = leaves.get();
        return nth > 0 && batched.incrementAndGet() % nth == 0;
    }

    @Override
    public String signingName() {
        return "dynamodb";
    }

    @Override
    public Protocol protocol() {
        return Protocol.JSON;
    }

    @Override
    public Class<?> client() {
        return DynamoDbClient.class;
    }

    @Override
    public boolean tellsChecksum() {
        return true;
    }

    @Override
    public Optional<ApiError> throttled() {
        return Optional.of(DynamoDbErrors.throughputExceeded());
    }

    @Override
    public void operations(Operations on) {
        ofTables(on);
        ofItems(on);
        ofMany(on);
        ofJobs(on);
    }

    private void ofTables(Operations on) {
        TableCalls calls = new TableCalls(tables, world, arns);
        on.on(CreateTableRequest.class, "dynamodb:CreateTable", q -> arns.table(q.tableName()), calls::create)
                .on(
                        DescribeTableRequest.class,
                        "dynamodb:DescribeTable",
                        q -> arns.table(q.tableName()),
                        calls::describe)
                .on(DeleteTableRequest.class, "dynamodb:DeleteTable", q -> arns.table(q.tableName()), calls::delete)
                .on(ListTablesRequest.class, "dynamodb:ListTables", _ -> "*", calls::list);
        SettingCalls settings = new SettingCalls(tables);
        on.on(UpdateTableRequest.class, "dynamodb:UpdateTable", q -> arns.table(q.tableName()), settings::update)
                .on(
                        DescribeTimeToLiveRequest.class,
                        "dynamodb:DescribeTimeToLive",
                        q -> arns.table(q.tableName()),
                        settings::timeToLive)
                .on(
                        UpdateTimeToLiveRequest.class,
                        "dynamodb:UpdateTimeToLive",
                        q -> arns.table(q.tableName()),
                        settings::timeToLive)
                .on(
                        DescribeContinuousBackupsRequest.class,
                        "dynamodb:DescribeContinuousBackups",
                        q -> arns.table(q.tableName()),
                        settings::backups)
                .on(
                        UpdateContinuousBackupsRequest.class,
                        "dynamodb:UpdateContinuousBackups",
                        q -> arns.table(q.tableName()),
                        settings::backups);
    }

    private void ofItems(Operations on) {
        ItemWrites writes = new ItemWrites(tables);
        on.on(PutItemRequest.class, "dynamodb:PutItem", q -> arns.table(q.tableName()), writes::put)
                .on(DeleteItemRequest.class, "dynamodb:DeleteItem", q -> arns.table(q.tableName()), writes::delete)
                .on(UpdateItemRequest.class, "dynamodb:UpdateItem", q -> arns.table(q.tableName()), writes::update);
        QueryCalls queries = new QueryCalls(tables);
        on.on(GetItemRequest.class, "dynamodb:GetItem", q -> arns.table(q.tableName()), new ItemReads(tables)::get)
                .on(QueryRequest.class, "dynamodb:Query", q -> arns.index(q.tableName(), q.indexName()), queries::query)
                .on(ScanRequest.class, "dynamodb:Scan", q -> arns.index(q.tableName(), q.indexName()), queries::scan);
    }

    /** What is about several tables; each is allowed on its own. */
    private void ofMany(Operations on) {
        TransactWrites writes = new TransactWrites(tables, new TransactActions(tables, arns), tokens);
        on.signed(BatchGetItemRequest.class, new BatchReads(tables, arns, this::leaves)::get)
                .signed(BatchWriteItemRequest.class, new BatchWrites(tables, arns, this::leaves)::write)
                .signed(TransactGetItemsRequest.class, new TransactReads(tables, arns)::get)
                .signed(TransactWriteItemsRequest.class, writes::write);
        StatementCalls statements = new StatementCalls(tables, arns);
        on.signed(ExecuteStatementRequest.class, statements::execute)
                .signed(BatchExecuteStatementRequest.class, new StatementBatches(tables, statements)::execute)
                .signed(
                        ExecuteTransactionRequest.class,
                        new StatementTransactions(tables, statements, tokens)::execute);
    }

    private void ofJobs(Operations on) {
        ExportCalls export = new ExportCalls(tables, world, s3, exports, () -> jobsTake);
        on.on(
                        ExportTableToPointInTimeRequest.class,
                        "dynamodb:ExportTableToPointInTime",
                        q -> arns.table(q.tableArn()),
                        export::start)
                .on(
                        DescribeExportRequest.class,
                        "dynamodb:DescribeExport",
                        q -> Objects.requireNonNullElse(q.exportArn(), "*"),
                        export::describe)
                .on(ListExportsRequest.class, "dynamodb:ListExports", _ -> arns.table("*"), export::list);
        ImportCalls imported = new ImportCalls(
                new TableCalls(tables, world, arns), new ImportCalls.Around(s3, log), imports, () -> jobsTake);
        on.on(
                        ImportTableRequest.class,
                        "dynamodb:ImportTable",
                        q -> arns.table(
                                q.tableCreationParameters() == null
                                        ? null
                                        : q.tableCreationParameters().tableName()),
                        imported::start)
                .on(
                        DescribeImportRequest.class,
                        "dynamodb:DescribeImport",
                        q -> Objects.requireNonNullElse(q.importArn(), "*"),
                        imported::describe)
                .on(ListImportsRequest.class, "dynamodb:ListImports", _ -> arns.table("*"), imported::list);
    }

    @Override
    public void reset() {
        tables.writing(() -> {
            tokens.clear();
            return tokens;
        });
        leaveUnprocessed(0);
        jobsTake = Jobs.USUAL;
        exports.clear();
        imports.clear();
        tables.clear();
    }
}
