package dev.pilothouse.sandbox.s3;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;

/** A checksum or digest that grows as bytes go by. One thread. */
interface Running {
    void update(byte[] bytes, int offset, int length);

    /** The value over all bytes so far, big-endian; ends the run. */
    byte[] value();

    static Running of(ChecksumAlgorithm algorithm) {
        return switch (algorithm) {
            case CRC32 -> crc(new CRC32(), Integer.BYTES);
            case CRC32_C -> crc(new CRC32C(), Integer.BYTES);
            case CRC64_NVME -> crc(new Crc64Nvme(), Long.BYTES);
            case SHA1 -> digest("SHA-1");
            case SHA256 -> digest("SHA-256");
            case UNKNOWN_TO_SDK_VERSION -> throw S3Errors.headerNotImplemented("x-amz-checksum-algorithm");
        };
    }

    static Running md5() {
        return digest("MD5");
    }

    private static Running crc(java.util.zip.Checksum checksum, int bytes) {
        return new Running() {
            @Override
            public void update(byte[] data, int offset, int length) {
                checksum.update(data, offset, length);
            }

            @Override
            public byte[] value() {
                byte[] all = ByteBuffer.allocate(Long.BYTES)
                        .putLong(checksum.getValue())
                        .array();
                return Arrays.copyOfRange(all, Long.BYTES - bytes, Long.BYTES);
            }
        };
    }

    private static Running digest(String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance(name);
            return new Running() {
                @Override
                public void update(byte[] data, int offset, int length) {
                    digest.update(data, offset, length);
                }

                @Override
                public byte[] value() {
                    return digest.digest();
                }
            };
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + name, e);
        }
    }
}
