package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Operations;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectStorageClass;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.S3Object;

/** ListObjectsV2. */
final class Listings {
    private static final int PAGE = 1000;
    private final Buckets buckets;
    private final Owner owner;

    Listings(Buckets buckets, Owner owner) {
        this.buckets = buckets;
        this.owner = owner;
    }

    void register(Operations on) {
        on.on(ListObjectsV2Request.class, "s3:ListBucket", q -> Arns.bucket(q.bucket()), this::list);
    }

    private ListObjectsV2Response list(ListObjectsV2Request request, Call call) {
        Bucket bucket = buckets.require(request.bucket(), call);
        int asked = limit(request.maxKeys());
        Rollup.Query query = new Rollup.Query(text(request.prefix()), text(request.delimiter()), Math.min(asked, PAGE));
        Rollup<StoredObject> page =
                bucket.list(objects -> Rollup.of(from(objects, request).values(), StoredObject::key, query));
        UnaryOperator<String> encoding = encoding(request.encodingType());
        return ListObjectsV2Response.builder()
                .name(bucket.name())
                .prefix(encoding.apply(query.prefix()))
                .delimiter(request.delimiter() == null ? null : encoding.apply(request.delimiter()))
                .startAfter(request.startAfter() == null ? null : encoding.apply(request.startAfter()))
                .encodingType(request.encodingType())
                .maxKeys(query.limit())
                .keyCount(page.items().size() + page.prefixes().size())
                .isTruncated(page.next().isPresent())
                .continuationToken(request.continuationToken())
                .nextContinuationToken(page.next()
                        .map(next -> ContinuationToken.of(next.key()))
                        .orElse(null))
                .contents(page.items().stream()
                        .map(object -> shape(object, encoding, Boolean.TRUE.equals(request.fetchOwner())))
                        .toList())
                .commonPrefixes(prefixes(page.prefixes(), encoding))
                .build();
    }

    /** A token counts more than {@code start-after}, which the pages that follow may repeat. */
    private static NavigableMap<String, StoredObject> from(
            NavigableMap<String, StoredObject> objects, ListObjectsV2Request request) {
        if (request.continuationToken() != null) {
            return objects.tailMap(later(ContinuationToken.key(request.continuationToken()), request), true);
        }
        String after = text(request.startAfter());
        String prefix = text(request.prefix());
        return KeyOrder.UTF_8.compare(after, prefix) < 0
                ? objects.tailMap(prefix, true)
                : objects.tailMap(after, after.isEmpty());
    }

    private static String later(String key, ListObjectsV2Request request) {
        String prefix = text(request.prefix());
        return KeyOrder.UTF_8.compare(key, prefix) < 0 ? prefix : key;
    }

    private S3Object shape(StoredObject object, UnaryOperator<String> encoding, boolean withOwner) {
        return S3Object.builder()
                .key(encoding.apply(object.key()))
                .lastModified(object.lastModified())
                .eTag(object.etag())
                .size(object.size())
                .storageClass(ObjectStorageClass.STANDARD)
                .checksumAlgorithm(List.of(object.entity().checksum().algorithm()))
                .checksumType(object.entity().checksum().type())
                .owner(withOwner ? owner : null)
                .build();
    }

    static List<CommonPrefix> prefixes(List<String> prefixes, UnaryOperator<String> encoding) {
        return prefixes.stream()
                .map(prefix ->
                        CommonPrefix.builder().prefix(encoding.apply(prefix)).build())
                .toList();
    }

    static UnaryOperator<String> encoding(EncodingType type) {
        if (type == EncodingType.UNKNOWN_TO_SDK_VERSION) {
            throw S3Errors.invalidArgument("encoding-type", "", "Invalid Encoding Method specified in Request");
        }
        return type == EncodingType.URL ? UrlEncoding::encode : UnaryOperator.identity();
    }

    static String text(String value) {
        return Optional.ofNullable(value).orElse("");
    }

    private static int limit(Integer asked) {
        int limit = Optional.ofNullable(asked).orElse(PAGE);
        if (limit < 0) {
            throw S3Errors.invalidArgument(
                    "maxKeys", Integer.toString(limit), "Argument maxKeys must be an integer between 0 and 2147483647");
        }
        return limit;
    }
}
