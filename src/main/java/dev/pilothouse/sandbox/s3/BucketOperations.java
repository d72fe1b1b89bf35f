package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Operations;
import java.net.HttpURLConnection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.BucketLocationConstraint;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketResponse;
import software.amazon.awssdk.services.s3.model.GetBucketLocationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLocationResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.Owner;

/** Making, finding, listing and deleting buckets. */
final class BucketOperations {
    private static final String OLDEST_REGION = "us-east-1";
    private static final int PAGE = 10_000;
    private final Buckets buckets;
    private final Owner owner;
    private final String region;

    BucketOperations(Buckets buckets, Owner owner, String region) {
        this.buckets = buckets;
        this.owner = owner;
        this.region = region;
    }

    void register(Operations on) {
        on.on(CreateBucketRequest.class, "s3:CreateBucket", q -> Arns.bucket(q.bucket()), this::create)
                .on(HeadBucketRequest.class, "s3:ListBucket", q -> Arns.bucket(q.bucket()), this::head)
                .on(DeleteBucketRequest.class, "s3:DeleteBucket", q -> Arns.bucket(q.bucket()), this::delete)
                .on(
                        GetBucketLocationRequest.class,
                        "s3:GetBucketLocation",
                        q -> Arns.bucket(q.bucket()),
                        this::location)
                .on(ListBucketsRequest.class, "s3:ListAllMyBuckets", _ -> "*", this::list);
    }

    private CreateBucketResponse create(CreateBucketRequest request, Call call) {
        Unsupported.refuse(call.http());
        String asked = Optional.ofNullable(request.createBucketConfiguration())
                .map(CreateBucketConfiguration::locationConstraintAsString)
                .orElse(OLDEST_REGION);
        if (!asked.equals(region)) {
            throw S3Errors.error(
                    400,
                    "IllegalLocationConstraintException",
                    "The " + (asked.equals(OLDEST_REGION) ? "unspecified" : asked)
                            + " location constraint is incompatible for the region specific endpoint this request was"
                            + " sent to.",
                    Map.of());
        }
        buckets.create(request.bucket(), ObjectWrites.seconds(call.now()));
        return CreateBucketResponse.builder()
                .location("/" + request.bucket())
                .bucketArn(Arns.bucket(request.bucket()))
                .build();
    }

    private HeadBucketResponse head(HeadBucketRequest request, Call call) {
        Bucket bucket = buckets.require(request.bucket(), call);
        return HeadBucketResponse.builder()
                .bucketRegion(region)
                .bucketArn(Arns.bucket(bucket.name()))
                .accessPointAlias(false)
                .build();
    }

    private DeleteBucketResponse delete(DeleteBucketRequest request, Call call) {
        buckets.delete(buckets.require(request.bucket(), call));
        call.status(HttpURLConnection.HTTP_NO_CONTENT);
        return DeleteBucketResponse.builder().build();
    }

    private GetBucketLocationResponse location(GetBucketLocationRequest request, Call call) {
        buckets.require(request.bucket(), call);
        return GetBucketLocationResponse.builder()
                .locationConstraint(region.equals(OLDEST_REGION) ? null : BucketLocationConstraint.fromValue(region))
                .build();
    }

    private ListBucketsResponse list(ListBucketsRequest request, Call call) {
        String prefix = Listings.text(request.prefix());
        String from = request.continuationToken() == null ? "" : ContinuationToken.key(request.continuationToken());
        int limit = Math.clamp(Optional.ofNullable(request.maxBuckets()).orElse(PAGE), 1, PAGE);
        Iterator<Bucket> rest = buckets.all().stream()
                .filter(bucket ->
                        bucket.name().startsWith(prefix) && bucket.name().compareTo(from) >= 0)
                .iterator();
        Rollup<Bucket> page = Rollup.of(() -> rest, Bucket::name, new Rollup.Query(prefix, "", limit));
        return ListBucketsResponse.builder()
                .owner(owner)
                .prefix(request.prefix())
                .buckets(page.items().stream().map(this::shape).toList())
                .continuationToken(page.next()
                        .map(next -> ContinuationToken.of(next.name()))
                        .orElse(null))
                .build();
    }

    private software.amazon.awssdk.services.s3.model.Bucket shape(Bucket bucket) {
        return software.amazon.awssdk.services.s3.model.Bucket.builder()
                .name(bucket.name())
                .creationDate(bucket.created())
                .bucketRegion(region)
                .bucketArn(Arns.bucket(bucket.name()))
                .build();
    }
}
