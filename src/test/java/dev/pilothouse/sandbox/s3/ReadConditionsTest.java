package dev.pilothouse.sandbox.s3;

import static dev.pilothouse.sandbox.s3.S3Sandbox.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

class ReadConditionsTest {
    private static final String OTHER = "\"00000000000000000000000000000000\"";
    private final S3Sandbox s3 = new S3Sandbox();

    @AfterEach
    void close() {
        s3.close();
    }

    private String etag;
    private Instant modified;

    @BeforeEach
    void store() {
        s3.put("a", "hello");
        etag = s3.head("a").eTag();
        modified = s3.head("a").lastModified();
    }

    @Test
    void ifMatchAsksForThatEntity() {
        assertThat(get(b -> b.ifMatch(etag))).isEqualTo(200);
        assertThat(get(b -> b.ifMatch(etag.replace("\"", "")))).isEqualTo(200);
        assertThat(get(b -> b.ifMatch(OTHER))).isEqualTo(412);
    }

    @Test
    void ifNoneMatchSavesSendingWhatTheReaderHas() {
        assertThat(get(b -> b.ifNoneMatch(OTHER))).isEqualTo(200);
        assertThat(get(b -> b.ifNoneMatch(etag))).isEqualTo(304);
        assertThat(get(b -> b.ifNoneMatch("*"))).isEqualTo(304);
        assertThat(get(b -> b.ifNoneMatch(OTHER + ", " + etag))).isEqualTo(304);
    }

    @Test
    void datesAreComparedInWholeSeconds() {
        assertThat(get(b -> b.ifModifiedSince(modified))).isEqualTo(304);
        assertThat(get(b -> b.ifModifiedSince(modified.minus(Duration.ofSeconds(1)))))
                .isEqualTo(200);
        assertThat(get(b -> b.ifUnmodifiedSince(modified))).isEqualTo(200);
        assertThat(get(b -> b.ifUnmodifiedSince(modified.minus(Duration.ofSeconds(1)))))
                .isEqualTo(412);
    }

    @Test
    void anETagCountsBeforeADate() {
        Instant before = modified.minus(Duration.ofDays(1));
        assertThat(get(b -> b.ifMatch(etag).ifUnmodifiedSince(before))).isEqualTo(200);
        assertThat(get(b -> b.ifNoneMatch(etag).ifModifiedSince(before))).isEqualTo(304);
        assertThat(get(b -> b.ifNoneMatch(OTHER).ifModifiedSince(modified))).isEqualTo(200);
    }

    @Test
    void anUnmodifiedAnswerTellsTheETagAndNoBody() {
        assertThatThrownBy(() -> s3.client()
                        .getObjectAsBytes(b -> b.bucket(BUCKET).key("a").ifNoneMatch(etag)))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        e -> assertThat(e.awsErrorDetails().sdkHttpResponse().firstMatchingHeader("ETag"))
                                .contains(etag));
    }

    @Test
    void headObeysTheSameConditions() {
        assertThatThrownBy(() ->
                        s3.client().headObject(b -> b.bucket(BUCKET).key("a").ifMatch(OTHER)))
                .satisfies(e -> assertThat(S3Sandbox.status(e)).isEqualTo(412));
        assertThatThrownBy(() ->
                        s3.client().headObject(b -> b.bucket(BUCKET).key("a").ifNoneMatch(etag)))
                .satisfies(e -> assertThat(S3Sandbox.status(e)).isEqualTo(304));
    }

    @Test
    void aSignedReaderMayOverrideHeaders() {
        var got = s3.client()
                .getObject(b -> b.bucket(BUCKET)
                        .key("a")
                        .responseContentType("text/csv")
                        .responseContentDisposition("attachment; filename=\"a b.csv\""))
                .response();
        assertThat(got.contentType()).isEqualTo("text/csv");
        assertThat(got.contentDisposition()).isEqualTo("attachment; filename=\"a b.csv\"");
    }

    private int get(Consumer<GetObjectRequest.Builder> condition) {
        try {
            return s3.client()
                    .getObjectAsBytes(b -> condition.accept(b.bucket(BUCKET).key("a")))
                    .response()
                    .sdkHttpResponse()
                    .statusCode();
        } catch (S3Exception e) {
            return e.statusCode();
        }
    }
}
