package dev.pilothouse.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** No key, token or signature reaches a person's eyes, a notice or a report. */
class SecretsTest {
    private static final long SEED = 20261124;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private final Faults faults = new Faults();
    private final Random random = new Random(SEED);

    @Test
    void noSecretOutlivesTheWordsWhereverItStands() {
        for (int round = 0; round < 500; round++) {
            for (String secret : secrets()) {
                String text = "Words " + named(secret) + " of AWS";
                for (Throwable failure : failures(text)) {
                    assertThat(everything(faults.explain(failure)))
                            .as("seed %d, round %d, %s", SEED, round, failure.getClass())
                            .doesNotContain(secret);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User: arn:aws:sts::402112345678:assumed-role/acme-support/CognitoIdentityCredentials is not"
                        + " authorized",
                "arn:aws:s3:::acme-shop-site/assets/index-BX2mQ9aL.js",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "da39a3ee5e6b4b0d3255bfef95601890afd80709",
                "/srv/ada/acme-shop/frontend/build/Release2026/static/javascript/vendor/components/navigation/breadcrumbs"
                    + "/translations/languages/en/messages",
                "The security token included in the request is expired"
            })
    void whatIsNoSecretStays(String text) {
        Fault fault = faults.explain(answer("Code", text));
        assertThat(fault.technical().message()).isEqualTo(text);
    }

    private List<String> secrets() {
        String jwt = "eyJ" + letters(20) + "." + "eyJ" + letters(200) + "." + letters(43);
        String secretKey = "aB1" + base64(27) + "x";
        return List.of(
                jwt,
                "ASIA" + letters(16).toUpperCase(Locale.ROOT),
                "AKIA" + letters(16).toUpperCase(Locale.ROOT),
                secretKey,
                "IQoJb3JpZ2luX2Vj" + base64(400));
    }

    private String named(String secret) {
        return switch (random.nextInt(7)) {
            case 0 -> "x-amz-security-token:" + secret;
            case 1 -> "SessionToken=" + secret + "&x=y";
            case 2 -> "\"AccessKeyId\": \"" + secret + "\"";
            case 3 -> "<SecretAccessKey>" + secret + "</SecretAccessKey>";
            case 4 -> "Authorization: Bearer " + secret;
            case 5 -> "(" + secret + ")";
            default -> secret;
        };
    }

    private static List<Throwable> failures(String text) {
        return List.of(
                answer(text, text),
                answer("InvalidArgument", text),
                answer("SignatureDoesNotMatch", text),
                SdkClientException.create(text, new IOException(text)),
                new NoSuchFileException(text),
                new IllegalStateException(text),
                new Refused(new Fault(
                        text,
                        Outcome.NOT_DONE,
                        text,
                        Remedy.NONE,
                        new Fault.Technical(text, text, text, text, 1, text))));
    }

    private static Throwable answer(String code, String text) {
        return S3Exception.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(text)
                        .build())
                .requestId(text)
                .statusCode(400)
                .build();
    }

    private static String everything(Fault fault) {
        return fault.toString();
    }

    private String letters(int count) {
        return Stream.generate(() -> LETTERS.charAt(random.nextInt(LETTERS.length())))
                .limit(count)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private String base64(int bytes) {
        byte[] content = new byte[bytes];
        random.nextBytes(content);
        return Base64.getEncoder().encodeToString(content);
    }
}
