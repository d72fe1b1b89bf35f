package dev.pilothouse.sandbox.iam;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The signatures of a body sent in chunks, each over the one before it. One thread.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html">AWS's rules</a>
 */
public final class ChunkChain {
    private static final String EMPTY_HASH = Hashes.sha256(new byte[0]);

    private final SigningKey key;
    private final String timestampAndScope;
    private String last;

    ChunkChain(SigningKey key, Signature seed) {
        this.key = key;
        this.timestampAndScope = seed.timestamp() + "\n" + seed.credential().scope();
        this.last = seed.value();
    }

    /**
     * The next chunk's.
     *
     * @param chunkHash SHA-256 of its bytes in lower-case hexadecimal
     * @throws RefusedException where it is another one
     */
    public void verifyChunk(String chunkHash, String signature) {
        verify("AWS4-HMAC-SHA256-PAYLOAD", EMPTY_HASH + "\n" + chunkHash, signature);
    }

    /** The trailer's, which comes last; as {@link #verifyChunk}. */
    public void verifyTrailer(Map<String, String> trailer, String signature) {
        StringBuilder lines = new StringBuilder();
        trailer.forEach(
                (name, value) -> lines.append(name).append(':').append(value).append('\n'));
        verify("AWS4-HMAC-SHA256-TRAILER", Hashes.sha256(lines.toString().getBytes(StandardCharsets.UTF_8)), signature);
    }

    private void verify(String algorithm, String hashes, String signature) {
        String expected = key.sign(String.join("\n", algorithm, timestampAndScope, last, hashes));
        if (!SigningKey.same(expected, signature)) {
            throw new RefusedException(
                    Refusal.BAD_SIGNATURE,
                    "A chunk's signature is not its own.",
                    Map.of("SignatureProvided", signature));
        }
        last = expected;
    }
}
