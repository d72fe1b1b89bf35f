package dev.pilothouse.feature.site.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
        MessageDigest all = sha256();
        hex.forEach(part -> all.update(HexFormat.of().parseHex(part)));
        return Base64.getEncoder().encodeToString(all.digest()) + "-" + hex.size();
    }

    static MessageDigest sha256() {
        return digest("SHA-256");
    }

    /**
     * A file's MD5 in hex: the entity tag, without its quotes, of an object that was stored by one request and is not
     * encrypted with KMS (S3 API Reference, "Object").
     */
    public static String md5Of(Contents contents, String path) throws IOException {
        try (InputStream in = contents.open(path, 0)) {
            return hex(in, digest("MD5"));
        }
    }

    /** SHA-256 of a text in UTF-8, in hex. */
    public static String hexOf(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** SHA-256 of what is left of a stream, in hex. */
    public static String hexOf(InputStream in) throws IOException {
        return hex(in, sha256());
    }

    private static String hex(InputStream in, MessageDigest digest) throws IOException {
        new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
