package dev.pilothouse.feature.site.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.s3.OriginObject;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sandbox writes its records without our code; here they are read with it. */
class SeededReleasesTest {
    private static Sandbox sandbox;

    @BeforeAll
    static void plant() {
        sandbox = Sandbox.start(AcmeShop.options());
        AcmeShop.plant(sandbox);
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Test
    void thePointerNamesTheSecondReleaseAndNothingIsLeftToDo() throws Exception {
        Pointer pointer = Documents.pointer(bytes(".pilothouse/live.json"), "\"etag\"");
        assertThat(pointer.release()).isEqualTo(2);
        assertThat(pointer.attempt()).isEmpty();
        assertThat(pointer.followUp().isEmpty()).isTrue();
    }

    @Test
    void theManifestOfTheLiveReleaseTellsTheTruthOfEveryFile() throws Exception {
        Manifest live = manifest(2);
        assertThat(live.release().number()).isEqualTo(2);
        assertThat(live.release().previous()).isEqualTo(1);
        assertThat(live.release().who()).isEqualTo("operator@acme.example");
        assertThat(live.files())
                .extracting(StoredFile::path)
                .contains("index.html", "sw.js")
                .isSorted();
        assertThat(live.kept()).extracting(StoredFile::path).hasSize(3).allMatch(path -> path.startsWith("assets/"));
        for (StoredFile file : live.files()) {
            assertTrue(file);
        }
        for (StoredFile file : live.kept()) {
            assertTrue(file);
        }
    }

    @Test
    void theFirstManifestNamesThePageThatTheSecondReleaseDropped() throws Exception {
        Manifest first = manifest(1);
        assertThat(first.release().previous()).isZero();
        assertThat(first.release().when()).isBefore(manifest(2).release().when());
        assertThat(first.files()).extracting(StoredFile::path).contains("summer-sale.html");
        assertThat(read("summer-sale.html")).isEmpty();
    }

    @Test
    void nothingLiesInTheBucketThatNoRecordNames() throws Exception {
        Manifest live = manifest(2);
        assertThat(live.kept()).extracting(StoredFile::path).doesNotContainAnyElementsOf(paths(live.files()));
        for (StoredFile file : manifest(1).files()) {
            boolean there = paths(live.files()).contains(file.path())
                    || paths(live.kept()).contains(file.path());
            try (OriginObject object = read(file.path()).orElse(null)) {
                assertThat(object != null).as(file.path()).isEqualTo(there);
            }
        }
    }

    private static void assertTrue(StoredFile file) throws Exception {
        try (OriginObject object = read(file.path()).orElseThrow()) {
            byte[] bytes = object.content().readAllBytes();
            String sha = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertThat(file.sha256()).as(file.path()).hasValue(sha);
            assertThat(file.size()).as(file.path()).isEqualTo(bytes.length);
            assertThat(file.etag()).as(file.path()).isEqualTo(object.etag());
            assertThat(file.contentType()).isEqualTo(object.headers().header("Content-Type"));
            assertThat(file.cacheControl()).isEqualTo(object.headers().header("Cache-Control"));
        }
    }

    private static Manifest manifest(int release) throws IOException {
        return Documents.manifest(bytes(".pilothouse/releases/%06d.json".formatted(release)));
    }

    private static byte[] bytes(String key) throws IOException {
        try (OriginObject object = read(key).orElseThrow()) {
            return object.content().readAllBytes();
        }
    }

    private static Optional<OriginObject> read(String key) {
        return sandbox.service(S3Service.class).read(AcmeShop.BUCKET, key);
    }

    private static List<String> paths(List<StoredFile> files) {
        return files.stream().map(StoredFile::path).toList();
    }
}
