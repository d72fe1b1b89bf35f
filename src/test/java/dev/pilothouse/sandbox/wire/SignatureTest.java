package dev.pilothouse.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.iam.Keys;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpClient;

/** What the real SDK signs is believed, and nothing else; each service says so in its own words. */
class SignatureTest {
    private final Sandbox sandbox = Target.sandbox();
    private final SdkHttpClient plainly = TamperingClient.with(request -> request);

    @AfterEach
    void close() {
        plainly.close();
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void aGoodSignatureIsBelievedWithAndWithoutAToken(Target target) {
        target.call(sandbox, Everybody.of(sandbox), plainly);
        target.call(sandbox, Everybody.forAnHour(sandbox), plainly);
        assertThat(sandbox.faults().requests()).extracting(seen -> seen.role()).containsOnly("tester");
    }

    @ParameterizedTest
    @EnumSource
    void aWrongSecretIsRefused(Target target) {
        Keys.Issued keys = keys();
        refused(
                target,
                new Keys.Issued(keys.accessKeyId(), "wrong" + keys.secretKey(), "", keys.expires()),
                target.code("SignatureDoesNotMatch", "SignatureDoesNotMatch", "InvalidSignatureException"));
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownKeyIsRefused(Target target) {
        Keys.Issued keys = keys();
        refused(
                target,
                new Keys.Issued("AKIAIOSFODNN7EXAMPLE", keys.secretKey(), "", keys.expires()),
                target.code("InvalidAccessKeyId", "InvalidClientTokenId", "UnrecognizedClientException"));
    }

    @ParameterizedTest
    @EnumSource
    void anotherKeysTokenIsRefused(Target target) {
        Everybody.forAnHour(sandbox);
        Keys ring = sandbox.world().keys();
        Keys.Issued mine = ring.assume(Everybody.ROLE, "mine", Duration.ofHours(1));
        Keys.Issued other = ring.assume(Everybody.ROLE, "other", Duration.ofHours(1));
        refused(
                target,
                new Keys.Issued(mine.accessKeyId(), mine.secretKey(), other.token(), mine.expires()),
                target.code("InvalidToken", "InvalidClientTokenId", "UnrecognizedClientException"));
    }

    @ParameterizedTest
    @EnumSource
    void credentialsEndByTheSandboxsClock(Target target) {
        Everybody.forAnHour(sandbox);
        Keys.Issued keys = sandbox.world().keys().assume(Everybody.ROLE, "test", Duration.ofHours(1));
        target.call(sandbox, Everybody.of(keys), plainly);
        sandbox.clock().advance(Duration.ofHours(1));
        refused(target, keys, target.code("ExpiredToken", "ExpiredToken", "ExpiredTokenException"));
    }

    @Test
    void temporaryCredentialsEndAtOnceAsAFaultAndLongLivedOnesDoNot() {
        Everybody.forAnHour(sandbox);
        Keys.Issued temporary = sandbox.world().keys().assume(Everybody.ROLE, "test", Duration.ofHours(1));
        sandbox.faults().expireCredentials();
        refused(Target.S3, temporary, "ExpiredToken");
        Target.S3.call(sandbox, Everybody.of(keys()), plainly);
    }

    @ParameterizedTest
    @EnumSource
    void aClockOffByAnHourIsRefused(Target target) {
        for (Duration ahead : List.of(Duration.ofHours(1), Duration.ofHours(-1))) {
            sandbox.faults().skew(ahead);
            refused(
                    target,
                    keys(),
                    target.code("RequestTimeTooSkewed", "SignatureDoesNotMatch", "InvalidSignatureException"));
        }
        sandbox.faults().clear();
        target.call(sandbox, Everybody.of(sandbox), plainly);
    }

    @ParameterizedTest
    @EnumSource
    void movingTheSandboxsClockDoesNotSpoilSignatures(Target target) {
        sandbox.clock().advance(Duration.ofDays(30));
        target.call(sandbox, Everybody.of(sandbox), plainly);
    }

    @ParameterizedTest
    @EnumSource
    void whatNoPolicyAllowsIsDeniedInAwssWords(Target target) {
        sandbox.world()
                .keys()
                .role(
                        Everybody.ROLE,
                        "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"other:*\",\"Resource\":\"*\"}}");
        Keys.Issued keys = sandbox.world().keys().staticKeys(Everybody.ROLE, "test");
        AwsServiceException refused = target.refusal(sandbox, Everybody.of(keys), plainly);
        assertThat(refused.awsErrorDetails().errorCode())
                .isEqualTo(target.code("AccessDenied", "AccessDenied", "AccessDeniedException"));
        assertThat(refused.awsErrorDetails().errorMessage())
                .startsWith("User: arn:aws:sts::402112345678:assumed-role/tester/test is not authorized to perform:"
                        + " any:Action on resource: ")
                .endsWith("because no identity-based policy allows the any:Action action");
    }

    private Keys.Issued keys() {
        Everybody.of(sandbox);
        return sandbox.world().keys().staticKeys(Everybody.ROLE, "test");
    }

    private void refused(Target target, Keys.Issued keys, String code) {
        assertThat(target.refusal(sandbox, Everybody.of(keys), plainly)
                        .awsErrorDetails()
                        .errorCode())
                .isEqualTo(code);
    }
}
