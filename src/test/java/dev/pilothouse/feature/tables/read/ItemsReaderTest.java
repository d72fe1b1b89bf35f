package dev.pilothouse.feature.tables.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.FaultyServer;
import dev.pilothouse.aws.FaultyServer.Treatment;
import dev.pilothouse.aws.Session;
import dev.pilothouse.feature.tables.item.AnyItem;
import dev.pilothouse.feature.tables.item.DynamoJson;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.query.Plan;
import dev.pilothouse.feature.tables.query.Planner;
import dev.pilothouse.feature.tables.query.Search;
import dev.pilothouse.feature.tables.query.Where;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.zip.CRC32;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class ItemsReaderTest {
    private static final String TWO = """
        {"Count": 2, "Items": [{"id": {"S": "a"}}, {"id": {"S": "b"}}], "ScannedCount": 7,
         "ConsumedCapacity": {"TableName": "t", "CapacityUnits": 1.5}, "LastEvaluatedKey": {"id": {"S": "b"}}}\
        """;

    @RepeatedTest(300)
    void itemsComeAsTheyWereWritten(RepetitionInfo repetition) throws IOException {
        Item item = new AnyItem(repetition.getCurrentRepetition()).item();
        ItemsReader reader = new ItemsReader();
        byte[] rest = read(reader, "{\"Items\": [%s], \"Count\": 1}".formatted(DynamoJson.line(item)));
        assertThat(reader.items()).containsExactly(item);
        assertThat(new String(rest, StandardCharsets.UTF_8)).isEqualTo("{\"Count\":1}");
    }

    @Test
    void whatIsNoItemIsRefused() {
        for (String broken : List.of(
                "",
                "[",
                "{\"Items\": [{\"a\": 1}]}",
                "{\"Items\": [{\"a\": {\"X\": 1}}]}",
                "{\"Items\": [{\"a\": {}}]}")) {
            assertThatThrownBy(() -> read(new ItemsReader(), broken)).as(broken).isInstanceOf(IOException.class);
        }
    }

    @Test
    void anAnswerThatLostABitOrItsEndIsAskedForAgainAndItsItemsComeOnce() throws Exception {
        Queue<Treatment> answers = new ArrayDeque<>(List.of(told(TWO, 1), cut(TWO), told(TWO, 0)));
        try (FaultyServer server = new FaultyServer(client -> answers.remove().of(client));
                AwsClients clients = clients(server)) {
            Page page = new ReadGateway(clients).page(everything().requests().getFirst(), 0, Optional.empty());
            assertThat(page.items()).extracting(DynamoJson::line).containsExactly("""
                {"id":{"S":"a"}}\
                """, """
                {"id":{"S":"b"}}\
                """);
            assertThat(page.scanned()).isEqualTo(7);
            assertThat(page.units()).isEqualTo(1.5);
            assertThat(page.next()).isPresent();
            assertThat(server.requests()).hasSize(3);
        }
    }

    private static Plan everything() {
        try (TableTown town = TableTown.open()) {
            town.create("some");
            return new Planner(town.gateway.shape("some"), TableSettings.of("some")).plan(Search.of(Where.ANYTHING));
        }
    }

    private static byte[] read(ItemsReader reader, String body) throws IOException {
        return reader.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                .readAllBytes();
    }

    private static Treatment told(String body, int wrong) {
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(StandardCharsets.UTF_8));
        return FaultyServer.answer(200, "x-amz-crc32: " + (sum.getValue() + wrong) + "\r\n", body);
    }

    private static Treatment cut(String body) {
        return client -> {
            half(client, body);
            client.close();
        };
    }

    private static void half(Socket client, String body) throws IOException {
        client.getOutputStream()
                .write(("HTTP/1.1 200 X\r\nContent-Length: " + body.length() + "\r\n\r\n"
                                + body.substring(0, body.length() / 2))
                        .getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    private static AwsClients clients(FaultyServer server) {
        return new AwsClients(
                new Session(
                        "operator@acme.example",
                        "tester",
                        AcmeShop.ACCOUNT,
                        AcmeShop.REGION,
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")),
                        Optional.of(server.uri())),
                call -> {});
    }
}
