package dev.pilothouse.aws.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;

/** What becomes of running calls when the sign-in ends in the middle of them. */
class PauseTest {
    private static final int CALLS = 200;
    private final Acme acme = new Acme();
    private final AtomicInteger done = new AtomicInteger();
    private final List<Throwable> failed = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private Session session;
    private AwsClients clients;

    @BeforeEach
    void signIn() {
        session = ((SignIn.SignedIn) acme.signIn("operator")).session();
        clients = new AwsClients(session, call -> {});
    }

    @AfterEach
    void close() {
        clients.close();
        acme.close();
    }

    @Test
    void allOfThemWaitOneQuestionIsAskedAndTheSamePersonLetsThemGoOn() {
        endTheSignIn();
        call(CALLS);
        assertAllWait(1);
        assertThat(acme.expired).containsExactly(new SignIn.Expired("operator@acme.example"));
        long bought = acme.asked("GetCredentialsForIdentity");
        assertThat(acme.authenticator.again("operator@acme.example", Acme.PASSWORD.toCharArray()))
                .isInstanceOfSatisfying(
                        SignIn.SignedIn.class, in -> assertThat(in.session()).isSameAs(session));
        await().until(() -> done.get() == CALLS);
        assertThat(failed).isEmpty();
        assertThat(acme.asked("GetCredentialsForIdentity")).isEqualTo(bought + 1);
        assertThat(acme.asked("GetTokensFromRefreshToken")).isEqualTo(1);
    }

    @Test
    void somebodyElseIsRefusedAndTheyWaitOn() {
        endTheSignIn();
        call(3);
        assertAllWait();
        assertThatThrownBy(() -> acme.authenticator.again("both@acme.example", Acme.PASSWORD.toCharArray()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fault().what())
                                .contains("both@acme.example")
                                .contains("operator@acme.example"));
        assertThat(acme.asked("RevokeToken")).isEqualTo(1);
        assertAllWait();
        acme.authenticator.again("operator@acme.example", Acme.PASSWORD.toCharArray());
        await().until(() -> done.get() == 3);
        assertThat(failed).isEmpty();
    }

    @Test
    void aWrongPasswordMeanwhileChangesNothing() {
        endTheSignIn();
        call(1);
        assertAllWait();
        assertThatThrownBy(() -> acme.authenticator.again("operator@acme.example", "wrong".toCharArray()))
                .isInstanceOf(SdkException.class);
        acme.authenticator.leave();
        assertAllWait();
        acme.authenticator.again("operator@acme.example", Acme.PASSWORD.toCharArray());
        await().until(() -> done.get() == 1);
    }

    @Test
    void theSignInCanEndAndBeTakenUpMoreThanOnce() {
        for (int round = 1; round <= 2; round++) {
            int expected = round;
            endTheSignIn(Duration.ofHours(4L * round));
            call(1);
            assertAllWait(round);
            assertThat(acme.expired).hasSize(round);
            acme.authenticator.again("operator@acme.example", Acme.PASSWORD.toCharArray());
            await().until(() -> done.get() == expected);
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void signingOutTellsThemThatNobodyComes() {
        endTheSignIn();
        call(3);
        assertAllWait();
        acme.authenticator.signOut();
        await().until(() -> failed.size() == 3);
        assertThat(failed)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.fault().remedy()).isEqualTo(Remedy.SIGN_IN)));
        assertThat(acme.asked("GetCallerIdentity")).as("nothing was sent").isEqualTo(1);
    }

    @Test
    void oneThatIsInterruptedEndsAloneAndSendsNothing() {
        endTheSignIn();
        call(2);
        assertAllWait();
        threads.getFirst().interrupt();
        await().until(() -> failed.size() == 1);
        assertThat(failed.getFirst()).isInstanceOf(AbortedException.class);
        acme.authenticator.again("operator@acme.example", Acme.PASSWORD.toCharArray());
        await().until(() -> done.get() == 1);
        assertThat(failed).hasSize(1);
    }

    @Test
    void whoeverWaitsTooLongIsTold() {
        RoleCredentials credentials = new RoleCredentials(
                () -> {
                    throw Refusals.ended(null);
                },
                () -> true,
                acme.sandbox.clock(),
                Duration.ofMillis(1));
        assertThatThrownBy(credentials::resolveCredentials).isInstanceOf(Refused.class);
    }

    private void endTheSignIn() {
        endTheSignIn(Duration.ofMinutes(61));
    }

    // As an administrator ends it, and then the credentials run out.
    private void endTheSignIn(Duration later) {
        acme.throwOut("operator");
        acme.sandbox.clock().advance(later);
    }

    private void call(int times) {
        for (int i = 0; i < times; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    clients.get(StsClient.class, StsClient::builder, Calls.ONCE).getCallerIdentity();
                    done.incrementAndGet();
                } catch (RuntimeException e) {
                    failed.add(e);
                }
            }));
        }
    }

    private void assertAllWait() {
        assertAllWait(1);
    }

    // A thread that waits for an answer waits too: the question comes when none is left.
    private void assertAllWait(int questions) {
        await().until(() -> acme.expired.size() >= questions);
        await().until(() -> threads.stream()
                .filter(Thread::isAlive)
                .allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));
        assertThat(threads.stream().filter(Thread::isAlive).count()).isEqualTo(threads.size() - done.get());
        assertThat(failed).isEmpty();
    }
}
