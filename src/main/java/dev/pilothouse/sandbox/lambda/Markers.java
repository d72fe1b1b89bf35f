package dev.pilothouse.sandbox.lambda;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Markers of pages, which mean nothing to whoever sends them back. */
final class Markers {
    private Markers() {}

    static String write(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    static String read(String marker) {
        try {
            return new String(Base64.getUrlDecoder().decode(marker), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw LambdaErrors.invalidParameter("Invalid marker.");
        }
    }
}
