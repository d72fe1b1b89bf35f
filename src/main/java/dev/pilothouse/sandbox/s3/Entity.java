package dev.pilothouse.sandbox.s3;

import java.util.HexFormat;

/**
 * Bytes received whole, and what was computed on the way.
 *
 * @param etag with its quotes
 */
record Entity(Content content, String etag, ObjectChecksum checksum) {
    static String etag(byte[] md5) {
        return '"' + HexFormat.of().formatHex(md5) + '"';
    }

    /** The MD5 in the ETag of an entity that was sent in one piece. */
    byte[] md5() {
        return HexFormat.of().parseHex(etag, 1, etag.length() - 1);
    }
}
