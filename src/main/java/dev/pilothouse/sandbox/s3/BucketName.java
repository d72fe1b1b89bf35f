package dev.pilothouse.sandbox.s3;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** "General purpose bucket naming rules" of S3's guide. */
final class BucketName {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final List<String> PREFIXES = List.of("xn--", "sthree-", "amzn-s3-demo-");
    private static final List<String> SUFFIXES = List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3");

    private BucketName() {}

    static void require(String name) {
        if (!valid(name)) {
            throw S3Errors.error(
                    400, "InvalidBucketName", "The specified bucket is not valid.", Map.of("BucketName", name));
        }
    }

    static boolean valid(String name) {
        return SHAPE.matcher(name).matches()
                && !name.contains("..")
                && !ADDRESS.matcher(name).matches()
                && PREFIXES.stream().noneMatch(name::startsWith)
                && SUFFIXES.stream().noneMatch(name::endsWith);
    }
}
