package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Request;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;

/**
 * What a sender says of the bytes to come ("Checking object integrity" in S3's guide).
 *
 * @param algorithm the checksum to compute and keep
 * @param named whether the sender named it
 * @param checksum its value in Base64, where a header gives it or a trailer, which is known when all bytes were read
 * @param md5 from Content-MD5
 */
record Integrity(
        ChecksumAlgorithm algorithm, boolean named, Supplier<Optional<String>> checksum, Optional<String> md5) {
    /** S3 computes this where the sender named no algorithm. */
    static final ChecksumAlgorithm DEFAULT = ChecksumAlgorithm.CRC64_NVME;

    static Integrity of(ChecksumAlgorithm algorithm) {
        return new Integrity(algorithm, false, Optional::empty, Optional.empty());
    }

    static Integrity sent(Call call) {
        Request http = call.http();
        Optional<String> md5 = http.header("Content-MD5");
        md5.ifPresent(value -> requireLength(value, 16, "InvalidDigest", "The Content-MD5 you specified was invalid."));
        List<ChecksumAlgorithm> inHeaders = known(http::header);
        if (inHeaders.size() > 1) {
            throw S3Errors.invalidRequest(
                    "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.");
        }
        if (!inHeaders.isEmpty()) {
            ChecksumAlgorithm algorithm = inHeaders.getFirst();
            String header = ObjectChecksum.header(algorithm);
            String value = http.header(header).orElseThrow();
            requireLength(
                    value,
                    Running.of(algorithm).value().length,
                    "InvalidRequest",
                    "Value for " + header + " header is invalid.");
            return new Integrity(algorithm, true, () -> Optional.of(value), md5);
        }
        String trailer = http.header("x-amz-trailer").orElse("").strip();
        Optional<ChecksumAlgorithm> announced =
                known(header -> Optional.of(trailer).filter(header::equalsIgnoreCase)).stream()
                        .findFirst();
        return announced
                .map(algorithm -> new Integrity(algorithm, true, () -> Optional.of(trailing(call, trailer)), md5))
                .orElseGet(() -> new Integrity(DEFAULT, false, Optional::empty, md5));
    }

    private static String trailing(Call call, String name) {
        return call.trailer(name)
                .orElseThrow(() -> S3Errors.error(
                        400,
                        "MalformedTrailerError",
                        "The request contained trailing data that was not well-formed or did not conform to our"
                                + " published schema.",
                        Map.of()));
    }

    void verify(Entity entity) {
        if (md5.isPresent() && !Arrays.equals(Base64.getDecoder().decode(md5.get()), entity.md5())) {
            throw badDigest("The Content-MD5 you specified did not match what we received.");
        }
        if (checksum.get()
                .filter(sent -> !sent.equals(entity.checksum().value()))
                .isPresent()) {
            throw badDigest("The " + algorithm + " you specified did not match the calculated checksum.");
        }
    }

    private static RuntimeException badDigest(String message) {
        return S3Errors.error(400, "BadDigest", message, Map.of());
    }

    private static List<ChecksumAlgorithm> known(Function<String, Optional<String>> header) {
        return ChecksumAlgorithm.knownValues().stream()
                .filter(algorithm ->
                        header.apply(ObjectChecksum.header(algorithm)).isPresent())
                .toList();
    }

    private static void requireLength(String base64, int length, String code, String message) {
        try {
            if (Base64.getDecoder().decode(base64).length == length) {
                return;
            }
        } catch (IllegalArgumentException e) {
            throw (RuntimeException)
                    S3Errors.error(400, code, message, Map.of()).initCause(e);
        }
        throw S3Errors.error(400, code, message, Map.of());
    }
}
