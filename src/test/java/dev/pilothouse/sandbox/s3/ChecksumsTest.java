package dev.pilothouse.sandbox.s3;

import static dev.pilothouse.sandbox.s3.S3Sandbox.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

class ChecksumsTest {
    private final S3Sandbox s3 = new S3Sandbox();

    @AfterEach
    void close() {
        s3.close();
    }

    /** The check values of the catalogue of parametrised CRC algorithms, and FIPS 180's for "123456789". */
    @ParameterizedTest
    @CsvSource({
        "CRC32, cbf43926",
        "CRC32_C, e3069283",
        "CRC64_NVME, ae8b14860a799888",
        "SHA1, f7c3bc1d808e04732adf679965ccc34ca7ae3441",
        "SHA256, 15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225"
    })
    void everyAlgorithmComputesItsPublishedCheckValue(ChecksumAlgorithm algorithm, String hex) {
        Running running = Running.of(algorithm);
        byte[] text = "123456789".getBytes(StandardCharsets.US_ASCII);
        running.update(text, 0, 4);
        running.update(text, 4, 5);
        assertThat(HexFormat.of().formatHex(running.value())).isEqualTo(hex);
    }

    @Test
    void aChecksumIsToldToThoseWhoAskForIt() {
        s3.client()
                .putObject(
                        b -> b.bucket(BUCKET).key("a").checksumAlgorithm(ChecksumAlgorithm.SHA256),
                        RequestBody.fromString("123456789"));
        String expected = Base64.getEncoder()
                .encodeToString(
                        HexFormat.of().parseHex("15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225"));
        HeadObjectResponse asked =
                s3.client().headObject(b -> b.bucket(BUCKET).key("a").checksumMode(ChecksumMode.ENABLED));
        assertThat(asked.checksumSHA256()).isEqualTo(expected);
        assertThat(asked.checksumTypeAsString()).isEqualTo("FULL_OBJECT");
        assertThat(s3.head("a").checksumSHA256()).isNull();
    }

    @Test
    void theSdksOwnChecksumIsKept() {
        s3.put("a", "123456789");
        assertThat(s3.client()
                        .headObject(b -> b.bucket(BUCKET).key("a").checksumMode(ChecksumMode.ENABLED))
                        .checksumCRC32())
                .isEqualTo(Base64.getEncoder().encodeToString(HexFormat.of().parseHex("cbf43926")));
    }

    @Test
    void whereNoneIsSentS3ComputesItsOwn() {
        s3.service()
                .put(
                        BUCKET,
                        "a",
                        "123456789".getBytes(StandardCharsets.US_ASCII),
                        ObjectHeaders.of("text/plain", "", Map.of()));
        assertThat(s3.client()
                        .headObject(b -> b.bucket(BUCKET).key("a").checksumMode(ChecksumMode.ENABLED))
                        .checksumCRC64NVME())
                .isEqualTo(Base64.getEncoder().encodeToString(HexFormat.of().parseHex("ae8b14860a799888")));
        assertThat(s3.text("a")).isEqualTo("123456789");
    }

    @Test
    void aChecksumOfOtherBytesIsRefusedAndStoresNothing() {
        s3.put("a", "old");
        assertThatThrownBy(() -> s3.client()
                        .putObject(
                                b -> b.bucket(BUCKET).key("a").checksumCRC32("AAAAAA=="),
                                RequestBody.fromString("new")))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("BadDigest"));
        assertThatThrownBy(() -> s3.client()
                        .putObject(
                                b -> b.bucket(BUCKET).key("a").contentMD5("AAAAAAAAAAAAAAAAAAAAAA=="),
                                RequestBody.fromString("new")))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("BadDigest"));
        assertThatThrownBy(() -> s3.client()
                        .putObject(
                                b -> b.bucket(BUCKET).key("a").contentMD5("no digest"), RequestBody.fromString("new")))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("InvalidDigest"));
        assertThat(s3.text("a")).isEqualTo("old");
    }
}
