package dev.pilothouse.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** Counts what really goes over the wire, so that an update of the SDK can't change it unseen. */
class RequestCountTest {
    private static final Map<Calls, Integer> REQUESTS =
            Map.of(Calls.READ, 3, Calls.WRITE, 3, Calls.ONCE, 1, Calls.TRANSFER, 3);

    static Stream<Arguments> callsAndFaults() {
        return Stream.of(Calls.values())
                .flatMap(calls -> Stream.of(
                        Arguments.of(calls, "reset", FaultyServer.reset()),
                        Arguments.of(calls, "no answer", FaultyServer.hangUp()),
                        Arguments.of(calls, "500", FaultyServer.answer(500, "", "")),
                        Arguments.of(calls, "429", FaultyServer.answer(429, "", ""))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("callsAndFaults")
    void aFailingCallIsSentAsOftenAsItsKindSays(Calls calls, String name, FaultyServer.Treatment fault)
            throws IOException {
        try (FaultyServer server = new FaultyServer(fault);
                AwsClients clients = new AwsClients(Sessions.at(server.uri()), call -> {})) {
            Throwable put = catchThrowable(() -> clients.get(S3Client.class, S3Client::builder, calls)
                    .putObject(request -> request.bucket("bucket").key("key"), RequestBody.fromString("body")));
            assertThat(put).isNotNull();
            assertThat(server.requests()).hasSize(REQUESTS.get(calls));
        }
    }

    @ParameterizedTest
    @EnumSource(Calls.class)
    void aCutConnectionCountsTheSameThroughTheQueryProtocol(Calls calls) throws IOException {
        try (FaultyServer server = new FaultyServer(FaultyServer.reset());
                AwsClients clients = new AwsClients(Sessions.at(server.uri()), call -> {})) {
            Throwable who = catchThrowable(() ->
                    clients.get(StsClient.class, StsClient::builder, calls).getCallerIdentity());
            assertThat(who).isNotNull();
            assertThat(server.requests()).hasSize(REQUESTS.get(calls));
        }
    }
}
