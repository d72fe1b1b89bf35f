package dev.pilothouse.feature.site.release;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** What is recorded of a site's releases beside the live one. Blocking; thread-safe. */
public final class HistoryGateway {
    private static final String FOLDER = "releases/";
    private static final Pattern NAME = Pattern.compile("(\\d{6,})(?:\\.(pin|collected|result))?\\.json");
    // All that a manifest tells before its files: a note has at most a thousand characters of at most four bytes.
    private static final int HEAD = 16 * 1024;
    private final AwsClients clients;
    private final SiteSettings settings;

    public HistoryGateway(AwsClients clients, SiteSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    /** Lists what there is, a thousand documents a request. */
    public Index index() {
        Index index = new Index(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        String folder = settings.privatePrefix() + FOLDER;
        read()
                .listObjectsV2Paginator(
                        request -> request.bucket(settings.archive()).prefix(folder))
                .contents()
                .stream()
                .map(object -> NAME.matcher(object.key().substring(folder.length())))
                .filter(Matcher::matches)
                .forEach(name -> note(index, Integer.parseInt(name.group(1)), name.group(2)));
        return index;
    }

    private static void note(Index index, int number, String kind) {
        switch (kind) {
            case null -> index.manifests().add(number);
            case "pin" -> index.pinned().add(number);
            case "collected" -> index.collected().add(number);
            default -> index.results().add(number);
        }
    }

    /** The release of a manifest, of which only the beginning is read; empty where there is none. */
    public Optional<Release> head(int release) {
        try {
            return Optional.of(Documents.head(read().getObjectAsBytes(request -> request.bucket(settings.archive())
                            .key(key(release, ""))
                            .range("bytes=0-" + (HEAD - 1)))
                    .asByteArray()));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    /** What visitors got of a release; empty where nobody has looked. */
    public Optional<Result> result(int release) {
        try {
            return Optional.of(Documents.result(read().getObjectAsBytes(
                            request -> request.bucket(settings.archive()).key(key(release, ".result")))
                    .asByteArray()));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    /** Notes what visitors got; what was noted before is replaced. */
    public void report(int release, Result result, Permit permit) {
        put(key(release, ".result"), Documents.bytes(release, result), permit);
    }

    /** Notes that a release is to be kept for good. */
    public void pin(int release, String who, Instant when, Permit permit) {
        put(key(release, ".pin"), Documents.mark(release, who, when), permit);
    }

    /** Takes {@link #pin} back. */
    public void unpin(int release, Permit permit) {
        Objects.requireNonNull(permit);
        write().deleteObject(request -> request.bucket(settings.archive()).key(key(release, ".pin")));
    }

    /** Notes that a release's old files were deleted, so that it can't be brought back. */
    public void collected(int release, String who, Instant when, Permit permit) {
        put(key(release, ".collected"), Documents.mark(release, who, when), permit);
    }

    private void put(String key, byte[] json, Permit permit) {
        Objects.requireNonNull(permit);
        write().putObject(
                        request -> request.bucket(settings.archive())
                                .key(key)
                                .contentType("application/json")
                                .cacheControl("no-store"),
                        RequestBody.fromBytes(json));
    }

    private String key(int release, String kind) {
        return settings.privatePrefix() + FOLDER + "%06d%s.json".formatted(release, kind);
    }

    private S3Client read() {
        return clients.get(S3Client.class, S3Client::builder, Calls.READ);
    }

    private S3Client write() {
        return clients.get(S3Client.class, S3Client::builder, Calls.WRITE);
    }
}
