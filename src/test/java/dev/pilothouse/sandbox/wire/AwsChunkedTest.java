package dev.pilothouse.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.s3.S3Service;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Bodies that the real SDK frames, in each of its forms, arrive whole or not at all. */
class AwsChunkedTest {
    private static final String BUCKET = "acme-shop-site";
    private static final long SEED = Long.getLong("seed", 20261123);

    private final Sandbox sandbox = Sandbox.start(Options.defaults(), world -> List.of(new S3Service(world)));
    private final List<String> hashes = new ArrayList<>();

    @BeforeEach
    void bucket() {
        sandbox.service(S3Service.class).createBucket(BUCKET);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void aBodyOfAnyLengthArrives(Form form) {
        try (S3Client client = client(form, UnaryOperator.identity())) {
            for (int length : new int[] {0, 1, 8191, 128 * 1024 - 1, 128 * 1024, 128 * 1024 + 1, 700_001}) {
                byte[] sent = bytes(length);
                client.putObject(r -> r.bucket(BUCKET).key("k").contentEncoding("gzip"), RequestBody.fromBytes(sent));
                var received = client.getObjectAsBytes(r -> r.bucket(BUCKET).key("k"));
                assertThat(received.asByteArray()).isEqualTo(sent);
                assertThat(received.response().contentEncoding()).isEqualTo("gzip");
            }
        }
        assertThat(hashes).contains(form.hash);
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNED_WITH_TRAILER, CRC32",
        "SIGNED_WITH_TRAILER, CRC32C",
        "SIGNED_WITH_TRAILER, SHA1",
        "SIGNED_WITH_TRAILER, SHA256",
        "UNSIGNED_WITH_TRAILER, CRC32",
        "UNSIGNED_WITH_TRAILER, SHA256"
    })
    void theTrailersChecksumIsKept(Form form, String algorithm) {
        try (S3Client client = client(form, UnaryOperator.identity())) {
            var put = client.putObject(
                    r -> r.bucket(BUCKET).key("k").checksumAlgorithm(algorithm), RequestBody.fromBytes(bytes(5000)));
            var head = client.headObject(r -> r.bucket(BUCKET).key("k").checksumMode("ENABLED"));
            assertThat(head.getValueForField("Checksum" + algorithm, String.class))
                    .isEqualTo(put.getValueForField("Checksum" + algorithm, String.class))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNED, SignatureDoesNotMatch",
        "SIGNED_WITH_TRAILER, SignatureDoesNotMatch",
        "UNSIGNED_WITH_TRAILER, BadDigest",
        "WHOLE, XAmzContentSHA256Mismatch"
    })
    void aByteChangedOnTheWayIsNoticedAndNothingIsKept(Form form, String code) {
        refused(form, code, AwsChunkedTest::flipped);
    }

    @ParameterizedTest
    @CsvSource({"SIGNED_WITH_TRAILER, SignatureDoesNotMatch", "UNSIGNED_WITH_TRAILER, BadDigest"})
    void aChecksumChangedOnTheWayIsNoticed(Form form, String code) {
        refused(form, code, body -> replaced(body, "crc32:", "crc32:AAAA"));
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNED_WITH_TRAILER, 'x-amz-checksum-crc32', SignatureDoesNotMatch",
        "UNSIGNED_WITH_TRAILER, 'x-amz-checksum-crc32', MalformedTrailerError"
    })
    void aTrailerThatWasAnnouncedMustCome(Form form, String name, String code) {
        refused(form, code, body -> replaced(body, name, "x-other-name-of-it32"));
    }

    @Test
    void whatIsNoFramingIsRefused() {
        refused(Form.UNSIGNED_WITH_TRAILER, "IncompleteBody", body -> replaced(body, "1f4\r\n", "xyz\r\n"));
        refused(Form.UNSIGNED_WITH_TRAILER, "IncompleteBody", body -> replaced(body, "1f4\r\n", "-f4\r\n"));
        refused(Form.UNSIGNED_WITH_TRAILER, "IncompleteBody", body -> replaced(body, "1f4\r\n", "1f3\r\n"));
        refused(Form.UNSIGNED_WITH_TRAILER, "IncompleteBody", body -> replaced(body, "1f4\r\n", "fff\r\n"));
    }

    @Test
    void chunksOfAnySizeReadInAnyPortionsGiveTheBytes() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int run = 0; run < 200; run++) {
            byte[] body = bytes(random.nextInt(0, 3000));
            InputStream stream = new AwsChunkedStream(new ByteArrayInputStream(framed(body, random)), Optional.empty());
            assertThat(inPortions(stream, random))
                    .as("seed %s, run %s", SEED, run)
                    .isEqualTo(body);
        }
    }

    private void refused(Form form, String code, UnaryOperator<byte[]> change) {
        try (S3Client client = client(form, change)) {
            S3Exception refused = catchThrowableOfType(
                    S3Exception.class,
                    () -> client.putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromBytes(new byte[500])));
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(client.listObjectsV2(r -> r.bucket(BUCKET)).contents()).isEmpty();
        }
    }

    private S3Client client(Form form, UnaryOperator<byte[]> change) {
        // The SDK sends chunks unsigned only behind TLS, so it is told so and the request goes out in the clear.
        String scheme = form == Form.UNSIGNED_WITH_TRAILER ? "https" : "http";
        return S3Client.builder()
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .endpointOverride(URI.create(scheme + "://" + sandbox.address().getAuthority()))
                .credentialsProvider(Everybody.forAnHour(sandbox))
                .requestChecksumCalculation(
                        form.trailer
                                ? RequestChecksumCalculation.WHEN_SUPPORTED
                                : RequestChecksumCalculation.WHEN_REQUIRED)
                .serviceConfiguration(c -> c.chunkedEncodingEnabled(form != Form.WHOLE))
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .httpClient(new TamperingClient(this::noted, body -> changed(body, change)))
                .build();
    }

    private SdkHttpRequest noted(SdkHttpRequest request) {
        request.firstMatchingHeader("x-amz-content-sha256").ifPresent(hashes::add);
        return request.toBuilder().protocol("http").build();
    }

    private static ContentStreamProvider changed(ContentStreamProvider body, UnaryOperator<byte[]> change) {
        try (InputStream stream = body.newStream()) {
            return ContentStreamProvider.fromByteArray(change.apply(stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] flipped(byte[] body) {
        byte[] changed = body.clone();
        changed[body.length / 2] ^= 1;
        return changed;
    }

    /** Of the same length. */
    private static byte[] replaced(byte[] body, String text, String by) {
        String latin = new String(body, StandardCharsets.ISO_8859_1);
        int at = latin.indexOf(text);
        assertThat(at).as("where '%s' stands", text).isNotNegative();
        String changed = latin.substring(0, at) + by + latin.substring(at + by.length());
        return changed.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] framed(byte[] body, SplittableRandom random) throws IOException {
        var framed = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; ) {
            int length = Math.min(body.length - at, random.nextInt(1, 900));
            framed.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            framed.write(body, at, length);
            framed.write('\r');
            framed.write('\n');
            at += length;
        }
        framed.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return framed.toByteArray();
    }

    private static byte[] inPortions(InputStream stream, SplittableRandom random) throws IOException {
        var read = new ByteArrayOutputStream();
        byte[] buffer = new byte[1000];
        for (int count = 0; count >= 0; count = stream.read(buffer, 0, random.nextInt(1, buffer.length))) {
            read.write(buffer, 0, count);
        }
        return read.toByteArray();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new SplittableRandom(SEED).nextBytes(bytes);
        return bytes;
    }

    /** How the SDK sends a body. */
    enum Form {
        SIGNED("STREAMING-AWS4-HMAC-SHA256-PAYLOAD", false),
        SIGNED_WITH_TRAILER("STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER", true),
        UNSIGNED_WITH_TRAILER("STREAMING-UNSIGNED-PAYLOAD-TRAILER", true),
        WHOLE("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", false);

        private final String hash;
        private final boolean trailer;

        Form(String hash, boolean trailer) {
            this.hash = hash;
            this.trailer = trailer;
        }
    }
}
