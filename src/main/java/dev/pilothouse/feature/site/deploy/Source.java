package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.release.StoredFile;
import java.io.Closeable;
import java.util.Optional;

/** Where the files of a release come from. Blocking; thread-safe. */
interface Source extends Closeable {
    /**
     * Brings a file to its place.
     *
     * @param before what the plan saw there
     * @throws dev.pilothouse.core.Refused where something else was put there since, or the file is no longer as planned
     */
    Arrived store(LocalFile file, Optional<StoredFile> before, Progress progress) throws InterruptedException;
}
