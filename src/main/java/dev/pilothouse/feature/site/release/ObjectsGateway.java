package dev.pilothouse.feature.site.release;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Retries;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.feature.site.build.Checksums;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.rules.Headers;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResult;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.TaggingDirective;

/**
 * Bytes that a site had once, under {@code <private prefix>objects/<SHA-256>}: copied there inside S3 before something else
 * takes their place, and from there back. What Pilothouse did not put there is kept under its entity tag. Blocking; thread-safe.
 */
public final class ObjectsGateway {
    private static final int PRECONDITION_FAILED = 412;
    private static final int NOT_FOUND = 404;
    private static final String FOLDER = "objects/";
    private final AwsClients clients;
    private final SiteSettings settings;

    public ObjectsGateway(AwsClients clients, SiteSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    /** What became of a file that was to be kept. */
    public enum Keeping {
        KEPT,
        /** There is nothing there any more. */
        GONE,
        /** There is something else by now. */
        OTHER
    }

    /** Copies what lies under a path of the site to the kept objects, if it still is what was seen there. */
    public Keeping keep(StoredFile file, Permit permit) throws InterruptedException {
        Objects.requireNonNull(permit);
        String name = file.sha256().orElseGet(() -> "etag-" + file.etag().replace("\"", ""));
        CopyObjectRequest.Builder copy = plain(CopyObjectRequest.builder())
                .sourceBucket(settings.bucket())
                .sourceKey(settings.prefix() + file.path())
                .copySourceIfMatch(file.etag())
                .destinationBucket(settings.archive())
                .destinationKey(settings.privatePrefix() + FOLDER + name);
        try {
            CopyObjectResult result =
                    Retries.of(() -> transfer().copyObject(copy.build())).copyObjectResult();
            return file.sha256().map(sha -> isOf(result, sha)).orElse(true) ? Keeping.KEPT : Keeping.OTHER;
        } catch (NoSuchKeyException e) {
            return Keeping.GONE;
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED) {
                return Keeping.OTHER;
            }
            throw e;
        }
    }

    /**
     * Puts kept bytes back under a path of the site, with the file's headers.
     *
     * @return its entity tag; empty where the condition did not hold, and nothing was written
     */
    public Optional<String> restore(LocalFile file, Condition condition, Permit permit) throws InterruptedException {
        return put(
                file,
                CopyObjectRequest.builder()
                        .sourceBucket(settings.archive())
                        .sourceKey(settings.privatePrefix() + FOLDER + file.sha256()),
                condition,
                permit);
    }

    /**
     * Puts a preview's bytes under the file's path of the site, with the file's headers.
     *
     * @param etag what is copied has to be under it
     * @return its entity tag; empty where either condition did not hold, and nothing was written
     */
    public Optional<String> promote(LocalFile file, String preview, String etag, Condition condition, Permit permit)
            throws InterruptedException {
        return put(
                file,
                CopyObjectRequest.builder()
                        .sourceBucket(settings.bucket())
                        .sourceKey(key(preview, file.path()))
                        .copySourceIfMatch(etag),
                condition,
                permit);
    }

    /** Whether a preview's file still is what was stored there. */
    public boolean has(String preview, StoredFile file) {
        try {
            return read().headObject(
                            request -> request.bucket(settings.bucket()).key(key(preview, file.path())))
                    .eTag()
                    .equals(file.etag());
        } catch (NoSuchKeyException e) {
            return false;
        }
    }

    private String key(String preview, String path) {
        return settings.previewPrefix() + preview + "/" + path;
    }

    /** Gives what lies under the file's path already the file's headers; returns as {@link #restore}. */
    public Optional<String> relabel(LocalFile file, Condition.Still condition, Permit permit)
            throws InterruptedException {
        return put(
                file,
                CopyObjectRequest.builder().sourceBucket(settings.bucket()).sourceKey(settings.prefix() + file.path()),
                condition,
                permit);
    }

    // The SDK takes null for a header that is not sent.
    private static String header(LocalFile file, String name) {
        return file.headers().get(name).orElse(null);
    }

    private Optional<String> put(LocalFile file, CopyObjectRequest.Builder from, Condition condition, Permit permit)
            throws InterruptedException {
        Objects.requireNonNull(permit);
        CopyObjectRequest.Builder copy = plain(from)
                .destinationBucket(settings.bucket())
                .destinationKey(settings.prefix() + file.path())
                .metadataDirective(MetadataDirective.REPLACE)
                .contentType(file.contentType())
                .cacheControl(file.cacheControl())
                .contentEncoding(header(file, Headers.CONTENT_ENCODING))
                .contentLanguage(header(file, Headers.CONTENT_LANGUAGE))
                .contentDisposition(header(file, Headers.CONTENT_DISPOSITION))
                .websiteRedirectLocation(header(file, Headers.REDIRECT))
                .metadata(file.headers().metadata());
        switch (condition) {
            case Condition.Absent absent -> copy.ifNoneMatch("*");
            case Condition.Still still -> copy.ifMatch(still.etag());
        }
        try {
            CopyObjectResult result =
                    Retries.of(() -> transfer().copyObject(copy.build())).copyObjectResult();
            return Optional.of(result.eTag());
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Whether bytes of that SHA-256 are kept. */
    public boolean has(String sha256) {
        try {
            read().headObject(request -> request.bucket(settings.archive())
                    .key(settings.privatePrefix() + FOLDER + sha256)
                    .checksumMode(ChecksumMode.ENABLED));
            return true;
        } catch (NoSuchKeyException e) {
            return false;
        }
    }

    /**
     * Something that is kept.
     *
     * @param name its SHA-256, or {@code etag-…}
     * @param size in bytes
     */
    public record Kept(String name, long size, String etag) {
        /** Whether it is something that Pilothouse had put into the site. */
        public boolean isOurs() {
            return !name.startsWith("etag-");
        }
    }

    /** Lists all that is kept, in pages of a thousand. */
    public void list(Consumer<Kept> each) {
        String folder = settings.privatePrefix() + FOLDER;
        read()
                .listObjectsV2Paginator(
                        request -> request.bucket(settings.archive()).prefix(folder))
                .contents()
                .stream()
                .map(object -> new Kept(object.key().substring(folder.length()), object.size(), object.eTag()))
                .forEach(each);
    }

    /** Forgets something that was kept, if it still is what was listed; false where it is not. */
    public boolean delete(Kept kept, Permit permit) throws InterruptedException {
        Objects.requireNonNull(permit);
        try {
            Retries.of(() -> write().deleteObject(request -> request.bucket(settings.archive())
                    .key(settings.privatePrefix() + FOLDER + kept.name())
                    .ifMatch(kept.etag())));
            return true;
        } catch (NoSuchKeyException e) {
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED) {
                return false;
            }
            throw e;
        }
    }

    // Without tags: reading those would take another permission.
    private static CopyObjectRequest.Builder plain(CopyObjectRequest.Builder copy) {
        return copy.checksumAlgorithm(ChecksumAlgorithm.SHA256).taggingDirective(TaggingDirective.REPLACE);
    }

    private static boolean isOf(CopyObjectResult result, String sha256) {
        return Optional.ofNullable(result.checksumSHA256())
                .filter(sum -> !sum.contains("-"))
                .map(Checksums.base64(sha256)::equals)
                .orElse(true);
    }

    private S3Client read() {
        return clients.get(S3Client.class, S3Client::builder, Calls.READ);
    }

    private S3Client write() {
        return clients.get(S3Client.class, S3Client::builder, Calls.WRITE);
    }

    private S3Client transfer() {
        return clients.get(S3Client.class, S3Client::builder, Calls.TRANSFER);
    }
}
