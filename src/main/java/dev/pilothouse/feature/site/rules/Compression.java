package dev.pilothouse.feature.site.rules;

/**
 * Store files compressed.
 *
 * <p>S3 has one object under a key and does not read Accept-Encoding, and CloudFront passes an answer with a Content-Encoding on
 * as it is (Developer Guide, "Serve compressed files"): every visitor gets this one form, also who has not asked for it. So
 * it is on request only, and left to CloudFront by default, which compresses for each visitor what is between 1,000 and
 * 10,000,000 bytes and of a type that it knows. It is worth it for what is larger or of another type, and for a site without
 * CloudFront.
 *
 * @param atLeast smaller files are left as they are, in bytes
 */
public record Compression(Encoding encoding, int atLeast) {
    /** What CloudFront itself compresses, and less would hardly become smaller: in bytes. */
    public static final int USUAL = 1000;

    /** More than that is left as it is: one request stores it. */
    public static final long LARGEST = 64L * 1024 * 1024;

    /** Whether a file of that size is compressed. */
    public boolean fits(long size) {
        return size >= atLeast && size <= LARGEST;
    }
}
