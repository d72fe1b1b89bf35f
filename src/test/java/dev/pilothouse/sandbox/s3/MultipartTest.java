package dev.pilothouse.sandbox.s3;

import static dev.pilothouse.sandbox.s3.S3Sandbox.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.S3Exception;

class MultipartTest {
    private static final int FIVE_MIB = 5 << 20;
    private final S3Sandbox s3 = new S3Sandbox();

    @AfterEach
    void close() {
        s3.close();
    }

    private final byte[] first = bytes(FIVE_MIB, 1);
    private final byte[] second = bytes(FIVE_MIB + 17, 2);
    private final byte[] last = bytes(3, 3);

    @Test
    void partsBecomeOneObjectInTheirOrder() throws Exception {
        String id = create(
                b -> b.contentType("video/mp4").metadata(Map.of("k", "v")).tagging("t=1"));
        CompletedPart c = upload(id, 9, last);
        CompletedPart a = upload(id, 1, first);
        CompletedPart b2 = upload(id, 4, second);
        assertThat(complete(id, b -> {}, a, b2, c)).isEqualTo("200");
        var got = s3.client().getObjectAsBytes(b -> b.bucket(BUCKET).key("big"));
        assertThat(Arrays.equals(got.asByteArrayUnsafe(), joined(first, second, last)))
                .isTrue();
        assertThat(got.response().eTag()).isEqualTo(compositeTag(first, second, last));
        assertThat(got.response().contentType()).isEqualTo("video/mp4");
        assertThat(got.response().metadata()).isEqualTo(Map.of("k", "v"));
        assertThat(got.response().tagCount()).isOne();
        assertThat(s3.client().listMultipartUploads(b -> b.bucket(BUCKET)).uploads())
                .isEmpty();
    }

    @Test
    void anUploadUnderWayIsNoObject() {
        s3.put("big", "old");
        String id = create(b -> {});
        upload(id, 1, first);
        assertThat(s3.text("big")).isEqualTo("old");
        assertThat(s3.client().listObjectsV2(b -> b.bucket(BUCKET)).contents()).hasSize(1);
    }

    @Test
    void aPartSentAgainReplacesTheEarlierOne() {
        String id = create(b -> {});
        CompletedPart wrong = upload(id, 1, last);
        CompletedPart right = upload(id, 1, first);
        assertThat(complete(id, b -> {}, wrong)).isEqualTo("400 InvalidPart");
        assertThat(complete(id, b -> {}, right)).isEqualTo("200");
    }

    @Test
    void onlyTheLastPartMayBeSmall() {
        String id = create(b -> {});
        CompletedPart small = upload(id, 1, last);
        CompletedPart a = upload(id, 2, first);
        assertThat(complete(id, b -> {}, small, a)).isEqualTo("400 EntityTooSmall");
        assertThat(complete(id, b -> {}, small)).isEqualTo("200");
    }

    @Test
    void partsAreNamedInRisingOrder() {
        String id = create(b -> {});
        CompletedPart a = upload(id, 1, first);
        CompletedPart b2 = upload(id, 2, second);
        assertThat(complete(id, b -> {}, b2, a)).isEqualTo("400 InvalidPartOrder");
        assertThat(complete(id, b -> {}, a, a)).isEqualTo("400 InvalidPartOrder");
        assertThat(complete(
                        id,
                        b -> {},
                        a,
                        CompletedPart.builder().partNumber(3).eTag("x").build()))
                .isEqualTo("400 InvalidPart");
        assertThat(complete(id, b -> {})).isEqualTo("400 MalformedXML");
    }

    @Test
    void theEndObeysConditionsAndAFailedOneMayBeTriedAgain() {
        s3.put("big", "there");
        String id = create(b -> {});
        CompletedPart a = upload(id, 1, first);
        assertThat(complete(id, b -> b.ifNoneMatch("*"), a)).isEqualTo("412 PreconditionFailed");
        assertThat(s3.text("big")).isEqualTo("there");
        assertThat(complete(id, b -> b.ifMatch(s3.head("big").eTag()), a)).isEqualTo("200");
    }

    @Test
    void anAbortedOrFinishedUploadIsGone() {
        String aborted = create(b -> {});
        CompletedPart a = upload(aborted, 1, first);
        s3.client().abortMultipartUpload(b -> b.bucket(BUCKET).key("big").uploadId(aborted));
        assertThat(complete(aborted, b -> {}, a)).isEqualTo("404 NoSuchUpload");
        assertThatThrownBy(() -> upload(aborted, 2, last))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("NoSuchUpload"));
        String finished = create(b -> {});
        CompletedPart b2 = upload(finished, 1, first);
        complete(finished, b -> {}, b2);
        assertThat(complete(finished, b -> {}, b2)).isEqualTo("404 NoSuchUpload");
    }

    @Test
    void partNumbersGoFromOneToTenThousand() {
        String id = create(b -> {});
        for (int number : new int[] {0, 10_001}) {
            assertThatThrownBy(() -> upload(id, number, last))
                    .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("InvalidArgument"));
        }
    }

    @Test
    void aPartMayBeCopiedFromARangeOfAnObject() {
        s3.service().put(BUCKET, "source", second, ObjectHeaders.of("text/plain", "", Map.of()));
        String id = create(b -> {});
        String etag = s3.client()
                .uploadPartCopy(b -> b.sourceBucket(BUCKET)
                        .sourceKey("source")
                        .copySourceRange("bytes=5-1048580")
                        .destinationBucket(BUCKET)
                        .destinationKey("big")
                        .uploadId(id)
                        .partNumber(1))
                .copyPartResult()
                .eTag();
        assertThat(complete(
                        id,
                        b -> {},
                        CompletedPart.builder().partNumber(1).eTag(etag).build()))
                .isEqualTo("200");
        assertThat(s3.client()
                        .getObjectAsBytes(b -> b.bucket(BUCKET).key("big"))
                        .asByteArray())
                .isEqualTo(Arrays.copyOfRange(second, 5, 1048581));
    }

    @Test
    void compositeChecksumsMustBeNamedAtTheEnd() {
        String id = create(b -> b.checksumAlgorithm(ChecksumAlgorithm.SHA256));
        assertThatThrownBy(() -> upload(id, 1, first))
                .hasMessageContaining("expected checksum Type: sha256, actual checksum Type: crc32");
        String etag = s3.client()
                .uploadPart(
                        b -> b.bucket(BUCKET)
                                .key("big")
                                .uploadId(id)
                                .partNumber(1)
                                .checksumAlgorithm(ChecksumAlgorithm.SHA256),
                        RequestBody.fromBytes(first))
                .eTag();
        CompletedPart a = CompletedPart.builder().partNumber(1).eTag(etag).build();
        assertThat(complete(id, b -> {}, a)).isEqualTo("400 InvalidRequest");
        Part listed = s3.client()
                .listParts(b -> b.bucket(BUCKET).key("big").uploadId(id))
                .parts()
                .getFirst();
        CompletedPart named =
                a.toBuilder().checksumSHA256(listed.checksumSHA256()).build();
        assertThat(complete(id, b -> {}, named)).isEqualTo("200");
        var head = s3.client().headObject(b -> b.bucket(BUCKET).key("big").checksumMode(ChecksumMode.ENABLED));
        assertThat(head.checksumSHA256()).endsWith("=-1");
        assertThat(head.checksumType()).isEqualTo(ChecksumType.COMPOSITE);
    }

    @Test
    void aFullObjectChecksumIsThatOfTheWhole() {
        String id = create(b -> b.checksumAlgorithm(ChecksumAlgorithm.CRC32).checksumType(ChecksumType.FULL_OBJECT));
        CompletedPart a = upload(id, 1, first);
        CompletedPart b2 = upload(id, 2, last);
        CRC32 crc = new CRC32();
        crc.update(joined(first, last));
        String expected = Base64.getEncoder()
                .encodeToString(
                        ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        assertThat(complete(id, b -> b.checksumType(ChecksumType.FULL_OBJECT).checksumCRC32("AAAAAA=="), a, b2))
                .isEqualTo("400 BadDigest");
        assertThat(complete(id, b -> b.checksumType(ChecksumType.FULL_OBJECT).checksumCRC32(expected), a, b2))
                .isEqualTo("200");
    }

    @Test
    void uploadsAreListedByPrefixFolderAndPage() {
        List<String> keys = List.of("a/1", "a/2", "b", "b", "c");
        for (String key : keys) {
            s3.client().createMultipartUpload(b -> b.bucket(BUCKET).key(key));
        }
        assertThat(s3.client().listMultipartUploads(b -> b.bucket(BUCKET)).uploads())
                .extracting(MultipartUpload::key)
                .containsExactlyElementsOf(keys);
        var folders = s3.client().listMultipartUploads(b -> b.bucket(BUCKET).delimiter("/"));
        assertThat(folders.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("a/");
        assertThat(folders.uploads()).hasSize(3);
        assertThat(s3
                        .client()
                        .listMultipartUploadsPaginator(b -> b.bucket(BUCKET).maxUploads(2))
                        .stream()
                        .flatMap(page -> page.uploads().stream())
                        .map(MultipartUpload::key))
                .containsExactlyElementsOf(keys);
    }

    @Test
    void partsAreListedInPages() {
        String id = create(b -> {});
        List.of(1, 5, 7).forEach(number -> upload(id, number, last));
        List<Integer> numbers = new ArrayList<>();
        s3.client()
                .listPartsPaginator(
                        b -> b.bucket(BUCKET).key("big").uploadId(id).maxParts(2))
                .forEach(page -> page.parts().forEach(part -> numbers.add(part.partNumber())));
        assertThat(numbers).containsExactly(1, 5, 7);
    }

    private String create(Consumer<CreateMultipartUploadRequest.Builder> how) {
        return s3.client()
                .createMultipartUpload(b -> how.accept(b.bucket(BUCKET).key("big")))
                .uploadId();
    }

    private CompletedPart upload(String id, int number, byte[] bytes) {
        String etag = s3.client()
                .uploadPart(
                        b -> b.bucket(BUCKET).key("big").uploadId(id).partNumber(number), RequestBody.fromBytes(bytes))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(etag).build();
    }

    private String complete(String id, Consumer<CompleteMultipartUploadRequest.Builder> how, CompletedPart... parts) {
        try {
            s3.client()
                    .completeMultipartUpload(b ->
                            how.accept(b.bucket(BUCKET).key("big").uploadId(id).multipartUpload(m -> m.parts(parts))));
            return "200";
        } catch (S3Exception e) {
            return e.statusCode() + " " + S3Sandbox.code(e);
        }
    }

    private static String compositeTag(byte[]... parts) throws Exception {
        var md5 = MessageDigest.getInstance("MD5");
        for (byte[] part : parts) {
            md5.update(MessageDigest.getInstance("MD5").digest(part));
        }
        return '"' + HexFormat.of().formatHex(md5.digest()) + "-" + parts.length + '"';
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
