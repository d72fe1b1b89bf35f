package dev.pilothouse.feature.site.build;

/**
 * Something in the folder or .zip that is not part of the build.
 *
 * @param path inside the build
 */
public record Skipped(String path, Reason reason) {
    /** Why it was left out. */
    public enum Reason {
        /** A symbolic link or a junction: what it points to may lie outside. */
        LINK,
        /** A pipe, socket or device. */
        SPECIAL,
        /** This user may not read it: the plan can't go on without it. */
        UNREADABLE,
        /** Longer than the 1,024 bytes in UTF-8 that S3 allows a key. */
        NAME_TOO_LONG,
        /** Not text in Unicode, or with characters that no address can hold. */
        NAME_NOT_TEXT,
        /** It tells another host what to do, and is read for that. */
        HOST_FILE,
        /** Somebody chose so. */
        EXCLUDED
    }
}
