package dev.pilothouse.aws.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Session;
import dev.pilothouse.sandbox.wire.Fault.DropBefore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.StsClient;

/** Credentials over the hours of a session. */
class RenewalTest {
    private final Acme acme = new Acme();
    private Session session;

    @BeforeEach
    void signIn() {
        session = ((SignIn.SignedIn) acme.signIn("operator")).session();
    }

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void freshCredentialsAreNotFetchedAgain() {
        acme.sandbox.clock().advance(Duration.ofMinutes(30));
        session.credentials().resolveCredentials();
        assertThat(acme.asked("GetCredentialsForIdentity")).isEqualTo(1);
    }

    @Test
    void twoHundredCallsAtExpiryRenewOnce() throws Exception {
        acme.sandbox.clock().advance(Duration.ofMinutes(60));
        try (AwsClients clients = new AwsClients(session, call -> {});
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> call = () -> clients.get(StsClient.class, StsClient::builder, Calls.READ)
                    .getCallerIdentity()
                    .account();
            List<Future<String>> answers =
                    threads.invokeAll(Stream.generate(() -> call).limit(200).toList());
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(Acme.ACCOUNT);
            }
        }
        assertThat(acme.asked("GetCredentialsForIdentity")).isEqualTo(2);
        assertThat(acme.asked("GetTokensFromRefreshToken")).isEqualTo(1);
    }

    @Test
    void theyAreRenewedMinutesBeforeTheyEndEvenIfThatFailsAtFirst() {
        acme.sandbox.clock().advance(Duration.ofMinutes(58));
        acme.sandbox.faults().next(3, "GetTokensFromRefreshToken", new DropBefore());
        assertThat(session.credentials().resolveCredentials()).isNotNull();
        assertThat(acme.asked("GetTokensFromRefreshToken")).isEqualTo(3);
        assertThat(acme.expired).isEmpty();
    }

    @Test
    void withoutANetworkAtExpiryTheSessionLivesOn() {
        acme.sandbox.clock().advance(Duration.ofMinutes(60));
        acme.sandbox.faults().next(3, "GetTokensFromRefreshToken", new DropBefore());
        assertThat(catchThrowable(() -> session.credentials().resolveCredentials()))
                .isNotNull();
        assertThat(session.credentials().resolveCredentials()).isNotNull();
        assertThat(acme.expired).isEmpty();
    }
}
