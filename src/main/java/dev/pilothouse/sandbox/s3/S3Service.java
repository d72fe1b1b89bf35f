package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Answer;
import dev.pilothouse.sandbox.wire.Operations;
import dev.pilothouse.sandbox.wire.Protocol;
import dev.pilothouse.sandbox.wire.Request;
import dev.pilothouse.sandbox.wire.Service;
import dev.pilothouse.sandbox.wire.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Owner;

/** The pretend S3 of one account and region: general purpose buckets without versions. Thread-safe. */
public final class S3Service implements Service, Origin {
    private static final Map<String, String> ROOTS = Map.of(
            "ListObjectsV2", "ListBucketResult",
            "ListBuckets", "ListAllMyBucketsResult",
            "DeleteObjects", "DeleteResult",
            "CreateMultipartUpload", "InitiateMultipartUploadResult",
            "GetObjectTagging", "Tagging",
            "GetBucketWebsite", "WebsiteConfiguration");

    private final World world;
    private final Buckets buckets;
    private final Intake intake;
    private final Addressing addressing;

    /** An S3 without buckets. */
    public S3Service(World world) {
        this.world = world;
        this.buckets = new Buckets(world.account());
        this.intake = new Intake(world.spill());
        this.addressing = new Addressing(name -> buckets.find(name).isPresent());
    }

    @Override
    public String signingName() {
        return "s3";
    }

    @Override
    public Protocol protocol() {
        return Protocol.REST_XML;
    }

    @Override
    public Class<?> client() {
        return S3Client.class;
    }

    @Override
    public String root(String operation) {
        return ROOTS.getOrDefault(operation, operation + "Result");
    }

    @Override
    public String namespace() {
        return "http://s3.amazonaws.com/doc/2006-03-01/";
    }

    @Override
    public void operations(Operations on) {
        Owner owner = Owner.builder().id(CanonicalUser.of(world.account())).build();
        CopySources sources = new CopySources(buckets);
        new BucketOperations(buckets, owner, world.region()).register(on);
        new SettingsOperations(buckets).register(on);
        new Listings(buckets, owner).register(on);
        new ObjectGets(buckets).register(on);
        new ObjectWrites(buckets, intake).register(on);
        new ObjectCopies(sources, buckets, intake).register(on);
        new ObjectDeletes(buckets).register(on);
        new TagOperations(buckets).register(on);
        new MultipartOperations(buckets, world.ids()).register(on);
        new PartOperations(buckets, sources, intake).register(on);
        new CompleteOperation(buckets, intake).register(on);
        new UploadListings(buckets, owner).register(on);
    }

    @Override
    public void reset() {
        buckets.clear();
    }

    @Override
    public Optional<String> modelPath(Request request) {
        return addressing.modelPath(request);
    }

    /** A bucket's website, where the Host is that of its website endpoint ({@code bucket.s3-website.region.localhost}). */
    @Override
    public Optional<Answer> plain(Request request) {
        return Addressing.website(request).map(bucket -> Website.serve(buckets.find(bucket), request));
    }

    /** The condition keys of a listing ("Actions, resources, and condition keys for Amazon S3"). */
    @Override
    public Map<String, String> conditions(Request request) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (String name : List.of("prefix", "delimiter", "max-keys")) {
            request.query(name).ifPresent(value -> keys.put("s3:" + name, value));
        }
        return keys;
    }

    @Override
    public Optional<String> resourcePolicy(String resourceArn) {
        String path = resourceArn.substring(resourceArn.lastIndexOf(':') + 1);
        return policy(path.replaceFirst("/.*", "")).map(BucketPolicy::text);
    }

    @Override
    public Optional<OriginObject> read(String bucket, String key) {
        Optional<Bucket> found = buckets.find(bucket);
        try {
            return found.isEmpty() ? Optional.empty() : found.get().read(key, OriginObject::opened);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Answer website(String bucket, String rawPath) {
        return Website.serve(
                buckets.find(bucket),
                new Request("GET", rawPath, "", Map.of(), Map.of(), InputStream.nullInputStream()));
    }

    @Override
    public boolean mayCloudFrontRead(String bucket, String key, String distributionArn) {
        return policy(bucket)
                .filter(policy -> policy.allowsCloudFront(BucketPolicy.GET, Arns.object(bucket, key), distributionArn))
                .isPresent();
    }

    @Override
    public boolean mayCloudFrontList(String bucket, String distributionArn) {
        return policy(bucket)
                .filter(policy -> policy.allowsCloudFront(BucketPolicy.LIST, Arns.bucket(bucket), distributionArn))
                .isPresent();
    }

    @Override
    public boolean mayAnybodyRead(String bucket, String key) {
        return policy(bucket)
                .filter(policy -> policy.allowsAnybody(BucketPolicy.GET, Arns.object(bucket, key)))
                .isPresent();
    }

    /**
     * Makes a bucket without a request, for a seeder.
     *
     * @throws dev.pilothouse.sandbox.wire.ApiError where CreateBucket would refuse: a bad name, or a bucket that exists
     */
    public void createBucket(String name) {
        buckets.create(name, ObjectWrites.seconds(world.clock().instant()));
    }

    /** Sets a bucket's policy without a request, for a seeder. */
    public void putPolicy(String bucket, String json) {
        require(bucket).settings().policy(Optional.of(BucketPolicy.parse(json)));
    }

    /** Stores an object without a request, for a seeder; replaces one of that key. */
    public void put(String bucket, String key, byte[] bytes, ObjectHeaders headers) {
        InputStream content = new ByteArrayInputStream(bytes);
        Instant now = ObjectWrites.seconds(world.clock().instant());
        try {
            require(bucket).write(ObjectKey.require(key), new WriteCondition.Always(), () -> {
                Entity entity = intake.receive(content, bytes.length, Integrity.of(Integrity.DEFAULT));
                return new StoredObject(key, headers, Map.of(), entity, now);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys that begin so, in their order; empty where there is no such bucket. */
    public Optional<List<String>> keys(String bucket, String prefix) {
        return buckets.find(bucket)
                .map(found -> found.list(objects -> objects.keySet().stream()
                        .filter(key -> key.startsWith(prefix))
                        .toList()));
    }

    private Bucket require(String bucket) {
        return buckets.find(bucket).orElseThrow(() -> S3Errors.noSuchBucket(bucket));
    }

    private Optional<BucketPolicy> policy(String bucket) {
        return buckets.find(bucket).flatMap(found -> found.settings().policy());
    }
}
