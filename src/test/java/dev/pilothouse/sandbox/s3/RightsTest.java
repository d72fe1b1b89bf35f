package dev.pilothouse.sandbox.s3;

import static dev.pilothouse.sandbox.s3.S3Sandbox.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

class RightsTest {
    private static final String DISTRIBUTION = "arn:aws:cloudfront::402112345678:distribution/E1ACMESHOP";
    private final S3Sandbox s3 = new S3Sandbox();

    @AfterEach
    void close() {
        s3.close();
    }

    @Test
    void aMissingKeyIsToldOnlyToThoseWhoMayList() {
        try (S3Client reader = s3.client(allow("s3:GetObject", "acme-site/*"))) {
            s3.put("a", "x");
            assertThat(reader.getObjectAsBytes(b -> b.bucket(BUCKET).key("a")).asUtf8String())
                    .isEqualTo("x");
            assertThatThrownBy(
                            () -> reader.getObjectAsBytes(b -> b.bucket(BUCKET).key("nothing")))
                    .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("AccessDenied"));
            assertThatThrownBy(() -> reader.headObject(b -> b.bucket(BUCKET).key("nothing")))
                    .satisfies(e -> assertThat(S3Sandbox.status(e)).isEqualTo(403));
        }
    }

    @Test
    void eachKeyOfADeleteIsAllowedOnItsOwn() {
        s3.put("old/a", "x");
        s3.put("live/a", "x");
        try (S3Client cleaner = s3.client(allow("s3:DeleteObject", "acme-site/old/*"))) {
            var answer = cleaner.deleteObjects(b -> b.bucket(BUCKET)
                    .delete(d -> d.objects(
                            ObjectIdentifier.builder().key("old/a").build(),
                            ObjectIdentifier.builder().key("live/a").build())));
            assertThat(answer.deleted()).extracting(DeletedObject::key).containsExactly("old/a");
            assertThat(answer.errors()).singleElement().satisfies(error -> {
                assertThat(error.key()).isEqualTo("live/a");
                assertThat(error.code()).isEqualTo("AccessDenied");
            });
        }
        assertThat(s3.text("live/a")).isEqualTo("x");
    }

    @Test
    void aCopyNeedsTheRightToReadItsSource() {
        s3.put("secret/a", "x");
        try (S3Client writer = s3.client(allow("s3:PutObject", "acme-site/*"))) {
            assertThatThrownBy(() -> writer.copyObject(b -> b.sourceBucket(BUCKET)
                            .sourceKey("secret/a")
                            .destinationBucket(BUCKET)
                            .destinationKey("a")))
                    .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("AccessDenied"));
        }
    }

    @Test
    void ifMatchNeedsTheRightToReadAndTagsTheRightToTag() {
        s3.put("a", "x");
        try (S3Client writer = s3.client(allow("s3:PutObject", "acme-site/*"))) {
            writer.putObject(b -> b.bucket(BUCKET).key("a"), RequestBody.fromString("y"));
            assertThatThrownBy(() -> writer.putObject(
                            b -> b.bucket(BUCKET).key("a").ifMatch("\"x\""), RequestBody.fromString("z")))
                    .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("AccessDenied"));
            assertThatThrownBy(() -> writer.putObject(
                            b -> b.bucket(BUCKET).key("a").tagging("k=v"), RequestBody.fromString("z")))
                    .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("AccessDenied"));
        }
        assertThat(s3.text("a")).isEqualTo("y");
    }

    @Test
    void listingMayBeAllowedForOnePrefix() {
        s3.put("team/a", "x");
        try (S3Client lister = s3.client("""
            {"Statement":{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::acme-site",
             "Condition":{"StringLike":{"s3:prefix":"team/*"}}}}\
            """)) {
            assertThat(lister.listObjectsV2(b -> b.bucket(BUCKET).prefix("team/"))
                            .contents())
                    .hasSize(1);
            assertThatThrownBy(() -> lister.listObjectsV2(b -> b.bucket(BUCKET)))
                    .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("AccessDenied"));
        }
    }

    @Test
    void nobodyReadsUnsignedUntilThePolicyLetsThem() {
        s3.put("public/a b.txt", "hello");
        s3.put("private/a", "x");
        assertThat(s3.get("/acme-site/public/a%20b.txt").statusCode()).isEqualTo(403);
        s3.client().putBucketPolicy(b -> b.bucket(BUCKET).policy("""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*",
             "Action":"s3:GetObject","Resource":"arn:aws:s3:::acme-site/public/*"}]}\
            """));
        HttpResponse<String> answer = s3.get("/acme-site/public/a%20b.txt");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("hello");
        assertThat(s3.get("/acme-site/private/a").statusCode()).isEqualTo(403);
        assertThat(s3.get("/acme-site/public/nothing").statusCode()).isEqualTo(403);
        assertThat(s3.get("/acme-site?list-type=2").statusCode()).isEqualTo(403);
        assertThat(s3.get("/acme-site/public/a%20b.txt?response-content-type=x").statusCode())
                .isEqualTo(400);
        assertThat(s3.service().mayAnybodyRead(BUCKET, "public/a b.txt")).isTrue();
        assertThat(s3.service().mayAnybodyRead(BUCKET, "private/a")).isFalse();
    }

    @Test
    void cloudFrontReadsForTheDistributionThatThePolicyNames() {
        s3.service().putPolicy(BUCKET, """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
             "Principal":{"Service":"cloudfront.amazonaws.com"},"Action":"s3:GetObject",
             "Resource":"arn:aws:s3:::acme-site/*","Condition":{"StringEquals":{"AWS:SourceArn":"%s"}}}]}\
            """.formatted(DISTRIBUTION));
        assertThat(s3.service().mayCloudFrontRead(BUCKET, "index.html", DISTRIBUTION))
                .isTrue();
        assertThat(s3.service().mayCloudFrontRead(BUCKET, "index.html", DISTRIBUTION + "X"))
                .isFalse();
        assertThat(s3.service().mayAnybodyRead(BUCKET, "index.html")).isFalse();
        assertThat(s3.get("/acme-site/index.html").statusCode()).isEqualTo(403);
    }

    @Test
    void aPolicyIsKeptAsTextAndTakenOff() {
        String policy =
                "{ \"Version\":\"2012-10-17\",  \"Statement\":[{\"Sid\":\"ü\",\"Effect\":\"Deny\",\"Principal\":\"*\","
                        + "\"Action\":\"s3:DeleteBucket\",\"Resource\":\"arn:aws:s3:::acme-site\"}]}";
        s3.client().putBucketPolicy(b -> b.bucket(BUCKET).policy(policy));
        assertThat(s3.client().getBucketPolicy(b -> b.bucket(BUCKET)).policy()).isEqualTo(policy);
        assertThatThrownBy(() -> s3.client().deleteBucket(b -> b.bucket(BUCKET)))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("AccessDenied"));
        s3.client().deleteBucketPolicy(b -> b.bucket(BUCKET));
        assertThatThrownBy(() -> s3.client().getBucketPolicy(b -> b.bucket(BUCKET)))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("NoSuchBucketPolicy"));
        assertThatThrownBy(
                        () -> s3.client().putBucketPolicy(b -> b.bucket(BUCKET).policy("no json")))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("MalformedPolicy"));
    }

    private static String allow(String action, String resource) {
        return "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"" + action + "\",\"Resource\":\"arn:aws:s3:::"
                + resource + "\"}}";
    }
}
