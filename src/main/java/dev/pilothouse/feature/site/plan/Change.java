package dev.pilothouse.feature.site.plan;

import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.release.StoredFile;
import java.util.Optional;
import java.util.Set;

/** What a deploy does to one path. */
public sealed interface Change {
    String path();

    /** Its size afterwards, or before where it is removed; in bytes. */
    long size();

    /** Not in the bucket yet. */
    record New(LocalFile file) implements Change {
        @Override
        public String path() {
            return file.path();
        }

        @Override
        public long size() {
            return file.size();
        }
    }

    /**
     * In the bucket, and different.
     *
     * @param content whether its bytes differ; else only its headers do, and it is copied onto itself inside the bucket
     */
    record Changed(LocalFile file, StoredFile stored, boolean content) implements Change {
        /** The names of the headers that become others. */
        public Set<String> headers() {
            return file.headers().differing(stored.headers());
        }

        @Override
        public String path() {
            return file.path();
        }

        @Override
        public long size() {
            return file.size();
        }
    }

    /** A page that is no longer in the build: deleted once the invalidation is complete. */
    record Removed(StoredFile stored) implements Change {
        @Override
        public String path() {
            return stored.path();
        }

        @Override
        public long size() {
            return stored.size();
        }
    }

    /** No longer in the build, and left in the bucket: open tabs may ask for it, or Pilothouse did not put it there. */
    record Kept(StoredFile stored) implements Change {
        @Override
        public String path() {
            return stored.path();
        }

        @Override
        public long size() {
            return stored.size();
        }
    }

    /** The file to upload; empty where there is none. */
    default Optional<LocalFile> upload() {
        return switch (this) {
            case New added -> Optional.of(added.file());
            case Changed changed -> Optional.of(changed.file());
            case Removed removed -> Optional.empty();
            case Kept kept -> Optional.empty();
        };
    }
}
