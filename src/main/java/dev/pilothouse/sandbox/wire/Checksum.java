package dev.pilothouse.sandbox.wire;

/**
 * A checksum of an S3 body.
 *
 * @param value base64 of the checksum's bytes, as in {@code x-amz-checksum-crc32}
 */
public record Checksum(Algorithm algorithm, String value) {
    /** The algorithms that S3 knows. */
    public enum Algorithm {
        CRC32,
        CRC32C,
        CRC64NVME,
        SHA1,
        SHA256
    }
}
