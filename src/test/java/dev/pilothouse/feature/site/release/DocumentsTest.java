package dev.pilothouse.feature.site.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pilothouse.core.Refused;
import dev.pilothouse.feature.site.build.Checkout;
import dev.pilothouse.feature.site.build.Original;
import dev.pilothouse.feature.site.check.Waiver;
import dev.pilothouse.feature.site.rules.Headers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
    private static final StoredFile PAGE = new StoredFile(
            "grün/日本 +%.html", 12, Optional.of("ab".repeat(32)), "\"e1\"", Optional.of("text/html"), Optional.empty());
    private static final Release RELEASE =
            new Release(48, "0f4c1e4e", "operator@acme.example", Instant.parse("2026-11-23T21:04:11Z"), "dist", 47);

    @Test
    void aManifestComesBackAsItWasWritten() {
        Manifest manifest = new Manifest(RELEASE, List.of(PAGE), List.of(PAGE), List.of());
        assertThat(Documents.manifest(Documents.bytes(manifest))).isEqualTo(manifest);
        assertThat(new String(Documents.bytes(manifest), StandardCharsets.UTF_8))
                .doesNotContain("waivers");
    }

    @Test
    void whatWasPublishedAgainstARuleIsRecordedWithItsReason() {
        List<Waiver> waivers = List.of(new Waiver("demo.key", "private key or certificate store", "a sample"));
        Manifest manifest = new Manifest(RELEASE, List.of(PAGE), List.of(), waivers);
        assertThat(Documents.manifest(Documents.bytes(manifest))).isEqualTo(manifest);
        assertThat(new String(Documents.bytes(manifest), StandardCharsets.UTF_8))
                .contains("\"format\" : 1");
    }

    @Test
    void otherHeadersAndWhatACompressedFileWasComeBackUnderAHigherFormat() {
        Headers headers = Headers.of("text/html", "no-cache")
                .with(Headers.CONTENT_ENCODING, "gzip")
                .with(Headers.CONTENT_LANGUAGE, "de")
                .with("x-amz-meta-build", "48");
        StoredFile file = new StoredFile(
                "index.html",
                60,
                Optional.of("ab".repeat(32)),
                "\"e1\"",
                headers,
                Optional.of(new Original(120, "cd".repeat(32))));
        Manifest manifest = new Manifest(RELEASE, List.of(PAGE), List.of(file), List.of());
        byte[] json = Documents.bytes(manifest);
        assertThat(Documents.manifest(json)).isEqualTo(manifest);
        assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"format\" : 2");
        assertThat(schema().validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void aPointerComesBackAsItWasWritten() {
        Pointer pointer = new Pointer(
                48,
                Optional.of(new Attempt(49, "id", "operator", Instant.EPOCH)),
                new FollowUp(List.of("/"), List.of(PAGE)),
                Optional.of("\"e2\""));
        assertThat(Documents.pointer(Documents.bytes(pointer), "\"e2\"")).isEqualTo(pointer);

        byte[] none = Documents.bytes(Pointer.NONE);
        assertThat(new String(none, StandardCharsets.UTF_8)).doesNotContain("attempt");
        assertThat(Documents.pointer(none, "\"e\"").attempt()).isEmpty();
    }

    @Test
    void theDocumentedExampleIsRead() {
        Manifest manifest = Documents.manifest("""
            {"format": 1, "release": 48, "id": "0f4c1e4e", "who": "operator@acme.example",
             "when": "2026-11-23T21:04:11Z", "from": "dist", "previous": 47, "later": {"unknown": true},
             "files": [{"path": "index.html", "size": 4100, "sha256": "9f86", "etag": "\\"098f\\"",
                        "headers": {"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache"}}],
             "kept": []}
            """.getBytes(StandardCharsets.UTF_8));
        assertThat(manifest.release()).isEqualTo(RELEASE);
        assertThat(manifest.files().getFirst().cacheControl()).contains("no-cache");
    }

    @Test
    void allThatAManifestCanTellComesBackAlsoFromItsBeginningAndFitsThePublishedSchema() {
        Release told = new Release(
                49,
                "id",
                "operator@acme.example",
                RELEASE.when(),
                "dist",
                48,
                new Particulars(
                                Optional.of(RELEASE.when().minusSeconds(4)),
                                Optional.of(47),
                                "checkout broken",
                                Optional.of(new Checkout("ab".repeat(20), Optional.of("main"))),
                                "pilothouse/1.4.0",
                                Optional.of(new Extent(2_000, 40_000_000, 29, 8, 21, 3_200_000)))
                        .redirecting(Optional.of("ab".repeat(32))));
        Manifest manifest =
                new Manifest(told, Collections.nCopies(2_000, PAGE), List.of(PAGE), List.of(new Waiver("a", "b", "c")));
        byte[] json = Documents.bytes(manifest);
        assertThat(Documents.manifest(json)).isEqualTo(manifest);
        assertThat(Documents.head(Arrays.copyOf(json, 4_096))).isEqualTo(told);
        Schema schema = schema();
        String text = new String(json, StandardCharsets.UTF_8);
        assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(text.replace("\"previous\"", "\"before\""), InputFormat.JSON))
                .isNotEmpty();
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Documents.class.getResourceAsStream("manifest-1.schema.json"));
    }

    @Test
    void whereCollectingMakesAReaderBelieveTooMuchTheFormatIsHigher() {
        Pointer pointer = new Pointer(48, Optional.empty(), FollowUp.NOTHING, Optional.of("\"e\"")).afterCollecting();
        byte[] json = Documents.bytes(pointer);
        assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"format\" : 2");
        assertThat(Documents.pointer(json, "\"e\"")).isEqualTo(pointer);
    }

    @Test
    void aResultComesBackAsItWasWritten() {
        Result result = new Result(RELEASE.when(), 5, 2, List.of("a.html"));
        assertThat(Documents.result(Documents.bytes(48, result))).isEqualTo(result);
    }

    @Test
    void aNewerFormatIsRefusedPolitely() {
        assertThatThrownBy(() -> Documents.manifest("{\"format\":4,\"anything\":[]}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class)
                .hasMessage("This site was last released by a newer Pilothouse.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"format\":1,\"release\":1,\"followUp\":null}",
                "{\"format\":1}",
                "{\"format\":1,\"release\":\"x\"}"
            })
    void whatIsNoManifestIsRefused(String json) {
        assertThatThrownBy(() -> Documents.manifest(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class);
    }
}
