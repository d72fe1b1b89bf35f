package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.feature.site.release.StoredFile;

/**
 * A file of the release that is in its place now.
 *
 * @param proved whether S3's answer told the SHA-256 of what it had stored; else it has to be looked at
 */
record Arrived(StoredFile file, boolean proved) {}
