package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.release.StoredFile;

/** The words for a file that somebody else has changed in the bucket. */
final class Touched {
    private Touched() {}

    static Refused since(String path) {
        return new Refused(new Fault(
                Text.tr("“{0}” was changed in the bucket since it was planned.", path),
                Outcome.NOT_DONE,
                Text.tr("A deploy that was stopped may have done it, or somebody else. Check the bucket: the new plan"
                        + " shows what is there now."),
                Remedy.CHECK,
                Fault.Technical.NONE));
    }

    static boolean sameHeaders(LocalFile file, StoredFile there) {
        return there.headers().equals(file.headers());
    }
}
