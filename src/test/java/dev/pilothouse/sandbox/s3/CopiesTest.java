package dev.pilothouse.sandbox.s3;

import static dev.pilothouse.sandbox.s3.S3Sandbox.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.TaggingDirective;

class CopiesTest {
    private static final String SOURCE = "a b+c%/ü.txt";
    private static final String OTHER = "\"00000000000000000000000000000000\"";
    private final S3Sandbox s3 = new S3Sandbox();

    @AfterEach
    void close() {
        s3.close();
    }

    @BeforeEach
    void store() {
        s3.client()
                .putObject(
                        b -> b.bucket(BUCKET)
                                .key(SOURCE)
                                .contentType("text/plain")
                                .cacheControl("no-cache")
                                .metadata(Map.of("release", "1"))
                                .tagging("team=web"),
                        RequestBody.fromString("hello"));
    }

    @Test
    void aCopyKeepsHeadersMetadataAndTags() {
        assertThat(copy(b -> {})).isEqualTo("200");
        HeadObjectResponse head = s3.head("copy");
        assertThat(s3.text("copy")).isEqualTo("hello");
        assertThat(head.eTag()).isEqualTo(s3.head(SOURCE).eTag());
        assertThat(head.contentType()).isEqualTo("text/plain");
        assertThat(head.cacheControl()).isEqualTo("no-cache");
        assertThat(head.metadata()).isEqualTo(Map.of("release", "1"));
        assertThat(s3.client()
                        .getObjectTagging(b -> b.bucket(BUCKET).key("copy"))
                        .tagSet())
                .containsExactly(Tag.builder().key("team").value("web").build());
    }

    @Test
    void aCopyIgnoresNewHeadersUnlessToldToReplace() {
        copy(b -> b.contentType("text/html").metadata(Map.of("release", "2")));
        assertThat(s3.head("copy").contentType()).isEqualTo("text/plain");
        assertThat(s3.head("copy").metadata()).isEqualTo(Map.of("release", "1"));
    }

    @Test
    void replacingReplacesEverything() {
        copy(b -> b.metadataDirective(MetadataDirective.REPLACE)
                .contentType("text/html; charset=utf-8")
                .metadata(Map.of("by", "Ana"))
                .taggingDirective(TaggingDirective.REPLACE)
                .tagging("stage=live"));
        HeadObjectResponse head = s3.head("copy");
        assertThat(head.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(head.cacheControl()).isNull();
        assertThat(head.metadata()).isEqualTo(Map.of("by", "Ana"));
        assertThat(s3.client()
                        .getObjectTagging(b -> b.bucket(BUCKET).key("copy"))
                        .tagSet())
                .containsExactly(Tag.builder().key("stage").value("live").build());
    }

    @Test
    void ontoItselfSomethingMustChange() {
        assertThat(copy(b -> b.destinationKey(SOURCE))).isEqualTo("400 InvalidRequest");
        assertThat(copy(b -> b.destinationKey(SOURCE)
                        .metadataDirective(MetadataDirective.REPLACE)
                        .cacheControl("max-age=60")))
                .isEqualTo("200");
        assertThat(s3.head(SOURCE).cacheControl()).isEqualTo("max-age=60");
        assertThat(s3.text(SOURCE)).isEqualTo("hello");
    }

    @Test
    void theSourceMayHaveToBeAsExpected() {
        String etag = s3.head(SOURCE).eTag();
        assertThat(copy(b -> b.copySourceIfMatch(etag))).isEqualTo("200");
        assertThat(copy(b -> b.copySourceIfMatch(OTHER))).isEqualTo("412 PreconditionFailed");
        assertThat(copy(b -> b.copySourceIfNoneMatch(etag))).isEqualTo("412 PreconditionFailed");
        assertThat(copy(b -> b.copySourceIfNoneMatch(OTHER))).isEqualTo("200");
        assertThat(copy(b -> b.sourceKey("nothing"))).isEqualTo("404 NoSuchKey");
        assertThat(copy(b -> b.sourceBucket("no-such-bucket"))).isEqualTo("404 NoSuchBucket");
        assertThat(copy(b -> b.expectedSourceBucketOwner("111122223333"))).isEqualTo("403 AccessDenied");
    }

    @Test
    void theDestinationMayHaveToBeAsExpected() {
        assertThat(copy(b -> b.ifNoneMatch("*"))).isEqualTo("200");
        assertThat(copy(b -> b.ifNoneMatch("*"))).isEqualTo("412 PreconditionFailed");
        assertThat(copy(b -> b.ifMatch(s3.head("copy").eTag()))).isEqualTo("200");
        assertThat(copy(b -> b.ifMatch(OTHER))).isEqualTo("412 PreconditionFailed");
        assertThat(copy(b -> b.destinationKey("nothing").ifMatch(OTHER))).isEqualTo("404 NoSuchKey");
    }

    @Test
    void aCopyMayHaveAnotherChecksum() {
        copy(b -> b.checksumAlgorithm(ChecksumAlgorithm.SHA256));
        assertThat(s3.client()
                        .headObject(b -> b.bucket(BUCKET).key("copy").checksumMode(ChecksumMode.ENABLED))
                        .checksumSHA256())
                .isEqualTo("LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=");
    }

    private String copy(Consumer<CopyObjectRequest.Builder> how) {
        try {
            s3.client().copyObject(b -> {
                b.sourceBucket(BUCKET)
                        .sourceKey(SOURCE)
                        .destinationBucket(BUCKET)
                        .destinationKey("copy");
                how.accept(b);
            });
            return "200";
        } catch (S3Exception e) {
            return e.statusCode() + " " + S3Sandbox.code(e);
        }
    }
}
