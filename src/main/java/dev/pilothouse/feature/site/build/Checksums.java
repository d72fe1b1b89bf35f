package dev.pilothouse.feature.site.build;

import dev.pilothouse.core.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 as S3 writes it. */
public final class Checksums {
    private Checksums() {}

    /** From hex digits to the base64 of {@code x-amz-checksum-sha256}. */
    public static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    /**
     * What S3 keeps of an object stored in parts: the SHA-256 of its parts' SHA-256 one after the other, and how many they
     * are (S3 User Guide, "Checking object integrity", composite checksums).
     */
    public static String ofParts(List<String> hex) {
        MessageDigest all = Sha256.digest();
        hex.forEach(part -> all.update(HexFormat.of().parseHex(part)));
        return Base64.getEncoder().encodeToString(all.digest()) + "-" + hex.size();
    }

    /**
     * A file's MD5 as it is stored, in hex: the entity tag, without its quotes, of an object that was stored by one request and is not
     * encrypted with KMS (S3 API Reference, "Object").
     */
    public static String md5Of(Contents contents, LocalFile file) throws IOException {
        try (InputStream in = contents.open(file, 0)) {
            MessageDigest digest = md5();
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has MD5", e);
        }
    }
}
