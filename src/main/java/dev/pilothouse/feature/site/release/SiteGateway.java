package dev.pilothouse.feature.site.release;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.feature.site.rules.Headers;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A site's bucket: Pilothouse's own documents, and what is stored of the site. Blocking; thread-safe. */
public final class SiteGateway {
    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;
    private static final String LIVE = "live.json";
    // S3 orders keys by their bytes in UTF-8; no character comes after this one.
    private static final String LAST = "\udbff\udfff";
    private final AwsClients clients;
    private final SiteSettings settings;

    public SiteGateway(AwsClients clients, SiteSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    /** The pointer; {@link Pointer#NONE} where there is none. */
    public Pointer pointer() {
        return document(LIVE)
                .map(found ->
                        Documents.pointer(found.asByteArray(), found.response().eTag(), age(found.response())))
                .orElse(Pointer.NONE);
    }

    /** A release's manifest; empty where there is none. */
    public Optional<Manifest> manifest(int release) {
        return document(releaseKey(release)).map(found -> Documents.manifest(found.asByteArray()));
    }

    /**
     * Moves the pointer, if it still is as {@code from} was read.
     *
     * @return the pointer as it is stored now; empty where somebody else has moved it, and nothing was written
     */
    public Optional<Pointer> move(Pointer from, Pointer to, Permit permit) {
        return write(LIVE, Documents.bytes(to), Condition.of(from.etag()), permit)
                .map(to::stored);
    }

    /** Records a release; false where its number is taken, and nothing was written. */
    public boolean record(Manifest manifest, Permit permit) {
        return write(releaseKey(manifest.release().number()), Documents.bytes(manifest), new Condition.Absent(), permit)
                .isPresent();
    }

    /** What is stored under a path, with its headers and, if S3 has it, its SHA-256. */
    public Optional<Head> head(String path) {
        try {
            return Optional.of(Head.of(
                    path,
                    read().headObject(request -> request.bucket(settings.bucket())
                            .key(settings.prefix() + path)
                            .checksumMode(ChecksumMode.ENABLED))));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    /**
     * Lists all that is stored of the site, in pages of a thousand; Pilothouse's own documents and previews are left out.
     *
     * @param each told of every file, with neither hash nor headers
     */
    public void list(Consumer<StoredFile> each) {
        Optional<String> after = Optional.empty();
        Optional<String> token = Optional.empty();
        do {
            ListObjectsV2Response page = page(token, after);
            page.contents().stream()
                    .filter(object -> hidden(object.key()).isEmpty())
                    .map(this::listed)
                    .forEach(each);
            // Kept objects may be many, and so may previews' files: they are stepped over at once.
            after = endsHidden(page).map(folder -> folder + LAST);
            token = Optional.ofNullable(page.nextContinuationToken());
        } while (token.isPresent());
    }

    private ListObjectsV2Response page(Optional<String> token, Optional<String> after) {
        return read().listObjectsV2(request -> request.bucket(settings.bucket())
                .prefix(settings.prefix())
                .startAfter(after.orElse(null))
                .continuationToken(after.isPresent() ? null : token.orElse(null)));
    }

    private Optional<String> endsHidden(ListObjectsV2Response page) {
        return page.contents().isEmpty()
                ? Optional.empty()
                : hidden(page.contents().getLast().key());
    }

    /** Deletes a page if it is still what was put there; true where it is gone afterwards. */
    public boolean delete(StoredFile page, Permit permit) {
        Objects.requireNonNull(permit);
        try {
            write().deleteObject(request -> request.bucket(settings.bucket())
                    .key(settings.prefix() + page.path())
                    .ifMatch(page.etag()));
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

    private StoredFile listed(S3Object object) {
        return new StoredFile(
                object.key().substring(settings.prefix().length()),
                object.size(),
                Optional.empty(),
                object.eTag(),
                Optional.empty(),
                Optional.empty());
    }

    /** The folder, not of the site itself, that a key lies in. */
    private Optional<String> hidden(String key) {
        if (key.startsWith(settings.previewPrefix())) {
            return Optional.of(settings.previewPrefix());
        }
        return settings.privateBucket().isEmpty() && key.startsWith(settings.privatePrefix())
                ? Optional.of(settings.privatePrefix())
                : Optional.empty();
    }

    // By one clock, S3's: those of two people's computers may be far apart.
    private static Duration age(GetObjectResponse answer) {
        return answer.sdkHttpResponse()
                .firstMatchingHeader("Date")
                .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
                .map(now -> Duration.between(answer.lastModified(), now))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private Optional<ResponseBytes<GetObjectResponse>> document(String name) {
        try {
            return Optional.of(read().getObjectAsBytes(request -> request.bucket(settings.archive())
                    .key(settings.privatePrefix() + name)
                    .checksumMode(ChecksumMode.ENABLED)));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    private Optional<String> write(String name, byte[] json, Condition condition, Permit permit) {
        Objects.requireNonNull(permit);
        PutObjectRequest.Builder request = PutObjectRequest.builder()
                .bucket(settings.archive())
                .key(settings.privatePrefix() + name)
                .contentType("application/json")
                .cacheControl("no-store");
        switch (condition) {
            case Condition.Absent absent -> request.ifNoneMatch("*");
            case Condition.Still still -> request.ifMatch(still.etag());
        }
        try {
            return Optional.of(write().putObject(request.build(), RequestBody.fromBytes(json))
                    .eTag());
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED
                    || e.statusCode() == CONFLICT
                    || e instanceof NoSuchKeyException) {
                // A request whose answer was lost is sent again, and then meets what it has written itself.
                return document(name)
                        .filter(found -> Arrays.equals(found.asByteArray(), json))
                        .map(found -> found.response().eTag());
            }
            throw e;
        }
    }

    private String releaseKey(int release) {
        return "releases/%06d.json".formatted(release);
    }

    private S3Client read() {
        return clients.get(S3Client.class, S3Client::builder, Calls.READ);
    }

    private S3Client write() {
        return clients.get(S3Client.class, S3Client::builder, Calls.WRITE);
    }

    /**
     * What S3 says of an object.
     *
     * @param file its SHA-256 only where it was stored by one request with that checksum
     * @param partsSha256 S3's checksum of the checksums of its parts, {@code base64-count}; empty for one request
     */
    public record Head(StoredFile file, Optional<String> partsSha256) {
        static Head of(String path, HeadObjectResponse answer) {
            Optional<String> checksum = Optional.ofNullable(answer.checksumSHA256());
            boolean ofParts = checksum.filter(value -> value.contains("-")).isPresent();
            return new Head(
                    new StoredFile(
                            path,
                            answer.contentLength(),
                            checksum.filter(value -> !ofParts).map(Head::hex),
                            answer.eTag(),
                            headers(answer),
                            Optional.empty()),
                    checksum.filter(value -> ofParts));
        }

        // What SDKs say of the way a body came is not the object's (S3 API Reference, "aws-chunked").
        private static Headers headers(HeadObjectResponse answer) {
            Headers headers = Headers.of(text(answer.contentType()), text(answer.cacheControl()))
                    .with(
                            Headers.CONTENT_ENCODING,
                            text(answer.contentEncoding()).replaceAll("aws-chunked,? *", ""))
                    .with(Headers.CONTENT_LANGUAGE, text(answer.contentLanguage()))
                    .with(Headers.CONTENT_DISPOSITION, text(answer.contentDisposition()))
                    .with(Headers.REDIRECT, text(answer.websiteRedirectLocation()));
            for (Map.Entry<String, String> one : answer.metadata().entrySet()) {
                headers = headers.with(Headers.METADATA + one.getKey().toLowerCase(Locale.ROOT), one.getValue());
            }
            return headers;
        }

        private static String text(String header) {
            return Objects.requireNonNullElse(header, "");
        }

        private static String hex(String base64) {
            return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
        }
    }
}
