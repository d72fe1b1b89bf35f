package dev.pilothouse.sandbox.s3;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;

/** S3's 64-digit name for an account. */
final class CanonicalUser {
    private CanonicalUser() {}

    static String of(String account) {
        Running sha256 = Running.of(ChecksumAlgorithm.SHA256);
        byte[] bytes = account.getBytes(StandardCharsets.US_ASCII);
        sha256.update(bytes, 0, bytes.length);
        return HexFormat.of().formatHex(sha256.value());
    }
}
