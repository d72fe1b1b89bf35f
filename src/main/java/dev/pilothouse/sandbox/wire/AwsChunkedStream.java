package dev.pilothouse.sandbox.wire;

import dev.pilothouse.sandbox.iam.ChunkChain;
import dev.pilothouse.sandbox.iam.Hashes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes off the framing {@code aws-chunked}: chunks with their length, perhaps a signature each, and trailing headers
 * behind the last one. Holds no chunk in memory; each one's signature is compared when its last byte was read. One thread.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html">AWS's description</a>
 */
final class AwsChunkedStream extends InputStream {
    private static final int LONGEST_LINE = 8192;
    private static final String SIGNATURE = "chunk-signature=";
    private static final String TRAILER_SIGNATURE = "x-amz-trailer-signature";

    private final InputStream framed;
    private final Optional<ChunkChain> chain;
    private final Map<String, String> trailers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final MessageDigest digest = Hashes.sha256();
    private String signature = "";
    private long left;
    private boolean ended;

    /** {@code chain} is empty where the chunks are not signed. */
    AwsChunkedStream(InputStream framed, Optional<ChunkChain> chain) {
        this.framed = framed;
        this.chain = chain;
    }

    /** The trailing headers, once the stream ended. */
    Map<String, String> trailers() {
        return trailers;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int count = framed.read(bytes, offset, (int) Math.min(left, length));
        if (count < 0) {
            throw incomplete();
        }
        digest(bytes, offset, count);
        left -= count;
        if (left == 0) {
            verifyChunk();
            expectEmptyLine();
        }
        return count;
    }

    private void nextChunk() throws IOException {
        String line = line().orElseThrow(AwsChunkedStream::incomplete);
        int semicolon = line.indexOf(';');
        String extension = semicolon < 0 ? "" : line.substring(semicolon + 1);
        signature = extension.startsWith(SIGNATURE) ? extension.substring(SIGNATURE.length()) : "";
        try {
            left = Long.parseLong(semicolon < 0 ? line : line.substring(0, semicolon), 16);
        } catch (NumberFormatException e) {
            throw incomplete();
        }
        if (left < 0) {
            throw incomplete();
        }
        if (left == 0) {
            ended = true;
            verifyChunk();
            readTrailers();
        }
    }

    private void digest(byte[] bytes, int offset, int count) {
        if (chain.isPresent()) {
            digest.update(bytes, offset, count);
        }
    }

    private void verifyChunk() {
        chain.ifPresent(each -> each.verifyChunk(HexFormat.of().formatHex(digest.digest()), signature));
    }

    private void readTrailers() throws IOException {
        Map<String, String> inOrder = new LinkedHashMap<>();
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            int colon = line.get().indexOf(':');
            if (colon > 0) {
                inOrder.put(
                        line.get().substring(0, colon).strip(),
                        line.get().substring(colon + 1).strip());
            }
        }
        Optional<String> given = Optional.ofNullable(inOrder.remove(TRAILER_SIGNATURE));
        if (chain.isPresent() && !inOrder.isEmpty()) {
            chain.get().verifyTrailer(inOrder, given.orElse(""));
        }
        trailers.putAll(inOrder);
    }

    private void expectEmptyLine() throws IOException {
        if (!line().orElse("?").isEmpty()) {
            throw incomplete();
        }
    }

    /** Without its end; empty at the end of the body. */
    private Optional<String> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = framed.read();
        if (b < 0) {
            return Optional.empty();
        }
        for (; b != '\n'; b = framed.read()) {
            if (b < 0 || line.size() == LONGEST_LINE) {
                throw incomplete();
            }
            line.write(b);
        }
        String text = line.toString(StandardCharsets.US_ASCII);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    private static ApiError incomplete() {
        return new ApiError(400, "IncompleteBody", "The request body terminated unexpectedly");
    }
}
