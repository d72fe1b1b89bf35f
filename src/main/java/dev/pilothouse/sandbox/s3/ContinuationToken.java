package dev.pilothouse.sandbox.s3;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where the next page of a listing begins, in a form that no client should read. */
final class ContinuationToken {
    private static final String MARK = "1";

    private ContinuationToken() {}

    static String of(String key) {
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    static String key(String token) {
        try {
            if (token.startsWith(MARK)) {
                return new String(Base64.getUrlDecoder().decode(token.substring(1)), StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException e) {
            throw (RuntimeException) incorrect(token).initCause(e);
        }
        throw incorrect(token);
    }

    private static RuntimeException incorrect(String token) {
        return S3Errors.invalidArgument("continuation-token", token, "The continuation token provided is incorrect");
    }
}
