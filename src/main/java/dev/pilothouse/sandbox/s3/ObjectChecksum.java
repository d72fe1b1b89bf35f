package dev.pilothouse.sandbox.s3;

import java.util.Base64;
import java.util.Locale;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumType;

/**
 * A checksum kept with an object or a part.
 *
 * @param value Base64; a composite one ends in {@code -N}, the number of parts
 */
record ObjectChecksum(ChecksumAlgorithm algorithm, String value, ChecksumType type) {
    static ObjectChecksum full(ChecksumAlgorithm algorithm, byte[] value) {
        return new ObjectChecksum(algorithm, Base64.getEncoder().encodeToString(value), ChecksumType.FULL_OBJECT);
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(value);
    }

    String header() {
        return header(algorithm);
    }

    static String header(ChecksumAlgorithm algorithm) {
        return "x-amz-checksum-" + algorithm.toString().toLowerCase(Locale.ROOT);
    }
}
