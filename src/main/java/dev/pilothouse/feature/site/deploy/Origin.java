package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.release.Condition;
import dev.pilothouse.feature.site.release.ObjectsGateway;
import dev.pilothouse.feature.site.release.StoredFile;
import java.util.Optional;

/** Where in the bucket the bytes of a release lie already. Blocking; thread-safe. */
sealed interface Origin {
    /** Copies a file to its place; as {@link ObjectsGateway#restore}. */
    Optional<String> copy(LocalFile file, Condition condition, Permit permit) throws InterruptedException;

    /** Whether its bytes still are there. */
    boolean has(LocalFile file);

    /** Where they are not. */
    Refused gone(LocalFile file);

    /** What deploys kept before they overwrote it. */
    record Kept(ObjectsGateway objects) implements Origin {
        @Override
        public Optional<String> copy(LocalFile file, Condition condition, Permit permit) throws InterruptedException {
            return objects.restore(file, condition, permit);
        }

        @Override
        public boolean has(LocalFile file) {
            return objects.has(file.sha256());
        }

        @Override
        public Refused gone(LocalFile file) {
            return Refused.notDone(
                    Text.tr("What “{0}” was in that release is not kept any more.", file.path()),
                    Text.tr("Look at the releases again: somebody has collected old files, or deleted them."));
        }
    }

    /** A preview's folder. */
    record Preview(ObjectsGateway objects, FromPreview preview) implements Origin {
        @Override
        public Optional<String> copy(LocalFile file, Condition condition, Permit permit) throws InterruptedException {
            return objects.promote(file, preview.name(), stored(file).etag(), condition, permit);
        }

        @Override
        public boolean has(LocalFile file) {
            return objects.has(preview.name(), stored(file));
        }

        @Override
        public Refused gone(LocalFile file) {
            return Refused.notDone(
                    Text.tr("“{0}” is not in the preview any more as it was.", file.path()),
                    Text.tr("Look at the previews again: somebody has replaced or removed this one."));
        }

        private StoredFile stored(LocalFile file) {
            return preview.files().get(file.path());
        }
    }
}
