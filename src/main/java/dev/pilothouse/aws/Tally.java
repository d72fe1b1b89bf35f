package dev.pilothouse.aws;

import dev.pilothouse.core.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Flow;

/** Counts and hashes a body that streams by. One body each; may be asked by any thread. */
final class Tally implements Flow.Subscriber<List<ByteBuffer>> {
    private final MessageDigest digest = Sha256.digest();
    private volatile long bytes;

    long bytes() {
        return bytes;
    }

    /** In hexadecimal; once, when it has ended. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        long more = 0;
        for (ByteBuffer piece : pieces) {
            more += piece.remaining();
            digest.update(piece);
        }
        bytes = bytes + more;
    }

    // Either comes out of the request itself.
    @Override
    public void onError(Throwable broken) {}

    @Override
    public void onComplete() {}
}
