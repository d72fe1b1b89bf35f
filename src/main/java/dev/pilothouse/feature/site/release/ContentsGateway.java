package dev.pilothouse.feature.site.release;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.Compressed;
import dev.pilothouse.feature.site.rules.Encoding;
import dev.pilothouse.feature.site.rules.Headers;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Reads the bytes of files of releases, be they still in the site or only kept. Blocking; thread-safe. */
public final class ContentsGateway {
    private static final int PRECONDITION_FAILED = 412;
    private final AwsClients clients;
    private final SiteSettings settings;

    public ContentsGateway(AwsClients clients, SiteSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    /**
     * Opens a file as its release had it; what Pilothouse had compressed, as the build had it.
     *
     * @throws Refused where these bytes are not kept any more
     */
    public InputStream open(StoredFile file) {
        InputStream stored = inPlace(file)
                .or(() -> kept(file))
                .orElseThrow(() -> Refused.notDone(
                        Text.tr("What “{0}” was in that release is not kept any more.", file.path()),
                        Text.tr("Only the files of kept releases can be read.")));
        Optional<Encoding> encoding = file.original()
                .flatMap(before -> file.headers().get(Headers.CONTENT_ENCODING))
                .flatMap(Encoding::of);
        return encoding.isEmpty() ? stored : undone(stored, encoding.get());
    }

    private static InputStream undone(InputStream stored, Encoding encoding) {
        try {
            return Compressed.undone(stored, encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ResponseInputStream<GetObjectResponse>> inPlace(StoredFile file) {
        try {
            return Optional.of(transfer()
                    .getObject(request -> request.bucket(settings.bucket())
                            .key(settings.prefix() + file.path())
                            .ifMatch(file.etag())));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<ResponseInputStream<GetObjectResponse>> kept(StoredFile file) {
        if (file.sha256().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(transfer()
                    .getObject(request -> request.bucket(settings.archive())
                            .key(settings.privatePrefix() + "objects/"
                                    + file.sha256().get())));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    private S3Client transfer() {
        return clients.get(S3Client.class, S3Client::builder, Calls.TRANSFER);
    }
}
