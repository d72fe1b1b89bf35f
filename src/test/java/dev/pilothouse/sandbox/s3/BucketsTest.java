package dev.pilothouse.sandbox.s3;

import static dev.pilothouse.sandbox.s3.S3Sandbox.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.sandbox.Options;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

class BucketsTest {
    private final S3Sandbox s3 = new S3Sandbox();

    @AfterEach
    void close() {
        s3.close();
    }

    @Test
    void aBucketIsMadeFoundListedAndDeleted() {
        s3.client().createBucket(b -> b.bucket("second.bucket"));
        assertThat(s3.client().headBucket(b -> b.bucket("second.bucket")).bucketRegion())
                .isEqualTo("us-east-1");
        assertThat(s3.client().listBuckets().buckets())
                .extracting(Bucket::name)
                .containsExactly(BUCKET, "second.bucket");
        assertThat(s3.client().listBuckets().owner().id()).hasSize(64);
        s3.client().deleteBucket(b -> b.bucket("second.bucket"));
        assertThatThrownBy(() -> s3.client().headBucket(b -> b.bucket("second.bucket")))
                .isInstanceOf(NoSuchBucketException.class);
    }

    @Test
    void bucketsAreListedInPages() {
        s3.client().createBucket(b -> b.bucket("b-2"));
        s3.client().createBucket(b -> b.bucket("b-3"));
        var first = s3.client().listBuckets(b -> b.maxBuckets(2));
        assertThat(first.buckets()).extracting(Bucket::name).containsExactly(BUCKET, "b-2");
        assertThat(s3.client()
                        .listBuckets(b -> b.maxBuckets(2).continuationToken(first.continuationToken()))
                        .buckets())
                .extracting(Bucket::name)
                .containsExactly("b-3");
        assertThat(s3.client().listBuckets(b -> b.prefix("b-")).buckets()).hasSize(2);
    }

    @Test
    void aBucketIsMadeOnce() {
        assertThatThrownBy(() -> s3.client().createBucket(b -> b.bucket(BUCKET)))
                .isInstanceOf(BucketAlreadyOwnedByYouException.class);
    }

    @Test
    void aBucketWithObjectsIsNotDeleted() {
        s3.put("a", "x");
        assertThatThrownBy(() -> s3.client().deleteBucket(b -> b.bucket(BUCKET)))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("BucketNotEmpty"));
        assertThat(s3.text("a")).isEqualTo("x");
    }

    @Test
    void aBucketBelongsToTheSandboxsRegion() {
        assertThat(s3.client().getBucketLocation(b -> b.bucket(BUCKET)).locationConstraintAsString())
                .isNullOrEmpty();
        assertThatThrownBy(() -> s3.client()
                        .createBucket(b -> b.bucket("elsewhere")
                                .createBucketConfiguration(c -> c.locationConstraint("eu-west-1"))))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("IllegalLocationConstraintException"));
    }

    @Test
    void outsideTheOldestRegionABucketNamesItsRegion() {
        Options options = Options.defaults();
        try (S3Sandbox ireland = new S3Sandbox(new Options(0, options.account(), "eu-west-1", options.seed()))) {
            assertThat(ireland.client().getBucketLocation(b -> b.bucket(BUCKET)).locationConstraintAsString())
                    .isEqualTo("eu-west-1");
            ireland.client()
                    .createBucket(
                            b -> b.bucket("second").createBucketConfiguration(c -> c.locationConstraint("eu-west-1")));
            assertThat(ireland.client().headBucket(b -> b.bucket("second")).bucketRegion())
                    .isEqualTo("eu-west-1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "a.b-c", "1-2", "a23456789012345678901234567890123456789012345678901234567890123"})
    void goodNames(String name) {
        assertThat(BucketName.valid(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab",
                "Upper",
                "a_b",
                "-ab",
                "ab-",
                "a..b",
                "192.168.1.4",
                "xn--a",
                "sthree-a",
                "a-s3alias",
                "a--ol-s3",
                "a b",
                "a234567890123456789012345678901234567890123456789012345678901234"
            })
    void badNames(String name) {
        assertThat(BucketName.valid(name)).isFalse();
    }

    @Test
    void anOperationThatIsMissingSaysSo() {
        assertThatThrownBy(() -> s3.client().getBucketLifecycleConfiguration(b -> b.bucket(BUCKET)))
                .hasMessageContaining("GetBucketLifecycleConfiguration")
                .satisfies(e -> assertThat(S3Sandbox.status(e)).isEqualTo(501));
    }
}
