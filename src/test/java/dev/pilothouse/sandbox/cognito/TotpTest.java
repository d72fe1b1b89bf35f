package dev.pilothouse.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final Totp TOTP = new Totp(AcmeCognito.SECRET);

    /** RFC 6238's appendix B, of whose eight digits these are the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheRfc(long seconds, String code) {
        assertThat(TOTP.code(Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
    }

    @Test
    void aSecretIsBase32OfItsBits() {
        byte[] ofTheRfc = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        assertThat(Totp.of(new BigInteger(1, ofTheRfc)).secret()).isEqualTo(AcmeCognito.SECRET);
        assertThat(Totp.of(BigInteger.ZERO).secret()).isEqualTo("A".repeat(32));
        assertThat(TOTP.toString()).doesNotContain(AcmeCognito.SECRET);
    }

    @Test
    void aCodeIsGoodOnceHalfAMinuteEitherWayAndNoLonger() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        for (int off : new int[] {-30, 0, 30}) {
            Authenticator authenticator = new Authenticator(TOTP);
            String code = authenticator.shown(now.plusSeconds(off));
            assertThat(authenticator.check(code, now)).isEqualTo(Authenticator.Verdict.RIGHT);
            assertThat(authenticator.check(code, now)).isEqualTo(Authenticator.Verdict.USED);
        }
        for (int off : new int[] {-60, 60}) {
            Authenticator authenticator = new Authenticator(TOTP);
            assertThat(authenticator.check(authenticator.shown(now.plusSeconds(off)), now))
                    .isEqualTo(Authenticator.Verdict.WRONG);
        }
    }

    @Test
    void anEarlierCodeIsNotGoodAfterALaterOne() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        Authenticator authenticator = new Authenticator(TOTP);
        String before = authenticator.shown(now.minusSeconds(30));
        authenticator.check(authenticator.shown(now), now);
        assertThat(authenticator.check(before, now)).isEqualTo(Authenticator.Verdict.USED);
    }
}
