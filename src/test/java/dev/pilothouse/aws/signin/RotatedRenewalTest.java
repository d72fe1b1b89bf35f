package dev.pilothouse.aws.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.Session;
import dev.pilothouse.sandbox.wire.Fault.DropAfter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Renewal where each refresh token is good for one refresh. */
class RotatedRenewalTest {
    @Test
    void hoursOfRenewalsEachUseTheTokenBeforeAndNoneTwice() {
        try (Acme acme = rotating(Duration.ZERO)) {
            Session session = session(acme);
            for (int hour = 1; hour <= 5; hour++) {
                acme.sandbox.clock().advance(Duration.ofMinutes(61));
                session.credentials().resolveCredentials();
            }
            assertThat(acme.asked("GetTokensFromRefreshToken")).isEqualTo(5);
            assertThat(acme.expired).isEmpty();
        }
    }

    @Test
    void thereIsOneRefresherHoweverManyAsk() throws InterruptedException {
        try (Acme acme = rotating(Duration.ZERO)) {
            Session session = session(acme);
            acme.sandbox.clock().advance(Duration.ofMinutes(61));
            AtomicInteger done = new AtomicInteger();
            for (int i = 0; i < 100; i++) {
                Thread.startVirtualThread(() -> {
                    session.credentials().resolveCredentials();
                    done.incrementAndGet();
                });
            }
            await().until(() -> done.get() == 100);
            assertThat(acme.asked("GetTokensFromRefreshToken")).isEqualTo(1);
            assertThat(acme.expired).isEmpty();
        }
    }

    @Test
    void withAGraceALostAnswerDoesNoHarm() {
        try (Acme acme = rotating(Duration.ofSeconds(60))) {
            Session session = session(acme);
            acme.sandbox.clock().advance(Duration.ofMinutes(61));
            acme.sandbox.faults().next(1, "GetTokensFromRefreshToken", new DropAfter());
            session.credentials().resolveCredentials();
            assertThat(acme.asked("GetTokensFromRefreshToken")).isEqualTo(2);
            acme.sandbox.clock().advance(Duration.ofMinutes(61));
            session.credentials().resolveCredentials();
            assertThat(acme.expired).isEmpty();
        }
    }

    @Test
    void withoutOneItEndsTheSignInAndSigningInAgainGoesOn() {
        try (Acme acme = rotating(Duration.ZERO)) {
            Session session = session(acme);
            acme.sandbox.clock().advance(Duration.ofMinutes(61));
            acme.sandbox.faults().next(1, "GetTokensFromRefreshToken", new DropAfter());
            AtomicInteger done = new AtomicInteger();
            Thread.startVirtualThread(() -> {
                session.credentials().resolveCredentials();
                done.incrementAndGet();
            });
            await().until(() -> acme.expired.size() == 1);
            acme.authenticator.again("operator@acme.example", Acme.PASSWORD.toCharArray());
            await().until(() -> done.get() == 1);
        }
    }

    private static Session session(Acme acme) {
        return ((SignIn.SignedIn) acme.signIn("operator")).session();
    }

    private static Acme rotating(Duration grace) {
        return new Acme(Optional.empty(), pool -> pool, client -> client.rotating(grace));
    }
}
