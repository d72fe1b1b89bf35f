package dev.pilothouse.feature.tables.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.feature.tables.read.TableTown;
import dev.pilothouse.feature.tables.shape.Capacity;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.feature.tables.shape.KeyType;
import dev.pilothouse.sandbox.dynamodb.DynamoDbService;
import dev.pilothouse.sandbox.s3.ObjectHeaders;
import dev.pilothouse.sandbox.s3.S3Service;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What the commands of jobs say they need is what they need: it goes with exactly that, and not with less. */
class JobsNeedsTest {
    private static TableTown town;
    private static String arn;
    private int tables;

    @BeforeAll
    static void build() {
        town = TableTown.open();
        S3Service s3 = town.sandbox.service(S3Service.class);
        s3.createBucket("exports");
        s3.put(
                "exports",
                "in/a.json",
                "{\"Item\":{\"id\":{\"S\":\"a\"}}}\n".getBytes(StandardCharsets.UTF_8),
                ObjectHeaders.of("application/json", "", Map.of()));
        town.sandbox.service(DynamoDbService.class).jobsTake(Duration.ZERO);
        town.create("kept");
        town.sdk.updateContinuousBackups(it -> it.tableName("kept")
                .pointInTimeRecoverySpecification(recovery -> recovery.pointInTimeRecoveryEnabled(true)));
        arn = town.gateway.shape("kept").arn().orElseThrow();
        JobsGateway gateway = new JobsGateway(town.clients);
        end(gateway, gateway.start(export(), "first", Permits.any()));
        end(gateway, gateway.start(order("first"), "second", Permits.any()));
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void showingThem() throws Exception {
        needsExactly(JobCommands.JOBS, gateway -> !gateway.jobs(arn).isEmpty());
    }

    @Test
    void anExport() throws Exception {
        needsExactly(JobCommands.EXPORT, gateway -> went(gateway.start(export(), "token" + tables++, Permits.any())));
    }

    @Test
    void anImport() throws Exception {
        needsExactly(
                JobCommands.IMPORT,
                gateway -> went(gateway.start(order("made" + tables), "token" + tables++, Permits.any())));
    }

    private interface Try {
        boolean goes(JobsGateway gateway) throws Exception;
    }

    private static void needsExactly(Command command, Try attempt) throws Exception {
        List<String> all = command.needs().stream().map(Needs::action).toList();
        assertThat(goes(all, attempt)).as("with %s", all).isTrue();
        for (String action : all) {
            List<String> less = new ArrayList<>(all);
            less.remove(action);
            assertThat(goes(less, attempt)).as("without %s", action).isFalse();
        }
    }

    private static boolean goes(List<String> actions, Try attempt) throws Exception {
        try {
            return attempt.goes(new JobsGateway(town.clients(actions)));
        } catch (AwsServiceException denied) {
            assertThat(denied.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
            return false;
        }
    }

    private static boolean went(TableJob begun) {
        return end(new JobsGateway(town.clients), begun).stand() == Stand.COMPLETED;
    }

    private static TableJob end(JobsGateway gateway, TableJob begun) {
        return Awaitility.await()
                .until(
                        () -> gateway.jobs(arn).stream()
                                .filter(job ->
                                        job.facts().arn().equals(begun.facts().arn()))
                                .findFirst()
                                .orElseThrow(),
                        job -> !job.stand().isUnderWay());
    }

    private static ExportOrder export() {
        return new ExportOrder(
                arn,
                new S3Place("exports", "out"),
                ExportOrder.Shape.DYNAMODB_JSON,
                new ExportKind.Full(Optional.empty()),
                "");
    }

    private static ImportOrder order(String table) {
        return new ImportOrder(
                table,
                KeyShape.of("id", KeyType.TEXT),
                new Capacity.OnDemand(),
                new S3Place("exports", "in/"),
                new ImportOrder.Source.Json(),
                ImportOrder.Packing.NONE);
    }
}
