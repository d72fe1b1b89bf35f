package dev.pilothouse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.work.Standing;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void whatIsCopiedOfAFaultHoldsAllThatSupportAsksFor() {
        Fault fault = new Fault(
                "Your role may not write to acme-shop-site.",
                Outcome.UNKNOWN,
                "Look at what is there.",
                Remedy.CHECK,
                new Fault.Technical("AccessDenied", "S3", "PutObject", "4442587FB7D0A2F9", 3, ""));
        assertThat(FaultWords.report(fault)).isEqualTo("""
            Your role may not write to acme-shop-site. Unknown: the change was sent, and its answer is missing. Look at what is there.
            Code: AccessDenied
            Service: S3
            Operation: PutObject
            Request id: 4442587FB7D0A2F9
            Requests sent: 3\
            """);
    }

    @Test
    void aReadThatFailedSpeaksOfNoChange() {
        Fault none = Fault.notDone("No connection to AWS.", "Check the network.");
        assertThat(FaultWords.sentence(none))
                .isEqualTo("No connection to AWS. Not done: nothing was changed. Check the network.");
        assertThat(FaultWords.sentence(none.ofReading())).isEqualTo("No connection to AWS. Check the network.");
        assertThat(FaultWords.sentence(unknown(Fault.Technical.NONE).ofReading()))
                .isEqualTo("What? Try again.");
        Fault.Technical call = new Fault.Technical("X", "Cognito", "RespondToAuthChallenge", "", 1, "");
        assertThat(FaultWords.sentence(unknown(call).ofReading()))
                .as("signing in sets a new password on the way")
                .isEqualTo("What? Unknown: the change was sent, and its answer is missing. Look.");
    }

    private static Fault unknown(Fault.Technical technical) {
        return new Fault("What?", Outcome.UNKNOWN, "Look.", Remedy.CHECK, technical);
    }

    @Test
    void theStandingOfWorkSaysItsShareAndWhatIsLeft() {
        Standing standing =
                new Standing("new files", 1, 824, 1000, 16_800_000, 20_000_000, Duration.ofSeconds(2), "app.js");
        assertThat(StandingWords.share(standing)).isEqualTo("82% · 1 s left");
        Standing sent = new Standing("new files", 1, 8, 16, 9_000, 9_000, Duration.ofSeconds(2), "");
        assertThat(StandingWords.share(sent))
                .as("all bytes are on their way, and half of the answers have come")
                .startsWith("50%");
        assertThat(StandingWords.phase(standing)).isEqualTo("new files, 824 of 1,000");
        assertThat(StandingWords.phase(Standing.NONE)).isEmpty();
    }

    @Test
    void aLongIdKeepsItsEnds() {
        assertThat(Labels.shortened("eu-west-1:0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"))
                .isEqualTo("eu-west-1:…b4c3d2e1f0");
        assertThat(Labels.shortened("E2XKQ7RSTUVW")).isEqualTo("E2XKQ7RSTUVW");
    }
}
