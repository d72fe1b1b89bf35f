package dev.pilothouse.feature.cdn.visitor;

import dev.pilothouse.aws.Visitor;
import dev.pilothouse.core.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;

/**
 * A body, read and let go of.
 *
 * @param sha256 in hexadecimal
 */
record Content(long bytes, String sha256) {
    static Content of(Visitor.Answer answer) {
        return new Content(answer.bytes(), answer.sha256());
    }

    static Content read(InputStream body) throws IOException {
        DigestInputStream digest = new DigestInputStream(body, Sha256.digest());
        long bytes = digest.transferTo(OutputStream.nullOutputStream());
        return new Content(
                bytes, HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }
}
