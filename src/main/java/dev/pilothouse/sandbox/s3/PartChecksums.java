package dev.pilothouse.sandbox.s3;

import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumType;

/**
 * What an upload said of checksums when it began ("Checking object integrity", multipart uploads).
 *
 * @param declared the algorithm that all parts must use; empty where none was named
 * @param type composite: a checksum of the parts' checksums; or over the full object
 */
record PartChecksums(Optional<ChecksumAlgorithm> declared, ChecksumType type) {
    static PartChecksums sent(Optional<ChecksumAlgorithm> algorithm, Optional<ChecksumType> type) {
        ChecksumType usual = switch (algorithm.orElse(Integrity.DEFAULT)) {
            case CRC64_NVME -> ChecksumType.FULL_OBJECT;
            case CRC32, CRC32_C, SHA1, SHA256 -> ChecksumType.COMPOSITE;
            case UNKNOWN_TO_SDK_VERSION ->
                throw S3Errors.invalidRequest("Checksum algorithm provided is unsupported. Please try again with any"
                        + " of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]");
        };
        ChecksumType chosen = type.orElse(usual);
        boolean crc32 = algorithm
                .filter(a -> a == ChecksumAlgorithm.CRC32 || a == ChecksumAlgorithm.CRC32_C)
                .isPresent();
        if (chosen != usual && !crc32) {
            throw S3Errors.invalidRequest("The " + chosen + " checksum type cannot be used with the "
                    + algorithm.orElse(Integrity.DEFAULT).toString().toLowerCase(Locale.ROOT) + " checksum algorithm.");
        }
        return new PartChecksums(algorithm, chosen);
    }

    ChecksumAlgorithm algorithm() {
        return declared.orElse(Integrity.DEFAULT);
    }

    /** What to compute for a part, from what its sender says. */
    Integrity ofPart(Integrity sent) {
        if (declared.isEmpty() || sent.algorithm() == declared.get()) {
            return sent;
        }
        if (sent.named()) {
            throw S3Errors.invalidRequest("Checksum Type mismatch occurred, expected checksum Type: "
                    + lower(declared.get()) + ", actual checksum Type: " + lower(sent.algorithm()));
        }
        return new Integrity(declared.get(), false, Optional::empty, sent.md5());
    }

    /** Whether every part must be named with its checksum when the upload is completed. */
    boolean askedAtTheEnd() {
        return declared.isPresent() && type == ChecksumType.COMPOSITE;
    }

    String lowerName() {
        return lower(algorithm());
    }

    private static String lower(ChecksumAlgorithm algorithm) {
        return algorithm.toString().toLowerCase(Locale.ROOT);
    }
}
