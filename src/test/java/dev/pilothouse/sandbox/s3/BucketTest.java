package dev.pilothouse.sandbox.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.sandbox.wire.ApiError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;

class BucketTest {
    private static final WriteCondition ABSENT = new WriteCondition.Absent();
    private static final WriteCondition ALWAYS = new WriteCondition.Always();

    @TempDir
    private Path folder;

    private final Bucket bucket = new Bucket("b", Instant.EPOCH);

    @Test
    void aWriteThatOvertookMakesTheSlowerOneFailAtItsEnd() throws IOException {
        assertThatThrownBy(() -> bucket.write("k", ABSENT, () -> {
                    bucket.write("k", ABSENT, () -> object("overtaking"));
                    return object("slower");
                }))
                .isInstanceOfSatisfying(
                        ApiError.class, e -> assertThat(e.code()).isEqualTo("PreconditionFailed"));
        assertThat(text("k")).contains("overtaking");
    }

    @Test
    void aDeleteDuringAConditionalWriteIsAConflict() throws IOException {
        assertThatThrownBy(() -> bucket.write("k", ABSENT, () -> {
                    bucket.write("k", ALWAYS, () -> object("there for a moment"));
                    bucket.delete("k", ALWAYS);
                    return object("slower");
                }))
                .isInstanceOfSatisfying(
                        ApiError.class, e -> assertThat(e.code()).isEqualTo("ConditionalRequestConflict"));
        assertThat(text("k")).isEmpty();
    }

    @Test
    void aDeleteDuringAnUnconditionalWriteIsNone() throws IOException {
        bucket.write("k", ALWAYS, () -> object("old"));
        bucket.write("k", ALWAYS, () -> {
            bucket.delete("k", ALWAYS);
            return object("new");
        });
        assertThat(text("k")).contains("new");
    }

    @Test
    void whatTheConditionAlreadyForbidsIsNotEvenReceived() throws IOException {
        bucket.write("k", ALWAYS, () -> object("old"));
        assertThatThrownBy(() -> bucket.write("k", ABSENT, () -> {
                    throw new AssertionError("received");
                }))
                .isInstanceOf(ApiError.class);
    }

    @Test
    void aReplacedAndADeletedBodyLeaveTheDiskButNotTheirReaders() throws IOException {
        bucket.write("k", ALWAYS, () -> large((byte) 1));
        InputStream reader =
                bucket.read("k", found -> found.orElseThrow().entity().content().open());
        bucket.write("k", ALWAYS, () -> large((byte) 2));
        assertThat(filesOnDisk()).isOne();
        bucket.delete("k", ALWAYS);
        assertThat(filesOnDisk()).isZero();
        try (reader) {
            assertThat(reader.readAllBytes()).hasSize(2 * Intake.IN_MEMORY).containsOnly(1);
        }
    }

    @Test
    void aWriteThatFailsLeavesNothingOnDisk() throws IOException {
        assertThatThrownBy(() -> bucket.write("k", ABSENT, () -> {
                    bucket.write("k", ALWAYS, () -> object("overtaking"));
                    return large((byte) 1);
                }))
                .isInstanceOf(ApiError.class);
        assertThat(filesOnDisk()).isZero();
    }

    @Test
    void aBucketThatIsGoneTakesNoObject() {
        assertThatThrownBy(() -> bucket.write("k", ALWAYS, () -> {
                    assertThat(bucket.retire()).isTrue();
                    return large((byte) 1);
                }))
                .isInstanceOfSatisfying(
                        ApiError.class, e -> assertThat(e.code()).isEqualTo("NoSuchBucket"));
        assertThat(filesOnDisk()).isZero();
    }

    private StoredObject large(byte value) throws IOException {
        byte[] bytes = new byte[2 * Intake.IN_MEMORY];
        Arrays.fill(bytes, value);
        return object(bytes);
    }

    private StoredObject object(String text) throws IOException {
        return object(text.getBytes(StandardCharsets.UTF_8));
    }

    private StoredObject object(byte[] bytes) throws IOException {
        Entity entity = new Intake(() -> folder)
                .receive(new ByteArrayInputStream(bytes), bytes.length, Integrity.of(ChecksumAlgorithm.CRC32));
        return new StoredObject("k", new ObjectHeaders(Map.of(), Map.of()), Map.of(), entity, Instant.EPOCH);
    }

    private Optional<String> text(String key) throws IOException {
        return bucket.read(key, found -> {
            if (found.isEmpty()) {
                return Optional.empty();
            }
            byte[] bytes = found.get().entity().content().open().readAllBytes();
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        });
    }

    private long filesOnDisk() {
        try (var files = Files.list(folder)) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
