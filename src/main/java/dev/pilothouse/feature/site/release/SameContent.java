package dev.pilothouse.feature.site.release;

import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.Checksums;
import dev.pilothouse.feature.site.build.Contents;
import dev.pilothouse.feature.site.build.LocalFile;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whether a stored object holds the same bytes as a file of the build. */
public final class SameContent {
    private static final Pattern MD5 = Pattern.compile("\"[0-9a-f]{32}\"");
    private final Build build;

    public SameContent(Build build) {
        this.build = build;
    }

    /** The stored file, with the local file's SHA-256 where its content is proved to be the same. */
    public StoredFile proved(LocalFile local, SiteGateway.Head head) {
        StoredFile stored = head.file();
        return stored.size() == local.size() && same(local, head) ? as(local, stored) : stored;
    }

    private boolean same(LocalFile local, SiteGateway.Head head) {
        if (head.partsSha256().isPresent()) {
            return head.partsSha256().get().equals(Checksums.ofParts(local.parts()));
        }
        if (head.file().sha256().isPresent()) {
            return head.file().sha256().get().equals(local.sha256());
        }
        return MD5.matcher(head.file().etag()).matches() && head.file().etag().equals("\"" + md5(local) + "\"");
    }

    private String md5(LocalFile local) {
        try (Contents contents = Contents.of(build)) {
            return Checksums.md5Of(contents, local);
        } catch (IOException e) {
            // Not proved to be the same: it is going to be uploaded, and whatever is wrong with it told then.
            return "";
        }
    }

    private static StoredFile as(LocalFile local, StoredFile stored) {
        return new StoredFile(
                stored.path(),
                stored.size(),
                Optional.of(local.sha256()),
                stored.etag(),
                stored.headers(),
                local.original());
    }
}
