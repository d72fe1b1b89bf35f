package dev.pilothouse.sandbox.s3;

import static dev.pilothouse.sandbox.s3.S3Sandbox.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.Tag;

class TagsTest {
    private final S3Sandbox s3 = new S3Sandbox();

    @AfterEach
    void close() {
        s3.close();
    }

    @Test
    void tagsComeWithThePutAndAreCounted() {
        s3.client()
                .putObject(
                        b -> b.bucket(BUCKET).key("a").tagging("stage=live&who=Ana+B&x=%26"),
                        RequestBody.fromString("x"));
        assertThat(s3.client().getObjectTagging(b -> b.bucket(BUCKET).key("a")).tagSet())
                .containsExactlyInAnyOrder(tag("stage", "live"), tag("who", "Ana B"), tag("x", "&"));
        assertThat(s3.client()
                        .getObject(b -> b.bucket(BUCKET).key("a"))
                        .response()
                        .tagCount())
                .isEqualTo(3);
    }

    @Test
    void tagsAreReplacedAndTakenOffWithoutTouchingTheObject() {
        s3.put("a", "hello");
        var modified = s3.head("a").lastModified();
        s3.client().putObjectTagging(b -> b.bucket(BUCKET).key("a").tagging(t -> t.tagSet(tag("k", "1"))));
        s3.client().putObjectTagging(b -> b.bucket(BUCKET).key("a").tagging(t -> t.tagSet(tag("l", "2"))));
        assertThat(s3.client().getObjectTagging(b -> b.bucket(BUCKET).key("a")).tagSet())
                .containsExactly(tag("l", "2"));
        s3.client().deleteObjectTagging(b -> b.bucket(BUCKET).key("a"));
        assertThat(s3.client().getObjectTagging(b -> b.bucket(BUCKET).key("a")).tagSet())
                .isEmpty();
        assertThat(s3.head("a").lastModified()).isEqualTo(modified);
        assertThat(s3.text("a")).isEqualTo("hello");
    }

    @Test
    void theLimitsOfTagsAreKept() {
        s3.put("a", "x");
        assertThatThrownBy(() -> put(
                        IntStream.range(0, 11).mapToObj(i -> tag("k" + i, "")).toArray(Tag[]::new)))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("BadRequest"));
        assertThatThrownBy(() -> put(tag("k".repeat(129), "")))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("InvalidTag"));
        assertThatThrownBy(() -> put(tag("k", "v".repeat(257))))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("InvalidTag"));
        assertThatThrownBy(() -> put(tag("k", "1"), tag("k", "2")))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("InvalidTag"));
        assertThatThrownBy(
                        () -> s3.client().getObjectTagging(b -> b.bucket(BUCKET).key("nothing")))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("NoSuchKey"));
    }

    private void put(Tag... tags) {
        s3.client().putObjectTagging(b -> b.bucket(BUCKET).key("a").tagging(t -> t.tagSet(tags)));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
