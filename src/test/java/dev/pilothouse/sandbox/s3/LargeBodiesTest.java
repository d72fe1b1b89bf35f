package dev.pilothouse.sandbox.s3;

import static dev.pilothouse.sandbox.s3.S3Sandbox.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import software.amazon.awssdk.core.sync.RequestBody;

class LargeBodiesTest {
    private static final long SIZE = 64L << 20;
    private final S3Sandbox s3 = new S3Sandbox();

    @AfterEach
    void close() {
        s3.close();
    }

    @Test
    void aLargeBodyGoesThroughAFileBothWays() throws IOException {
        s3.client()
                .putObject(
                        b -> b.bucket(BUCKET).key("big"),
                        RequestBody.fromContentProvider(() -> new Counting(SIZE), SIZE, "application/zip"));
        assertThat(files())
                .singleElement()
                .satisfies(file -> assertThat(Files.size(file)).isEqualTo(SIZE));
        try (InputStream got = s3.client().getObject(b -> b.bucket(BUCKET).key("big"));
                InputStream expected = new Counting(SIZE)) {
            byte[] left = new byte[1 << 16];
            byte[] right = new byte[1 << 16];
            for (int count = got.readNBytes(left, 0, left.length);
                    count > 0;
                    count = got.readNBytes(left, 0, left.length)) {
                expected.readNBytes(right, 0, count);
                assertThat(Arrays.equals(left, 0, count, right, 0, count)).isTrue();
            }
            assertThat(expected.read()).isEqualTo(-1);
        }
        s3.client().deleteObject(b -> b.bucket(BUCKET).key("big"));
        assertThat(files()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerMayReadASpilledBody() throws IOException {
        s3.service().put(BUCKET, "a", new byte[Intake.IN_MEMORY + 1], ObjectHeaders.of("text/plain", "", Map.of()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().getFirst())))
                .isEqualTo("rw-------");
    }

    @Test
    void aBodyOfAMebibyteStaysInMemory() throws IOException {
        s3.service().put(BUCKET, "a", new byte[Intake.IN_MEMORY], ObjectHeaders.of("text/plain", "", Map.of()));
        assertThat(files()).isEmpty();
        assertThat(s3.head("a").contentLength()).isEqualTo(Intake.IN_MEMORY);
    }

    @Test
    void whoeverReadsSeesOneWholeVersionWhileOthersWrite() throws Exception {
        byte[][] versions = new byte[8][];
        for (int i = 0; i < versions.length; i++) {
            versions[i] = new byte[Intake.IN_MEMORY + 1000 * i];
            Arrays.fill(versions[i], (byte) i);
        }
        store(versions[0]);
        List<Callable<Boolean>> work = IntStream.range(0, 96)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    if (i % 3 == 0) {
                        store(versions[i / 3 % versions.length]);
                        return true;
                    }
                    byte[] got = s3.client()
                            .getObjectAsBytes(b -> b.bucket(BUCKET).key("a"))
                            .asByteArrayUnsafe();
                    return Arrays.equals(got, versions[got[0]]);
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (Future<Boolean> whole : threads.invokeAll(work)) {
                assertThat(whole.get()).isTrue();
            }
        }
        assertThat(files()).hasSizeLessThanOrEqualTo(1);
    }

    private void store(byte[] bytes) {
        s3.client().putObject(b -> b.bucket(BUCKET).key("a"), RequestBody.fromBytes(bytes));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(s3.sandbox().world().spill().get())) {
            return files.toList();
        }
    }

    /** So many bytes that are told from their neighbours, none of them held. */
    private static final class Counting extends InputStream {
        private final long size;
        private long position;

        Counting(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return position < size ? (int) (position ^ position++ >> 13) & 0xff : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int count = (int) Math.min(length, size - position);
            for (int i = 0; i < count; i++) {
                buffer[offset + i] = (byte) read();
            }
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
