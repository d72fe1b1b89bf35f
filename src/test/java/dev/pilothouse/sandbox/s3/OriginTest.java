package dev.pilothouse.sandbox.s3;

import static dev.pilothouse.sandbox.s3.S3Sandbox.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OriginTest {
    private final S3Sandbox s3 = new S3Sandbox();

    @AfterEach
    void close() {
        s3.close();
    }

    @Test
    void theEdgeReadsWhatIsStoredEvenIfItIsReplacedMeanwhile() throws IOException {
        byte[] large = new byte[2 * Intake.IN_MEMORY];
        s3.service().put(BUCKET, "a", large, ObjectHeaders.of("text/html", "no-cache", Map.of("release", "1")));
        try (OriginObject object = s3.service().read(BUCKET, "a").orElseThrow()) {
            s3.put("a", "new");
            assertThat(object.content().readAllBytes()).isEqualTo(large);
            assertThat(object.size()).isEqualTo(large.length);
            assertThat(object.headers().asSent())
                    .containsEntry("Content-Type", "text/html")
                    .containsEntry("Cache-Control", "no-cache")
                    .containsEntry("x-amz-meta-release", "1");
            assertThat(object.etag()).hasSize(34);
        }
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(s3.service().read(BUCKET, "nothing")).isEmpty();
        assertThat(s3.service().read("no-such-bucket", "a")).isEmpty();
        assertThat(s3.service().mayCloudFrontRead("no-such-bucket", "a", "arn")).isFalse();
    }

    @Test
    void resettingEmptiesEverything() {
        s3.put("a", "x");
        s3.sandbox().reset();
        assertThat(s3.client().listBuckets().buckets()).isEmpty();
        assertThatThrownBy(() -> s3.put("a", "x"))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("NoSuchBucket"));
    }
}
