package dev.pilothouse.sandbox.s3;

import static dev.pilothouse.sandbox.s3.S3Sandbox.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class ObjectsTest {
    private final S3Sandbox s3 = new S3Sandbox();

    @AfterEach
    void close() {
        s3.close();
    }

    @Test
    void anObjectComesBackWithItsHeadersToTheByte() throws Exception {
        String expires = "Wed, 21 Oct 2026 07:28:00 GMT";
        s3.client()
                .putObject(
                        b -> b.bucket(BUCKET)
                                .key("index.html")
                                .contentType("text/html;charset=UTF-8; x=\"y\"")
                                .cacheControl("no-cache")
                                .contentDisposition("inline")
                                .contentEncoding("gzip")
                                .contentLanguage("de, en")
                                .overrideConfiguration(o -> o.putHeader("Expires", expires))
                                .metadata(Map.of("Release", "r 1", "by", "Ana")),
                        RequestBody.fromString("<p>Hello"));
        try (ResponseInputStream<GetObjectResponse> got =
                s3.client().getObject(b -> b.bucket(BUCKET).key("index.html"))) {
            assertThat(new String(got.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("<p>Hello");
            GetObjectResponse head = got.response();
            assertThat(head.contentType()).isEqualTo("text/html;charset=UTF-8; x=\"y\"");
            assertThat(head.cacheControl()).isEqualTo("no-cache");
            assertThat(head.contentDisposition()).isEqualTo("inline");
            assertThat(head.contentEncoding()).isEqualTo("gzip");
            assertThat(head.contentLanguage()).isEqualTo("de, en");
            assertThat(head.expiresString()).isEqualTo(expires);
            assertThat(head.metadata()).containsExactlyInAnyOrderEntriesOf(Map.of("release", "r 1", "by", "Ana"));
            assertThat(head.contentLength()).isEqualTo(8);
        }
    }

    @Test
    void theETagIsTheQuotedMd5OfTheBytes() {
        s3.put("a", "hello");
        assertThat(s3.head("a").eTag()).isEqualTo("\"5d41402abc4b2a76b9719d911017c592\"");
    }

    @Test
    void anEmptyObjectIsAnObject() {
        s3.put("empty", "");
        assertThat(s3.text("empty")).isEmpty();
        assertThat(s3.head("empty").contentLength()).isZero();
    }

    @Test
    void headTellsTheSameAsGetWithoutTheBytes() {
        s3.client()
                .putObject(
                        b -> b.bucket(BUCKET)
                                .key("a.css")
                                .contentType("text/css")
                                .metadata(Map.of("k", "v")),
                        RequestBody.fromString("body{}"));
        HeadObjectResponse head = s3.head("a.css");
        assertThat(head.contentLength()).isEqualTo(6);
        assertThat(head.contentType()).isEqualTo("text/css");
        assertThat(head.metadata()).containsExactly(Map.entry("k", "v"));
        assertThat(head.acceptRanges()).isEqualTo("bytes");
        assertThat(head.lastModified().getNano()).isZero();
    }

    @Test
    void withoutATypeTheTypeIsS3sOwn() {
        s3.service().put(BUCKET, "seeded", new byte[] {1}, new ObjectHeaders(Map.of(), Map.of()));
        assertThat(s3.head("seeded").contentType()).isEqualTo("binary/octet-stream");
    }

    @Test
    void aMissingKeyAndAMissingBucketAreToldApart() {
        assertThatThrownBy(() -> s3.text("nothing"))
                .isInstanceOf(NoSuchKeyException.class)
                .hasMessageContaining("The specified key does not exist.");
        assertThatThrownBy(() -> s3.head("nothing"))
                .satisfies(e -> assertThat(S3Sandbox.status(e)).isEqualTo(404));
        assertThatThrownBy(() -> s3.client()
                        .getObjectAsBytes(b -> b.bucket("no-such-bucket").key("a")))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("NoSuchBucket"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with space",
                "a+b",
                "100%",
                "%2F",
                "Grüße/日本語/😀.html",
                "a//b",
                "/leading",
                "folder/",
                ".",
                "a/./b",
                "q?x=1&y#z",
                "quote'\"<>",
                "tab\there",
                "~tilde*(!)",
                "a=b;c,d:e@f$"
            })
    void anyKeyIsKeptAsItIs(String key) {
        s3.put(key, key);
        assertThat(s3.text(key)).isEqualTo(key);
        assertThat(s3.client().listObjectsV2(b -> b.bucket(BUCKET)).contents())
                .singleElement()
                .satisfies(object -> assertThat(object.key()).isEqualTo(key));
        s3.client().deleteObject(b -> b.bucket(BUCKET).key(key));
        assertThat(s3.client().listObjectsV2(b -> b.bucket(BUCKET)).contents()).isEmpty();
    }

    @Test
    void aKeyMayHave1024BytesAndNoMore() {
        s3.put("ü".repeat(512), "fits");
        assertThatThrownBy(() -> s3.put("ü".repeat(512) + "x", "too long"))
                .isInstanceOf(S3Exception.class)
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("KeyTooLongError"));
    }

    @Test
    void metadataMayHave2048BytesAndNoMore() {
        s3.client()
                .putObject(b -> b.bucket(BUCKET).key("a").metadata(Map.of("k", "x".repeat(2047))), RequestBody.empty());
        assertThatThrownBy(() -> s3.client()
                        .putObject(
                                b -> b.bucket(BUCKET).key("a").metadata(Map.of("k", "x".repeat(2048))),
                                RequestBody.empty()))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("MetadataTooLarge"));
    }

    @Test
    void anotherOwnerThanExpectedIsRefused() {
        s3.put("a", "x");
        s3.client().headObject(b -> b.bucket(BUCKET).key("a").expectedBucketOwner("402112345678"));
        assertThatThrownBy(() -> s3.client()
                        .getObjectAsBytes(b -> b.bucket(BUCKET).key("a").expectedBucketOwner("111122223333")))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("AccessDenied"))
                .satisfies(e -> assertThat(S3Sandbox.status(e)).isEqualTo(403));
    }

    @Test
    void versionsAreNotImplementedAndSayingSo() {
        s3.put("a", "x");
        assertThatThrownBy(() -> s3.client()
                        .getObjectAsBytes(b -> b.bucket(BUCKET).key("a").versionId("v1")))
                .satisfies(e -> assertThat(S3Sandbox.status(e)).isEqualTo(501));
    }
}
