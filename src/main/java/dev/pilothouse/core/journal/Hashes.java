package dev.pilothouse.core.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** SHA-256, in hex, of what a change replaces and of what it puts there; empty where nothing is or nobody knows. */
public record Hashes(Optional<String> before, Optional<String> after) {
    public static final Hashes NONE = new Hashes(Optional.empty(), Optional.empty());

    static Hashes of(Kept kept) {
        return new Hashes(kept.before().map(Hashes::of), kept.after().map(Hashes::of));
    }

    /** Of any bytes. */
    public static String of(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
