package dev.pilothouse.feature.site.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Sha256;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.rules.Compression;
import dev.pilothouse.feature.site.rules.Encoding;
import dev.pilothouse.feature.site.rules.HeaderRule;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompressedTest {
    private static final long SEED = 20261126;
    private static final long NOISE = 16 * 1024 * 1024;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void whateverIsCompressedComesBackAndIsTheSameEachTime(Encoding encoding) throws IOException {
        Random random = new Random(SEED);
        for (int n = 0; n < 100; n++) {
            byte[] plain = bytes(random, n == 0 ? 0 : random.nextInt(200_000));
            byte[] packed = packed(plain, encoding);
            try (InputStream back = Compressed.undone(new ByteArrayInputStream(packed), encoding)) {
                assertThat(back.readAllBytes()).as("seed %d, try %d", SEED, n).isEqualTo(plain);
            }
            assertThat(packed(plain, encoding)).isEqualTo(packed);
        }
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void noMoreIsHeldThanTheCompressorsWindow(Encoding encoding) throws IOException {
        AtomicLong given = new AtomicLong();
        Random noise = new Random(SEED);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int at, int most) {
                byte[] bytes = new byte[(int) Math.min(most, NOISE - given.get())];
                noise.nextBytes(bytes);
                System.arraycopy(bytes, 0, into, at, bytes.length);
                given.addAndGet(bytes.length);
                return bytes.length == 0 ? -1 : bytes.length;
            }
        };
        long taken = 0;
        try (InputStream packed = Compressed.of(endless, encoding)) {
            byte[] piece = new byte[1_000];
            for (int read = packed.read(piece); read >= 0; read = packed.read(piece)) {
                taken += read;
                assertThat(given.get() - taken).isLessThan(NOISE / 2);
            }
        }
        assertThat(taken).isGreaterThanOrEqualTo(NOISE);
    }

    @Test
    void neitherTimeNorNameNorFlagsAreWritten() throws IOException {
        assertThat(Arrays.copyOf(packed(new byte[9], Encoding.GZIP), 10))
                .containsExactly(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
    }

    @Test
    void aBuildIsReadAsItIsStoredAndSaysWhatItWas() throws Exception {
        String script = "console.log('again and again');\n".repeat(100);
        byte[] noise = new byte[5_000];
        new Random(SEED).nextBytes(noise);
        Files.writeString(folder.resolve("app.js"), script);
        Files.writeString(folder.resolve("small.js"), "x".repeat(99));
        Files.write(folder.resolve("noise.js"), noise);
        Build build = new BuildReader(compressing()).read(folder, Progress.NONE);

        LocalFile app = build.files().getFirst();
        assertThat(app.headers().get("Content-Encoding")).hasValue("gzip");
        assertThat(app.size()).isLessThan(script.length() / 10);
        assertThat(app.original()).hasValue(new Original(script.length(), Sha256.hex(script)));
        try (Contents contents = Contents.of(build);
                InputStream stored = contents.open(app, 0)) {
            byte[] bytes = stored.readAllBytes();
            assertThat(bytes).hasSize((int) app.size());
            assertThat(Sha256.hex(bytes)).isEqualTo(app.sha256());
            assertThat(contents.state(app)).isEqualTo(Contents.State.SAME);
            Files.writeString(folder.resolve("app.js"), script.replace('g', 'h'));
            assertThat(contents.state(app)).isEqualTo(Contents.State.CHANGED);
        }
        assertThat(build.files().subList(1, 3)).allSatisfy(file -> {
            assertThat(file.original()).as(file.path()).isEmpty();
            assertThat(file.headers().isPlain()).isTrue();
        });
    }

    private static SiteSettings compressing() {
        return new SiteSettings(
                "acme-shop-site",
                "",
                ".pilothouse/",
                Optional.empty(),
                Optional.empty(),
                "index.html",
                List.of(),
                List.of(new HeaderRule("**.js", Map.of(), Optional.of(new Compression(Encoding.GZIP, 100)))));
    }

    private static byte[] packed(byte[] plain, Encoding encoding) throws IOException {
        try (InputStream in = Compressed.of(new ByteArrayInputStream(plain), encoding)) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return random.nextBoolean()
                ? bytes
                : Arrays.copyOf(
                        new String(bytes, StandardCharsets.US_ASCII)
                                .replaceAll("[^a-f]", "a")
                                .getBytes(StandardCharsets.US_ASCII),
                        length);
    }
}
