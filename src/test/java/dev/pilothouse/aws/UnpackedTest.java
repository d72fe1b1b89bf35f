package dev.pilothouse.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class UnpackedTest {
    private static final long SEED = 20261126;

    @Test
    void whateverGzipHasPackedIsHashedAsItWasHoweverItComes() throws IOException {
        Random random = new Random(SEED);
        for (int n = 0; n < 200; n++) {
            byte[] plain = new byte[n == 0 ? 0 : random.nextInt(100_000)];
            random.nextBytes(plain);
            Arrays.fill(plain, 0, plain.length / 2, (byte) 'a');
            byte[] packed = packed(plain);

            assertThat(hashed(packed, random)).as("seed %d, try %d", SEED, n).hasValue(Sha256.hex(plain));
            assertThat(hashed(Arrays.copyOf(packed, random.nextInt(packed.length - 8)), random))
                    .as("cut off, seed %d, try %d", SEED, n)
                    .isEmpty();
            assertThat(hashed(plain, random)).as("not packed at all").isEmpty();
        }
    }

    private static Optional<String> hashed(byte[] body, Random random) {
        Unpacked unpacked = new Unpacked();
        for (int at = 0; at < body.length; ) {
            int next = Math.min(body.length - at, 1 + random.nextInt(random.nextBoolean() ? 7 : 20_000));
            unpacked.take(ByteBuffer.wrap(body, at, next));
            at += next;
        }
        return unpacked.sha256();
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
