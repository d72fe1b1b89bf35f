package dev.pilothouse.sandbox.s3;

import static dev.pilothouse.sandbox.s3.S3Sandbox.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

class WriteConditionsTest {
    private final S3Sandbox s3 = new S3Sandbox();

    @AfterEach
    void close() {
        s3.close();
    }

    @Test
    void ifNoneMatchWritesOnlyWhatIsNotThere() {
        assertThat(put(b -> b.ifNoneMatch("*"), "first")).isEqualTo("200");
        assertThat(put(b -> b.ifNoneMatch("*"), "second")).isEqualTo("412 PreconditionFailed");
        assertThat(s3.text("a")).isEqualTo("first");
        s3.client().deleteObject(b -> b.bucket(BUCKET).key("a"));
        assertThat(put(b -> b.ifNoneMatch("*"), "third")).isEqualTo("200");
    }

    @Test
    void ifMatchWritesOnlyOverWhatWasRead() {
        assertThat(put(b -> b.ifMatch("\"5d41402abc4b2a76b9719d911017c592\""), "x"))
                .isEqualTo("404 NoSuchKey");
        s3.put("a", "hello");
        String etag = s3.head("a").eTag();
        assertThat(put(b -> b.ifMatch(etag), "mine")).isEqualTo("200");
        assertThat(put(b -> b.ifMatch(etag), "theirs")).isEqualTo("412 PreconditionFailed");
        assertThat(s3.text("a")).isEqualTo("mine");
    }

    @Test
    void otherConditionsOfAPutAreNotImplemented() {
        assertThat(put(b -> b.ifNoneMatch("\"abc\""), "x")).isEqualTo("501 NotImplemented");
        assertThat(put(b -> b.ifMatch("*"), "x")).isEqualTo("501 NotImplemented");
    }

    @Test
    void ofTwoHundredAtOnceExactlyOneWins() throws Exception {
        AtomicInteger won = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(64)) {
            for (Future<String> answer : threads.invokeAll(IntStream.range(0, 200)
                    .<Callable<String>>mapToObj(i -> () -> put(b -> b.ifNoneMatch("*"), "writer " + i))
                    .toList())) {
                if (answer.get().equals("200")) {
                    won.incrementAndGet();
                } else {
                    assertThat(answer.get()).isEqualTo("412 PreconditionFailed");
                }
            }
        }
        assertThat(won).hasValue(1);
    }

    @Test
    void aBrokenUploadLeavesTheOldObject() {
        s3.put("a", "old");
        assertThatThrownBy(() -> s3.client()
                        .putObject(
                                b -> b.bucket(BUCKET).key("a"),
                                RequestBody.fromContentProvider(
                                        () -> new InputStream() {
                                            private int sent;

                                            @Override
                                            public int read() throws IOException {
                                                if (sent++ > 100_000) {
                                                    throw new IOException("The disk is gone");
                                                }
                                                return 'x';
                                            }
                                        },
                                        200_000,
                                        "text/plain")))
                .isInstanceOf(Exception.class);
        assertThat(s3.text("a")).isEqualTo("old");
    }

    private String put(Consumer<PutObjectRequest.Builder> condition, String text) {
        try {
            s3.client().putObject(b -> condition.accept(b.bucket(BUCKET).key("a")), RequestBody.fromString(text));
            return "200";
        } catch (S3Exception e) {
            return e.statusCode() + " " + S3Sandbox.code(e);
        }
    }
}
