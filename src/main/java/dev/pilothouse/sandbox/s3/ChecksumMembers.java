package dev.pilothouse.sandbox.s3;

import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;

/** The members {@code ChecksumCRC32}, {@code ChecksumSHA1} … that many of S3's shapes share. */
final class ChecksumMembers {
    private ChecksumMembers() {}

    /** Puts the checksum, and its type where the shape has that member, into a builder. */
    static <B extends SdkPojo> B put(B builder, ObjectChecksum checksum) {
        set(builder, member(checksum.algorithm()), checksum.value());
        set(builder, "ChecksumType", checksum.type().toString());
        return builder;
    }

    /** The value that a request's shape gives for an algorithm. */
    static Optional<String> sent(SdkPojo shape, ChecksumAlgorithm algorithm) {
        return field(shape, member(algorithm))
                .map(field -> field.getValueOrDefault(shape))
                .map(Object::toString);
    }

    private static void set(SdkPojo builder, String member, String value) {
        field(builder, member).ifPresent(field -> field.set(builder, value));
    }

    private static Optional<SdkField<?>> field(SdkPojo shape, String member) {
        return shape.sdkFields().stream()
                .filter(field -> field.memberName().equals(member))
                .findFirst();
    }

    private static String member(ChecksumAlgorithm algorithm) {
        return "Checksum" + algorithm;
    }
}
