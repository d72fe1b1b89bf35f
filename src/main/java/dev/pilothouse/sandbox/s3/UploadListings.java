package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Operations;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.s3.model.Initiator;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListPartsRequest;
import software.amazon.awssdk.services.s3.model.ListPartsResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.StorageClass;

/** ListMultipartUploads and ListParts. */
final class UploadListings {
    private static final int PAGE = 1000;
    private final Buckets buckets;
    private final Owner owner;

    UploadListings(Buckets buckets, Owner owner) {
        this.buckets = buckets;
        this.owner = owner;
    }

    void register(Operations on) {
        on.on(
                        ListMultipartUploadsRequest.class,
                        "s3:ListBucketMultipartUploads",
                        q -> Arns.bucket(q.bucket()),
                        this::uploads)
                .on(
                        ListPartsRequest.class,
                        "s3:ListMultipartUploadParts",
                        q -> Arns.object(q.bucket(), q.key()),
                        this::parts);
    }

    private ListMultipartUploadsResponse uploads(ListMultipartUploadsRequest request, Call call) {
        Bucket bucket = buckets.require(request.bucket(), call);
        Rollup.Query query = new Rollup.Query(
                Listings.text(request.prefix()), Listings.text(request.delimiter()), limit(request.maxUploads()));
        Rollup<Upload> page = Rollup.of(after(bucket.uploads().sorted(), request), Upload::key, query);
        UnaryOperator<String> encoding = Listings.encoding(request.encodingType());
        Optional<Upload> last = page.next().flatMap(_ -> page.last());
        return ListMultipartUploadsResponse.builder()
                .bucket(bucket.name())
                .prefix(encoding.apply(query.prefix()))
                .delimiter(request.delimiter() == null ? null : encoding.apply(request.delimiter()))
                .keyMarker(encoding.apply(Listings.text(request.keyMarker())))
                .uploadIdMarker(Listings.text(request.uploadIdMarker()))
                .nextKeyMarker(last.map(Upload::key).map(encoding).orElse(null))
                .nextUploadIdMarker(last.map(Upload::id).orElse(null))
                .encodingType(request.encodingType())
                .maxUploads(query.limit())
                .isTruncated(page.next().isPresent())
                .uploads(page.items().stream()
                        .map(upload -> shape(upload, encoding))
                        .toList())
                .commonPrefixes(Listings.prefixes(page.prefixes(), encoding))
                .build();
    }

    /** Those beyond the markers: with an upload's id also later uploads of the same key. */
    private static List<Upload> after(List<Upload> sorted, ListMultipartUploadsRequest request) {
        String key = Listings.text(request.keyMarker());
        String id = Listings.text(request.uploadIdMarker());
        if (key.isEmpty()) {
            return sorted;
        }
        boolean marked = sorted.stream().anyMatch(upload -> upload.id().equals(id));
        return sorted.stream()
                .dropWhile(upload -> KeyOrder.UTF_8.compare(upload.key(), key) < 0)
                .dropWhile(upload ->
                        upload.key().equals(key) && !(marked && upload.id().equals(id)))
                .dropWhile(upload -> upload.id().equals(id))
                .toList();
    }

    private MultipartUpload shape(Upload upload, UnaryOperator<String> encoding) {
        PartChecksums checksums = upload.checksums();
        return MultipartUpload.builder()
                .key(encoding.apply(upload.key()))
                .uploadId(upload.id())
                .initiated(upload.initiated())
                .initiator(Initiator.builder().id(owner.id()).build())
                .owner(owner)
                .storageClass(StorageClass.STANDARD)
                .checksumAlgorithm(checksums.declared().orElse(null))
                .checksumType(checksums.declared().isPresent() ? checksums.type() : null)
                .build();
    }

    private ListPartsResponse parts(ListPartsRequest request, Call call) {
        Bucket bucket = buckets.require(request.bucket(), call);
        Upload upload = bucket.uploads().require(request.uploadId(), request.key());
        int marker = Optional.ofNullable(request.partNumberMarker()).orElse(0);
        int limit = limit(request.maxParts());
        List<Part> rest =
                upload.parts().stream().filter(part -> part.number() > marker).toList();
        List<Part> page = rest.subList(0, Math.min(limit, rest.size()));
        PartChecksums checksums = upload.checksums();
        return ListPartsResponse.builder()
                .bucket(bucket.name())
                .key(upload.key())
                .uploadId(upload.id())
                .initiator(Initiator.builder().id(owner.id()).build())
                .owner(owner)
                .storageClass(StorageClass.STANDARD)
                .partNumberMarker(marker)
                .nextPartNumberMarker(page.isEmpty() ? marker : page.getLast().number())
                .maxParts(limit)
                .isTruncated(page.size() < rest.size())
                .checksumAlgorithm(checksums.declared().orElse(null))
                .checksumType(checksums.declared().isPresent() ? checksums.type() : null)
                .parts(page.stream().map(UploadListings::shape).toList())
                .build();
    }

    private static software.amazon.awssdk.services.s3.model.Part shape(Part part) {
        return ChecksumMembers.put(
                        software.amazon.awssdk.services.s3.model.Part.builder(),
                        part.entity().checksum())
                .partNumber(part.number())
                .eTag(part.entity().etag())
                .size(part.size())
                .lastModified(part.lastModified())
                .build();
    }

    private static int limit(Integer asked) {
        return Math.clamp(Optional.ofNullable(asked).orElse(PAGE), 0, PAGE);
    }
}
