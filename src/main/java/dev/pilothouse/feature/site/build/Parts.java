package dev.pilothouse.feature.site.build;

/**
 * How a large file is cut for S3's multipart upload: 5 MB to 5 GB a part, at most 10,000 of them (S3 user guide, "Amazon
 * S3 multipart upload limits"). A function of the size alone, so that parts can be hashed before they are sent.
 */
public final class Parts {
    private static final long MIB = 1024 * 1024;
    /** Up to here a file is stored by one request. */
    public static final long SINGLE = 64 * MIB;

    private static final int AIM = 64;
    private static final int LIMIT = 10_000;

    private Parts() {}

    /** How many parts a file of that size has; 0 where it is stored by one request. */
    public static int count(long size) {
        return size <= SINGLE ? 0 : Math.toIntExact(Math.ceilDiv(size, sizeOf(size)));
    }

    /** The size of every part but the last, in bytes: 16 to 64 MiB, more only above 625 GiB. */
    public static long sizeOf(long size) {
        long aimed = Math.clamp(roundedUp(Math.ceilDiv(size, AIM)), 16 * MIB, 64 * MIB);
        return Math.max(aimed, roundedUp(Math.ceilDiv(size, LIMIT)));
    }

    private static long roundedUp(long bytes) {
        return Math.ceilDiv(bytes, MIB) * MIB;
    }
}
