package dev.pilothouse.sandbox.s3;

import static dev.pilothouse.sandbox.s3.S3Sandbox.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

class RangesTest {
    private final S3Sandbox s3 = new S3Sandbox();

    @AfterEach
    void close() {
        s3.close();
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, bytes 0-0/10",
        "bytes=2-4, 234, bytes 2-4/10",
        "bytes=7-, 789, bytes 7-9/10",
        "bytes=7-99, 789, bytes 7-9/10",
        "bytes=-3, 789, bytes 7-9/10",
        "bytes=-99, 0123456789, bytes 0-9/10"
    })
    void aRangeIsTheBytesItNames(String range, String text, String contentRange) {
        s3.put("a", "0123456789");
        ResponseBytes<GetObjectResponse> got = get("a", range);
        assertThat(got.asUtf8String()).isEqualTo(text);
        assertThat(got.response().contentRange()).isEqualTo(contentRange);
        assertThat(got.response().contentLength()).isEqualTo(text.length());
        assertThat(got.response().sdkHttpResponse().statusCode()).isEqualTo(206);
    }

    @ParameterizedTest
    @CsvSource({"bytes=4-2", "bytes=-", "bytes=a-b", "chunks=1-2", "'bytes=0-1,3-4'"})
    void whatIsNoSingleRangeMeansTheWhole(String range) {
        s3.put("a", "0123456789");
        ResponseBytes<GetObjectResponse> got = get("a", range);
        assertThat(got.asUtf8String()).isEqualTo("0123456789");
        assertThat(got.response().sdkHttpResponse().statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"bytes=10-, 0123456789", "bytes=-0, 0123456789", "bytes=0-, ''", "bytes=-1, ''"})
    void aRangeBeyondTheEndCannotBeSatisfied(String range, String text) {
        s3.put("a", text);
        assertThatThrownBy(() -> get("a", range)).isInstanceOfSatisfying(S3Exception.class, e -> {
            assertThat(e.statusCode()).isEqualTo(416);
            assertThat(S3Sandbox.code(e)).isEqualTo("InvalidRange");
            assertThat(e.awsErrorDetails().sdkHttpResponse().firstMatchingHeader("Content-Range"))
                    .contains("bytes */" + text.length());
        });
    }

    @Test
    void aRangeOfASpilledBodyIsReadFromItsFile() {
        byte[] body = new byte[3 * Intake.IN_MEMORY];
        new Random(7).nextBytes(body);
        s3.service().put(BUCKET, "big", body, ObjectHeaders.of("text/plain", "", Map.of()));
        assertThat(get("big", "bytes=2000000-2000099").asByteArray())
                .isEqualTo(Arrays.copyOfRange(body, 2000000, 2000100));
    }

    private ResponseBytes<GetObjectResponse> get(String key, String range) {
        return s3.client().getObjectAsBytes(b -> b.bucket(BUCKET).key(key).range(range));
    }
}
