package dev.pilothouse.feature.site.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.FaultyServer;
import dev.pilothouse.aws.Session;
import dev.pilothouse.feature.site.Sites;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Who holds the lock, and for how long. */
class AttemptTest {
    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    private static final Holder ELSEWHERE = new Holder("another-computer", 4711, NOW);
    private static final Holder GONE =
            new Holder(Holder.here().host(), Holder.here().process(), NOW.minus(Duration.ofDays(9)));

    @Test
    void somebodyElsesHoldsUntilItIsStoppedOrSilentForLong() {
        Attempt attempt = by("ann", ELSEWHERE);
        assertThat(attempt.holds(Duration.ZERO, "bob")).isTrue();
        assertThat(attempt.holds(Attempt.STALE.minusSeconds(1), "bob")).isTrue();
        assertThat(attempt.holds(Attempt.STALE, "bob")).isFalse();
        assertThat(attempt.stopped(NOW).holds(Duration.ZERO, "bob")).isFalse();
    }

    @Test
    void onesOwnOnAnotherComputerHoldsToo() {
        assertThat(by("ann", ELSEWHERE).holds(Duration.ZERO, "ann")).isTrue();
    }

    @Test
    void onesOwnOfThisProgramDoesNotAndNobodysOfAProgramThatIsGone() {
        assertThat(by("ann", Holder.here()).holds(Duration.ZERO, "ann")).isFalse();
        assertThat(by("ann", Holder.here()).holds(Duration.ZERO, "bob")).isTrue();
        assertThat(by("ann", GONE).holds(Duration.ZERO, "bob")).isFalse();
    }

    @Test
    void recordsOfOldDoNotTellAndDoNotHold() {
        assertThat(new Attempt(2, "id", "ann", NOW).holds(Duration.ZERO, "bob")).isFalse();
    }

    @Test
    void howLongThePointerWasSilentS3sOwnClockTells() throws IOException {
        Pointer pointer = new Pointer(1, Optional.of(by("ann", ELSEWHERE)), FollowUp.NOTHING, Optional.empty());
        String json = new String(Documents.bytes(pointer), StandardCharsets.UTF_8);
        String headers = "ETag: \"1\"\r\nDate: Thu, 26 Nov 2026 09:20:00 GMT\r\n"
                + "Last-Modified: Thu, 26 Nov 2026 09:03:00 GMT\r\n";
        try (FaultyServer server = new FaultyServer(FaultyServer.answer(200, headers, json));
                AwsClients clients = new AwsClients(session(server.uri()), call -> {})) {
            Pointer read = new SiteGateway(clients, Sites.plain()).pointer();
            assertThat(read.silent()).isEqualTo(Duration.ofMinutes(17));
            assertThat(read.attempt()).isEqualTo(pointer.attempt());
        }
    }

    private static Session session(URI endpoint) {
        return new Session(
                "ada@acme.example",
                "acme-operator",
                "402112345678",
                "eu-west-1",
                StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")),
                Optional.of(endpoint));
    }

    private static Attempt by(String who, Holder holder) {
        return new Attempt(
                2, "id", who, NOW, Optional.of(holder), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
