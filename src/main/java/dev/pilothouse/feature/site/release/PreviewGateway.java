package dev.pilothouse.feature.site.release;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.Sha256;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What is recorded of previews: a manifest each, under {@code <private prefix>previews/<name>.json}. Blocking; thread-safe. */
public final class PreviewGateway {
    private static final String FOLDER = "previews/";
    private static final Pattern FILE = Pattern.compile("([a-z0-9][a-z0-9-]*)\\.json");
    private static final int HEAD = 16 * 1024;
    private static final int PRECONDITION_FAILED = 412;
    private final AwsClients clients;
    private final SiteSettings settings;

    public PreviewGateway(AwsClients clients, SiteSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    /**
     * A record as it was read.
     *
     * @param etag of the document, with its quotes
     */
    public record Recorded(Manifest manifest, String etag) {
        /** What it says of the preview. */
        public PreviewMark mark() {
            return manifest.release().told().preview().orElseThrow();
        }
    }

    /** The names of all previews, a thousand a request. */
    public List<String> names() {
        String folder = settings.privatePrefix() + FOLDER;
        return read()
                .listObjectsV2Paginator(
                        request -> request.bucket(settings.archive()).prefix(folder))
                .contents()
                .stream()
                .map(object -> FILE.matcher(object.key().substring(folder.length())))
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .toList();
    }

    /** All but the files of a record; empty where there is none. */
    public Optional<Release> head(String name) {
        try {
            return Optional.of(Documents.head(read().getObjectAsBytes(request ->
                            request.bucket(settings.archive()).key(key(name)).range("bytes=0-" + (HEAD - 1)))
                    .asByteArray()));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    /** A record; empty where there is none. */
    public Optional<Recorded> read(String name) {
        return document(name)
                .map(found -> new Recorded(
                        Documents.manifest(found.asByteArray()),
                        found.response().eTag()));
    }

    /**
     * Writes a record.
     *
     * @return its entity tag; empty where the condition did not hold, and nothing was written
     */
    public Optional<String> write(String name, Manifest manifest, Condition condition, Permit permit) {
        Objects.requireNonNull(permit);
        byte[] json = Documents.bytes(manifest);
        PutObjectRequest.Builder request = PutObjectRequest.builder()
                .bucket(settings.archive())
                .key(key(name))
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
            if (e.statusCode() == PRECONDITION_FAILED || e instanceof NoSuchKeyException) {
                // A request whose answer was lost is sent again, and then meets what it has written itself.
                return document(name)
                        .filter(found -> Arrays.equals(found.asByteArray(), json))
                        .map(found -> found.response().eTag());
            }
            throw e;
        }
    }

    /** Forgets a record, if it still is as it was read. */
    public void forget(String name, String etag, Permit permit) {
        Objects.requireNonNull(permit);
        try {
            write().deleteObject(request ->
                    request.bucket(settings.archive()).key(key(name)).ifMatch(etag));
        } catch (NoSuchKeyException e) {
            // Gone is what was wanted: a first answer may have been lost.
            return;
        }
    }

    /**
     * A file of a preview, with the SHA-256 of its bytes: S3's, or where it was stored in parts, of what is read.
     *
     * @return empty where there is none
     */
    public Optional<StoredFile> proved(String name, String path) {
        SiteSettings folder = settings.preview(name);
        Optional<StoredFile> there = new SiteGateway(clients, folder).head(path).map(SiteGateway.Head::file);
        return there.filter(file -> file.sha256().isEmpty())
                .map(file -> hashed(folder, file))
                .or(() -> there);
    }

    private StoredFile hashed(SiteSettings folder, StoredFile file) {
        try (InputStream bytes = clients.get(S3Client.class, S3Client::builder, Calls.TRANSFER)
                .getObject(request -> request.bucket(folder.bucket())
                        .key(folder.prefix() + file.path())
                        .ifMatch(file.etag()))) {
            return file.proved(Sha256.hex(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ResponseBytes<GetObjectResponse>> document(String name) {
        try {
            return Optional.of(read().getObjectAsBytes(
                            request -> request.bucket(settings.archive()).key(key(name))));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    private String key(String name) {
        return settings.privatePrefix() + FOLDER + name + ".json";
    }

    private S3Client read() {
        return clients.get(S3Client.class, S3Client::builder, Calls.READ);
    }

    private S3Client write() {
        return clients.get(S3Client.class, S3Client::builder, Calls.WRITE);
    }
}
