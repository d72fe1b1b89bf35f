package dev.pilothouse.aws;

import dev.pilothouse.core.Sha256;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;

/** Counts and hashes a body that streams by. One body each; may be asked by any thread. */
final class Tally implements Flow.Subscriber<List<ByteBuffer>> {
    private final MessageDigest digest = Sha256.digest();
    private Optional<Unpacked> unpacked = Optional.empty();
    private volatile long bytes;

    /** What is known before the body comes. */
    Tally announced(HttpHeaders headers) {
        unpacked = headers.firstValue("content-encoding").filter("gzip"::equals).map(token -> new Unpacked());
        return this;
    }

    long bytes() {
        return bytes;
    }

    /** In hexadecimal; once, when it has ended. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The SHA-256 of what a body packed by gzip unpacks to, in hexadecimal; once, when it has ended. */
    Optional<String> unpackedSha256() {
        return unpacked.flatMap(Unpacked::sha256);
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
            ByteBuffer again = piece.duplicate();
            digest.update(piece);
            unpacked.ifPresent(body -> body.take(again));
        }
        bytes = bytes + more;
    }

    // Either comes out of the request itself.
    @Override
    public void onError(Throwable broken) {}

    @Override
    public void onComplete() {}
}
