package dev.pilothouse.sandbox.wire;

import dev.pilothouse.sandbox.iam.Hashes;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** Compares a body with the SHA-256 that its signature signs, when its last byte was read. One thread. */
final class HashedStream extends FilterInputStream {
    private final MessageDigest digest = Hashes.sha256();
    private final String declared;
    private boolean ended;

    /** {@code declared} is hexadecimal. */
    HashedStream(InputStream in, String declared) {
        super(in);
        this.declared = declared.toLowerCase(Locale.ROOT);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0) {
            digest.update(bytes, offset, count);
        } else if (count < 0 && !ended) {
            ended = true;
            compare(HexFormat.of().formatHex(digest.digest()));
        }
        return count;
    }

    @Override
    public long skip(long count) {
        return 0; // a skipped byte would not be hashed; InputStream's contract allows to skip none
    }

    private void compare(String computed) {
        if (!computed.equals(declared)) {
            throw new ApiError(
                    400,
                    "XAmzContentSHA256Mismatch",
                    "The provided 'x-amz-content-sha256' header does not match what was computed.",
                    Map.of("ClientComputedContentSHA256", declared, "S3ComputedContentSHA256", computed),
                    Map.of());
        }
    }
}
