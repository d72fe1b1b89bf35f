package dev.pilothouse.sandbox.s3;

import java.nio.charset.StandardCharsets;

/** "Naming Amazon S3 objects": up to 1,024 bytes of UTF-8, and no more rules than that. */
final class ObjectKey {
    private static final int LIMIT = 1024;

    private ObjectKey() {}

    static String require(String key) {
        int size = key.getBytes(StandardCharsets.UTF_8).length;
        if (size > LIMIT) {
            throw S3Errors.tooLarge("KeyTooLongError", "Your key is too long", size, LIMIT);
        }
        return key;
    }
}
