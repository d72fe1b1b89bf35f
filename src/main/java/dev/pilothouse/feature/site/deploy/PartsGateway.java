package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Retries;
import dev.pilothouse.aws.s3.ObjectPuts;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.feature.site.build.Checksums;
import dev.pilothouse.feature.site.build.Contents;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.build.Parts;
import dev.pilothouse.feature.site.release.Condition;
import dev.pilothouse.feature.site.rules.Headers;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Stores large files in parts, a few at a time, each streamed from disk with its own SHA-256. What was begun is taken back
 * where it fails; what a killed program leaves, a lifecycle rule of the bucket has to take
 * ({@code AbortIncompleteMultipartUpload}). Blocking; thread-safe.
 */
final class PartsGateway {
    private static final int AT_ONCE = 4;
    private final AwsClients clients;
    private final SiteSettings settings;

    PartsGateway(AwsClients clients, SiteSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    /** As {@link UploadGateway#store}, but tells an unmet condition as the exception it is. */
    UploadGateway.Sent store(LocalFile file, Condition condition, Contents contents, LongConsumer told)
            throws InterruptedException {
        String upload = Retries.of(() -> begin(file));
        try {
            CompletedPart[] parts = new CompletedPart[file.parts().size()];
            List<Integer> indexes = IntStream.range(0, parts.length).boxed().toList();
            Parallel.<Integer, InterruptedException>each(
                    AT_ONCE,
                    indexes,
                    index -> parts[index] = Retries.of(() -> part(upload, file, index, contents, told)));
            return Retries.of(() -> complete(upload, file, condition, List.of(parts)));
        } catch (RuntimeException | InterruptedException e) {
            takeBack(upload, file, e);
            throw e;
        }
    }

    private String begin(LocalFile file) {
        return transfer()
                .createMultipartUpload(request -> request.bucket(settings.bucket())
                        .key(key(file))
                        .contentType(file.contentType())
                        .cacheControl(file.cacheControl())
                        .contentEncoding(header(file, Headers.CONTENT_ENCODING))
                        .contentLanguage(header(file, Headers.CONTENT_LANGUAGE))
                        .contentDisposition(header(file, Headers.CONTENT_DISPOSITION))
                        .metadata(file.headers().metadata())
                        .checksumAlgorithm(ChecksumAlgorithm.SHA256))
                .uploadId();
    }

    private CompletedPart part(String upload, LocalFile file, int index, Contents contents, LongConsumer told) {
        long offset = index * Parts.sizeOf(file.size());
        long length = Math.min(Parts.sizeOf(file.size()), file.size() - offset);
        String checksum = Checksums.base64(file.parts().get(index));
        try (FileBytes bytes = new FileBytes(contents, file, offset, length, told)) {
            String etag = transfer()
                    .uploadPart(
                            request -> request.bucket(settings.bucket())
                                    .key(key(file))
                                    .uploadId(upload)
                                    .partNumber(index + 1)
                                    .checksumSHA256(checksum),
                            RequestBody.fromContentProvider(bytes::open, length, file.contentType()))
                    .eTag();
            return CompletedPart.builder()
                    .partNumber(index + 1)
                    .eTag(etag)
                    .checksumSHA256(checksum)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UploadGateway.Sent complete(String upload, LocalFile file, Condition condition, List<CompletedPart> parts) {
        CompleteMultipartUploadRequest.Builder request = CompleteMultipartUploadRequest.builder()
                .bucket(settings.bucket())
                .key(key(file))
                .uploadId(upload)
                .mpuObjectSize(file.size())
                .multipartUpload(all -> all.parts(parts));
        switch (condition) {
            case Condition.Absent absent -> request.ifNoneMatch("*");
            case Condition.Still still -> request.ifMatch(still.etag());
        }
        CompleteMultipartUploadResponse answer = transfer().completeMultipartUpload(request.build());
        ObjectPuts.Stored stored = new ObjectPuts.Stored(answer.eTag(), Optional.ofNullable(answer.checksumSHA256()));
        return UploadGateway.Sent.of(stored, Checksums.ofParts(file.parts()));
    }

    // Also after an interrupt, which would end this request, too.
    private void takeBack(String upload, LocalFile file, Exception failure) {
        boolean interrupted = Thread.interrupted();
        try {
            transfer()
                    .abortMultipartUpload(request ->
                            request.bucket(settings.bucket()).key(key(file)).uploadId(upload));
        } catch (SdkException e) {
            failure.addSuppressed(e);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // The SDK takes null for a header that is not sent.
    private static String header(LocalFile file, String name) {
        return file.headers().get(name).orElse(null);
    }

    private String key(LocalFile file) {
        return settings.prefix() + file.path();
    }

    private S3Client transfer() {
        return clients.get(S3Client.class, S3Client::builder, Calls.TRANSFER);
    }
}
