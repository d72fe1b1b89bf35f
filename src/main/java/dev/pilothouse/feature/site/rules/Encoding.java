package dev.pilothouse.feature.site.rules;

import java.util.Arrays;
import java.util.Optional;

/** How a file can be stored compressed. */
public enum Encoding {
    /** RFC 1952; every browser of the last twenty years, and every program that asks for a compressed answer, reads it. */
    GZIP("gzip"),
    /** RFC 7932; every browser of today reads it, but most only over https, and few other programs do. */
    BROTLI("br");

    private final String token;

    Encoding(String token) {
        this.token = token;
    }

    /** The value of Content-Encoding (RFC 9110, 8.4.1). */
    public String token() {
        return token;
    }

    /** The one of that token. */
    public static Optional<Encoding> of(String token) {
        return Arrays.stream(values()).filter(one -> one.token.equals(token)).findFirst();
    }
}
