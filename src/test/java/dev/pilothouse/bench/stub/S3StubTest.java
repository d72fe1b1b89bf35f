package dev.pilothouse.bench.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Figures are worth nothing if the stub answers otherwise than S3 does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3StubTest {
    private S3Stub stub;
    private S3Client s3;

    @BeforeAll
    void start() throws IOException {
        stub = new S3Stub();
        s3 = S3Client.builder()
                .endpointOverride(stub.address())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .build();
    }

    @AfterAll
    void close() {
        s3.close();
        stub.close();
    }

    @Test
    void whatIsStoredIsReadWithItsHeaders() {
        String text = "{\"a b\": 1}".repeat(20_000);
        s3.putObject(
                put -> put.bucket("read")
                        .key("a b+c.json")
                        .contentType("application/json")
                        .cacheControl("no-store"),
                RequestBody.fromString(text));

        assertThat(s3.getObjectAsBytes(get -> get.bucket("read").key("a b+c.json"))
                        .asUtf8String())
                .isEqualTo(text);
        HeadObjectResponse head = s3.headObject(it -> it.bucket("read").key("a b+c.json"));
        assertThat(head.contentLength()).isEqualTo(text.length());
        assertThat(head.cacheControl()).isEqualTo("no-store");
        assertThatThrownBy(() -> s3.getObject(get -> get.bucket("read").key("none")))
                .isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void conditionsHold() {
        String etag = s3.putObject(
                        put -> put.bucket("conditions").key("a").ifNoneMatch("*"), RequestBody.fromString("1"))
                .eTag();
        assertThat(etag).isEqualTo("\"c4ca4238a0b923820dcc509a6f75849b\"");
        assertStatus(
                412,
                () -> s3.putObject(
                        put -> put.bucket("conditions").key("a").ifNoneMatch("*"), RequestBody.fromString("2")));
        assertStatus(
                412,
                () -> s3.putObject(
                        put -> put.bucket("conditions").key("a").ifMatch("\"0\""), RequestBody.fromString("2")));
        assertStatus(
                404,
                () -> s3.putObject(
                        put -> put.bucket("conditions").key("b").ifMatch(etag), RequestBody.fromString("2")));
        s3.putObject(put -> put.bucket("conditions").key("a").ifMatch(etag), RequestBody.fromString("2"));
        assertThat(s3.headObject(it -> it.bucket("conditions").key("a")).eTag()).isNotEqualTo(etag);
    }

    @Test
    void listingsComeInPagesAndByFolder() {
        for (int i = 0; i < 1050; i++) {
            int number = i;
            s3.putObject(
                    put -> put.bucket("list").key("f%d/%05d é&.txt".formatted(number % 3, number)),
                    RequestBody.empty());
        }
        assertThat(s3.listObjectsV2Paginator(it -> it.bucket("list")).contents())
                .hasSize(1050)
                .extracting(S3Object::key)
                .isSorted()
                .contains("f1/00001 é&.txt");
        assertThat(s3.listObjectsV2(it -> it.bucket("list").delimiter("/")).commonPrefixes())
                .extracting(prefix -> prefix.prefix())
                .containsExactly("f0/", "f1/", "f2/");
    }

    @Test
    void partsBecomeOneObject() {
        String id = s3.createMultipartUpload(it -> it.bucket("parts").key("a")).uploadId();
        List<CompletedPart> parts = IntStream.rangeClosed(1, 2)
                .mapToObj(number -> CompletedPart.builder()
                        .partNumber(number)
                        .eTag(s3.uploadPart(
                                        it -> it.bucket("parts")
                                                .key("a")
                                                .uploadId(id)
                                                .partNumber(number),
                                        RequestBody.fromString("x".repeat(number)))
                                .eTag())
                        .build())
                .toList();
        s3.completeMultipartUpload(
                it -> it.bucket("parts").key("a").uploadId(id).multipartUpload(all -> all.parts(parts)));

        HeadObjectResponse head = s3.headObject(it -> it.bucket("parts").key("a"));
        assertThat(head.contentLength()).isEqualTo(3);
        assertThat(head.eTag()).endsWith("-2\"");
    }

    @Test
    void copiesAndDeletionsAreDone() {
        s3.putObject(put -> put.bucket("copy").key("a"), RequestBody.fromString("1"));
        s3.copyObject(it ->
                it.sourceBucket("copy").sourceKey("a").destinationBucket("copy").destinationKey("b c"));
        s3.deleteObject(it -> it.bucket("copy").key("a"));
        assertThat(s3.listObjectsV2(it -> it.bucket("copy")).contents())
                .extracting(S3Object::key)
                .containsExactly("b c");
        s3.deleteObjects(it -> it.bucket("copy")
                .delete(all -> all.objects(ObjectIdentifier.builder().key("b c").build())));
        assertThat(s3.listObjectsV2(it -> it.bucket("copy")).contents()).isEmpty();
    }

    @Test
    void requestsAreCounted() throws Exception {
        try (S3Stub other = new S3Stub();
                HttpClient http = HttpClient.newHttpClient()) {
            URI object = other.address().resolve("/bucket/key");
            send(http, HttpRequest.newBuilder(object).PUT(HttpRequest.BodyPublishers.ofString("1")));
            send(http, HttpRequest.newBuilder(object).HEAD());
            send(http, HttpRequest.newBuilder(object).HEAD());
            assertThat(send(http, HttpRequest.newBuilder(other.address().resolve("/-/counts"))))
                    .isEqualTo("{\"Head\":2,\"Put\":1}");
        }
    }

    private static String send(HttpClient http, HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private static void assertStatus(int status, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        failed -> assertThat(failed.statusCode()).isEqualTo(status));
    }
}
