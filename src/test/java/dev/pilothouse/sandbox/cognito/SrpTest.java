package dev.pilothouse.sandbox.cognito;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SrpTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final long SEED = 20261123;

    @Test
    void thePrimeIsRfc3526Group15() {
        assertThat(Srp.N).isEqualTo(SrpClient.N).hasToString(SrpClient.N.toString());
        assertThat(Srp.N.isProbablePrime(20)).isTrue();
        assertThat(Srp.K.toString(16)).isEqualTo("538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6");
    }

    @Test
    void everyVectorGivesItsVerifierKeyAndSignature() throws IOException {
        List<JsonNode> vectors = vectors();
        assertThat(vectors).hasSize(5);
        for (JsonNode vector : vectors) {
            String pool = vector.get("pool").stringValue();
            String user = vector.get("user").stringValue();
            BigInteger salt = hex(vector, "salt");
            Verifier verifier = Verifier.of(pool, user, vector.get("password").stringValue(), salt);
            String encoded = Base64.getEncoder().encodeToString(verifier.value().toByteArray());
            assertThat(HEX.formatHex(SrpClient.hash(encoded.getBytes(UTF_8))))
                    .startsWith(vector.get("verifier_b64_sha256").stringValue());

            SrpClient client = new SrpClient(hex(vector, "a_hex"), true);
            BigInteger x = client.x(pool, user, vector.get("password").stringValue(), salt);
            byte[] key = client.key(hex(vector, "B_hex"), x);
            assertThat(HEX.formatHex(key)).isEqualTo(vector.get("key").stringValue());
            byte[] proof = Srp.proof(
                    key,
                    pool + user,
                    Base64.getDecoder().decode(vector.get("secretBlock").stringValue()),
                    vector.get("timestamp").stringValue());
            assertThat(Base64.getEncoder().encodeToString(proof))
                    .isEqualTo(vector.get("signature").stringValue());
        }
    }

    @Test
    void bothFormulasAgreeForRightPasswordsOnly() {
        Random random = new Random(SEED);
        for (int i = 0; i < 40; i++) {
            BigInteger salt = new BigInteger(128, random);
            Verifier verifier = Verifier.of("AbCdEfGhI", "someone", "Right " + i, salt);
            SrpClient client = new SrpClient(new BigInteger(256, random), true);
            Exchange exchange = Exchange.begin(verifier, client.publicKey(), random);
            byte[] right = client.key(exchange.serverKey(), client.x("AbCdEfGhI", "someone", "Right " + i, salt));
            byte[] wrong = client.key(exchange.serverKey(), client.x("AbCdEfGhI", "someone", "Wrong " + i, salt));
            assertThat(exchange.key())
                    .as("seed %d, run %d", SEED, i)
                    .isEqualTo(right)
                    .isNotEqualTo(wrong);
        }
    }

    @Test
    void aSaltWithItsTopBitSetIsHashedWithAZeroByteBeforeIt() {
        Random random = new Random(SEED);
        SrpClient unpadded = new SrpClient(BigInteger.ONE, false);
        SrpClient padded = new SrpClient(BigInteger.ONE, true);
        int needed = 0;
        for (int i = 0; i < 2_000; i++) {
            BigInteger salt = new BigInteger(128, random);
            boolean topBit = salt.bitLength() % 8 == 0;
            needed += topBit ? 1 : 0;
            BigInteger x = Srp.x("AbCdEfGhI", "someone", "Password", salt);
            assertThat(x).isEqualTo(padded.x("AbCdEfGhI", "someone", "Password", salt));
            assertThat(x.equals(unpadded.x("AbCdEfGhI", "someone", "Password", salt)))
                    .as("seed %d, salt %s", SEED, salt.toString(16))
                    .isEqualTo(!topBit);
        }
        assertThat(needed).isBetween(900, 1_100);
    }

    @Test
    void aKeyThatIsAMultipleOfThePrimeIsNotAdmitted() {
        assertThat(Exchange.admits(BigInteger.ZERO)).isFalse();
        assertThat(Exchange.admits(Srp.N)).isFalse();
        assertThat(Exchange.admits(Srp.N.shiftLeft(1))).isFalse();
        assertThat(Exchange.admits(BigInteger.ONE)).isTrue();
    }

    private static List<JsonNode> vectors() throws IOException {
        try (InputStream in = SrpTest.class.getResourceAsStream("/cognito-srp-vectors.json")) {
            return JsonMapper.shared().readTree(in).valueStream().toList();
        }
    }

    private static BigInteger hex(JsonNode vector, String name) {
        return new BigInteger(vector.get(name).stringValue(), 16);
    }
}
