package dev.pilothouse.sandbox.s3;

import static dev.pilothouse.sandbox.s3.S3Sandbox.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

class DeletesTest {
    private static final String OTHER = "\"00000000000000000000000000000000\"";
    private final S3Sandbox s3 = new S3Sandbox();

    @AfterEach
    void close() {
        s3.close();
    }

    @Test
    void deletingWhatIsNotThereIsNoError() {
        assertThat(s3.client()
                        .deleteObject(b -> b.bucket(BUCKET).key("nothing"))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void ifMatchDeletesOnlyWhatWasRead() {
        s3.put("a", "hello");
        assertThatThrownBy(() ->
                        s3.client().deleteObject(b -> b.bucket(BUCKET).key("a").ifMatch(OTHER)))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("PreconditionFailed"));
        s3.client()
                .deleteObject(
                        b -> b.bucket(BUCKET).key("a").ifMatch(s3.head("a").eTag()));
        assertThatThrownBy(() -> s3.head("a"))
                .satisfies(e -> assertThat(S3Sandbox.status(e)).isEqualTo(404));
        assertThatThrownBy(() ->
                        s3.client().deleteObject(b -> b.bucket(BUCKET).key("a").ifMatch("*")))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("NoSuchKey"));
    }

    @Test
    void ofManyEachHasItsOwnOutcome() {
        s3.put("changed", "1");
        s3.put("same & <fine>", "2");
        String etag = s3.head("same & <fine>").eTag();
        DeleteObjectsResponse answer = s3.client()
                .deleteObjects(b -> b.bucket(BUCKET)
                        .delete(d -> d.objects(
                                ObjectIdentifier.builder()
                                        .key("changed")
                                        .eTag(OTHER)
                                        .build(),
                                ObjectIdentifier.builder()
                                        .key("same & <fine>")
                                        .eTag(etag)
                                        .build(),
                                ObjectIdentifier.builder().key("nothing").build())));
        assertThat(answer.deleted()).extracting(DeletedObject::key).containsExactly("same & <fine>", "nothing");
        assertThat(answer.errors()).singleElement().satisfies(error -> {
            assertThat(error.key()).isEqualTo("changed");
            assertThat(error.code()).isEqualTo("PreconditionFailed");
        });
        assertThat(s3.text("changed")).isEqualTo("1");
    }

    @Test
    void quietlyOnlyErrorsAreTold() {
        s3.put("a", "1");
        DeleteObjectsResponse answer = s3.client()
                .deleteObjects(b -> b.bucket(BUCKET)
                        .delete(d -> d.quiet(true)
                                .objects(ObjectIdentifier.builder().key("a").build())));
        assertThat(answer.deleted()).isEmpty();
        assertThat(answer.errors()).isEmpty();
        assertThatThrownBy(() -> s3.head("a")).isInstanceOf(Exception.class);
    }

    @Test
    void aThousandGoAtOnceAndNoMore() {
        assertThat(delete(1000).deleted()).hasSize(1000);
        assertThatThrownBy(() -> delete(1001))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("MalformedXML"));
    }

    private DeleteObjectsResponse delete(int count) {
        List<ObjectIdentifier> objects = IntStream.range(0, count)
                .mapToObj(i -> ObjectIdentifier.builder().key("k" + i).build())
                .toList();
        return s3.client().deleteObjects(b -> b.bucket(BUCKET).delete(d -> d.objects(objects)));
    }
}
