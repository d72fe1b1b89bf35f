package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Retries;
import dev.pilothouse.aws.s3.ObjectPuts;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.feature.site.build.Checksums;
import dev.pilothouse.feature.site.build.Contents;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.release.Condition;
import dev.pilothouse.feature.site.rules.Headers;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Stores files of a build, streamed from disk, each with the SHA-256 of its scan: S3 refuses bytes that are others. Blocking;
 * thread-safe.
 */
final class UploadGateway {
    private static final int PRECONDITION_FAILED = 412;
    private static final int NOT_FOUND = 404;
    private final ObjectPuts puts;
    private final SiteSettings settings;
    private final PartsGateway parts;

    UploadGateway(AwsClients clients, SiteSettings settings) {
        this.puts = new ObjectPuts(clients);
        this.settings = settings;
        this.parts = new PartsGateway(clients, settings);
    }

    /**
     * Stores a file where the condition holds.
     *
     * @param told of bytes sent
     * @return what S3 answered; empty where the condition did not hold, and nothing was stored, or where it can only be found out by
     *     looking
     */
    Optional<Sent> store(LocalFile file, Condition condition, Contents contents, LongConsumer told, Permit permit)
            throws InterruptedException {
        Objects.requireNonNull(permit);
        try {
            return Optional.of(
                    file.parts().isEmpty()
                            ? Retries.of(() -> put(file, condition, contents, told))
                            : parts.store(file, condition, contents, told));
        } catch (S3Exception e) {
            // With If-Match, S3 answers 404 where there is nothing at all.
            // An upload in parts whose completion was obeyed, but whose answer was lost, is not there when asked again.
            boolean unmet = e.statusCode() == PRECONDITION_FAILED
                    || e.statusCode() == NOT_FOUND && condition instanceof Condition.Still
                    || e instanceof NoSuchUploadException;
            if (unmet) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * A file that S3 has taken.
     *
     * @param etag its entity tag, with its quotes
     * @param proved whether S3 told the checksum of what it stored, and it is the file's
     */
    record Sent(String etag, boolean proved) {
        static Sent of(ObjectPuts.Stored answer, String checksum) {
            return new Sent(
                    answer.etag(), answer.sha256().filter(checksum::equals).isPresent());
        }
    }

    // The SDK takes null for a header that is not sent.
    private static String header(LocalFile file, String name) {
        return file.headers().get(name).orElse(null);
    }

    private Sent put(LocalFile file, Condition condition, Contents contents, LongConsumer told) {
        PutObjectRequest.Builder request = PutObjectRequest.builder()
                .bucket(settings.bucket())
                .key(settings.prefix() + file.path())
                .contentType(file.contentType())
                .cacheControl(file.cacheControl())
                .contentEncoding(header(file, Headers.CONTENT_ENCODING))
                .contentLanguage(header(file, Headers.CONTENT_LANGUAGE))
                .contentDisposition(header(file, Headers.CONTENT_DISPOSITION))
                .websiteRedirectLocation(header(file, Headers.REDIRECT))
                .metadata(file.headers().metadata())
                .checksumSHA256(Checksums.base64(file.sha256()));
        switch (condition) {
            case Condition.Absent absent -> request.ifNoneMatch("*");
            case Condition.Still still -> request.ifMatch(still.etag());
        }
        try (FileBytes bytes = new FileBytes(contents, file, 0, file.size(), told)) {
            RequestBody body = RequestBody.fromContentProvider(bytes::open, file.size(), file.contentType());
            return Sent.of(puts.put(request.build(), body), Checksums.base64(file.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
