package dev.pilothouse.feature.tables.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Records;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.read.TableTown;
import dev.pilothouse.sandbox.dynamodb.DynamoDbService;
import dev.pilothouse.sandbox.s3.ObjectHeaders;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.wire.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Jobs at AWS, with the real gateway on the sandbox. */
class JobsModelTest {
    private static TableTown town;
    private final Notices notices = new Notices(Clock.systemUTC());
    private final List<Change> recorded = new CopyOnWriteArrayList<>();
    private final List<Prompts.Question> asked = new ArrayList<>();

    @BeforeAll
    static void build() {
        town = TableTown.open();
        town.sandbox.service(S3Service.class).createBucket("exports");
        town.create("plain");
        town.create("kept");
        town.put("kept", IntStream.range(0, 30).mapToObj(JobsModelTest::item).toList());
        town.sdk.updateContinuousBackups(it -> it.tableName("kept")
                .pointInTimeRecoverySpecification(recovery -> recovery.pointInTimeRecoveryEnabled(true)));
    }

    @AfterAll
    static void pullDown() {
        town.close();
    }

    @AfterEach
    void repair() {
        town.sandbox.faults().clear();
        town.sandbox.service(DynamoDbService.class).jobsTake(Duration.ofSeconds(2));
    }

    @Test
    void anExportIsStartedFoundAgainByAnotherProgramAndWhatHasEndedIsNotAskedAgain() {
        town.sandbox.service(DynamoDbService.class).jobsTake(Duration.ZERO);
        JobsModel first = model("kept", true);
        first.export().bucket().set("s3://exports/nightly");
        assertThat(first.exportObstacle().getValue())
                .hasValueSatisfying(words -> assertThat(words).startsWith("Say what it is for"));
        first.export().why().set("monthly figures");
        first.startExport(Permits.any());
        await().until(() -> !notices.list().isEmpty());
        assertThat(recorded).singleElement().satisfies(change -> {
            assertThat(change.title()).isEqualTo("Export kept to S3: monthly figures");
            assertThat(change.paths()).containsExactly("s3://exports/nightly");
        });

        JobsModel restarted = model("kept", true);
        TableJob.Export done = (TableJob.Export) await().until(
                        () -> read(restarted),
                        jobs -> !jobs.isEmpty()
                                && jobs.stream().noneMatch(job -> job.stand().isUnderWay()))
                .getFirst();
        assertThat(done.stand()).isEqualTo(Stand.COMPLETED);
        assertThat(done.items()).hasValue(30L);
        assertThat(done.manifest()).hasValueSatisfying(key -> assertThat(key).startsWith("nightly/AWSDynamoDB/"));
        long before = seen("DescribeExport");
        read(restarted);
        assertThat(seen("DescribeExport")).isEqualTo(before);
        assertThat(restarted.requests()).isEqualTo(2);
    }

    @Test
    void anAnswerLostForGoodIsUnknownAndTheSameAgainIsOneExport() {
        JobsModel model = model("kept", false);
        model.export().bucket().set("exports");
        model.export().prefix().set("once");
        town.sandbox.faults().next(3, "ExportTableToPointInTime", new Fault.DropAfter());
        model.startExport(Permits.any());
        await().until(() -> !notices.list().isEmpty());
        assertThat(notices.list().getFirst().fault().orElseThrow().outcome()).isEqualTo(Outcome.UNKNOWN);
        await().until(() -> model.sending().get().isEmpty());

        model.startExport(Permits.any());
        await().until(() -> model.latest().get().isPresent());
        assertThat(read(model).stream()
                        .filter(job -> job instanceof TableJob.Export export
                                && export.place().prefix().equals("once")))
                .hasSize(1);
    }

    @Test
    void whatChangedInAWhileIsExportedAsIon() {
        DynamoDbService dynamoDb = town.sandbox.service(DynamoDbService.class);
        dynamoDb.jobsTake(Duration.ZERO);
        Instant now = Instant.now();
        dynamoDb.recoverable("kept", now.minus(Duration.ofHours(2)));
        JobsModel model = model("kept", false);
        ExportDraft draft = model.export();
        draft.bucket().set("exports");
        draft.prefix().set("changes");
        draft.shape().set(ExportOrder.Shape.ION);
        draft.changes().set(true);
        draft.before().set(false);
        draft.from().set(Moments.text(now.minus(Duration.ofHours(1)), ZoneOffset.UTC));
        draft.to().set(Moments.text(now, ZoneOffset.UTC));
        model.startExport(Permits.any());
        TableJob.Export done = (TableJob.Export) await().until(
                        () -> read(model).stream()
                                .filter(job -> job instanceof TableJob.Export export
                                        && export.place().prefix().equals("changes")
                                        && job.stand() == Stand.COMPLETED)
                                .toList(),
                        jobs -> !jobs.isEmpty())
                .getFirst();
        assertThat(done.kind())
                .isInstanceOfSatisfying(
                        ExportKind.Changes.class, it -> assertThat(it.before()).isFalse());
        assertThat(done.shape()).isEqualTo(ExportOrder.Shape.ION);
        assertThat(done.canBeMadeATable()).isFalse();
    }

    @Test
    void aTableWithoutRecoveryIsNotExportedAndItIsSaidWhatToDo() {
        JobsModel model = model("plain", false);
        model.export().bucket().set("exports");
        assertThat(model.exportObstacle().getValue()).hasValue("Point-in-time recovery is off.");
        assertThat(model.unrecoverable().orElseThrow()).contains("switches it on with the command below");
        assertThat(model.remedy()).contains("--table-name plain");
    }

    @Test
    void aTableIsMadeAfterAskingAndBadLinesAreCounted() {
        put("csv/people.csv", "id;age\na;7\nb\n;9\nc;1\n");
        JobsModel model = model("plain", false);
        ImportDraft draft = model.imported();
        draft.bucket().set("exports");
        draft.prefix().set("csv/");
        draft.table().set("plain");
        assertThat(model.importObstacle().getValue().orElseThrow()).startsWith("This table is there already");
        draft.table().set("people");
        draft.kind().set(ImportDraft.Kind.CSV);
        draft.delimiter().set(";");
        draft.packing().set(ImportOrder.Packing.NONE);
        model.startImport(Permits.any());
        assertThat(asked).singleElement().satisfies(question -> {
            assertThat(question.detail()).contains("s3://exports/csv/", "can’t be taken back");
            assertThat(question.typed()).hasValue("people");
        });
        TableJob.Import made = (TableJob.Import) await()
                .until(
                        () -> read(model),
                        jobs -> jobs.stream()
                                .anyMatch(job -> job instanceof TableJob.Import && job.stand() == Stand.COMPLETED))
                .stream()
                .filter(TableJob.Import.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(made.read()).isEqualTo(4);
        assertThat(made.imported()).isEqualTo(2);
        assertThat(made.errors()).isEqualTo(2);
        assertThat(made.facts().table()).isEqualTo("people");
        assertThat(made.logGroup())
                .hasValueSatisfying(arn -> assertThat(arn).endsWith(":log-group:/aws-dynamodb/imports:*"));
    }

    @Test
    void aFailureIsToldWithItsCode() {
        town.sandbox.service(DynamoDbService.class).jobsTake(Duration.ZERO);
        JobsModel model = model("kept", false);
        model.export().bucket().set("nowhere-at-all");
        model.startExport(Permits.any());
        await().until(() -> model.latest().get().isPresent());
        TableJob failed = await().until(
                        () -> read(model).stream()
                                .filter(job -> job.stand() == Stand.FAILED)
                                .toList(),
                        jobs -> !jobs.isEmpty())
                .getFirst();
        assertThat(failed.facts().failure().orElseThrow().code()).isEqualTo("S3NoSuchBucket");
    }

    @Test
    void whatIsTypedIsCheckedBeforeItIsSent() {
        JobsModel model = model("kept", false);
        ExportDraft draft = model.export();
        assertThat(obstacle(model)).isEqualTo("Name the bucket first.");
        draft.bucket().set("Exports");
        assertThat(obstacle(model)).contains("small letters");
        draft.bucket().set("exports");
        draft.at().set("yesterday");
        assertThat(obstacle(model)).startsWith("A moment is written like");
        draft.at().set("2199-01-01 00:00");
        assertThat(obstacle(model)).endsWith("is still to come.");
        draft.changes().set(true);
        draft.from().set("2026-01-01 10:00");
        draft.to().set("2026-01-01 10:10");
        assertThat(obstacle(model)).contains("15 minutes to 24 hours");
        draft.to().set("2026-01-01 10:20");
        assertThat(model.exportObstacle().getValue()).isEmpty();
    }

    private static String obstacle(JobsModel model) {
        return model.exportObstacle().getValue().orElseThrow();
    }

    private static List<TableJob> read(JobsModel model) {
        model.refresh();
        await().until(() -> model.jobs().get() instanceof Load.Ready);
        return model.jobs().get().shown().orElseThrow();
    }

    private static long seen(String operation) {
        return town.sandbox.faults().requests().stream()
                .filter(request -> request.operation().equals(operation))
                .count();
    }

    private static void put(String key, String text) {
        town.sandbox
                .service(S3Service.class)
                .put("exports", key, text.getBytes(StandardCharsets.UTF_8), ObjectHeaders.of("text/csv", "", Map.of()));
    }

    private static Item item(int number) {
        return new Item(new LinkedHashMap<>(Map.of("id", new Value.Text("item" + number))));
    }

    private JobsModel model(String table, boolean personal) {
        Tasks tasks = new Tasks(Runnable::run, new Faults(), notices, Clock.systemUTC()).recordedBy(new Records() {
            @Override
            public <T> T record(Permit permit, Change change, Callable<T> work, Function<T, Effect> effect)
                    throws Exception {
                recorded.add(change);
                return work.call();
            }
        });
        return new JobsModel(
                () -> town.gateway.shape(table),
                personal,
                new JobsModel.Parts(
                        new JobsGateway(town.clients),
                        tasks.scope(),
                        (question, yes) -> {
                            asked.add(question);
                            yes.run();
                        },
                        notices,
                        Environment.PRODUCTION,
                        new JobsModel.When(Clock.systemUTC(), ZoneOffset.UTC)));
    }
}
