package dev.pilothouse.aws.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SrpTest {
    static List<JsonNode> vectors() throws IOException {
        try (InputStream in = SrpTest.class.getResourceAsStream("/cognito-srp-vectors.json")) {
            return JsonMapper.shared().readTree(in).valueStream().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aVectorGivesItsPublicKeyItsKeyAndItsSignature(JsonNode vector) throws Exception {
        Srp srp = new Srp(hex(vector, "a_hex"));
        PasswordChallenge challenge = new PasswordChallenge(
                "ignored",
                text(vector, "user"),
                hex(vector, "salt"),
                hex(vector, "B_hex"),
                text(vector, "secretBlock"));
        char[] password = text(vector, "password").toCharArray();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(srp.publicKey().getBytes(StandardCharsets.US_ASCII));
        assertThat(HexFormat.of().formatHex(digest)).startsWith(text(vector, "A_sha256"));
        assertThat(srp.key(text(vector, "pool"), challenge, password))
                .asHexString()
                .isEqualToIgnoringCase(text(vector, "key"));
        byte[] signature = srp.signature(text(vector, "pool"), challenge, password, text(vector, "timestamp"));
        assertThat(Base64.getEncoder().encodeToString(signature)).isEqualTo(text(vector, "signature"));
    }

    /** The mock of simonmcallister0210/cognito-srp-helper, whose public key its documentation cites by both ends. */
    @Test
    void thePublicKeyOfAnotherProjectsVectorComesOut() {
        String key = new Srp(new BigInteger("abcdef0123456789", 16)).publicKey();
        assertThat(key).startsWith("362be8c4").endsWith("90bb7");
    }

    @Test
    void everySignInUsesASecretOfItsOwn() {
        SecureRandom random = new SecureRandom();
        assertThat(Srp.begin(random).publicKey()).isNotEqualTo(Srp.begin(random).publicKey());
        assertThat(Srp.begin(random).publicKey()).matches("[0-9a-f]{700,768}");
    }

    private static String text(JsonNode vector, String name) {
        return vector.get(name).stringValue();
    }

    private static BigInteger hex(JsonNode vector, String name) {
        return new BigInteger(text(vector, name), 16);
    }
}
