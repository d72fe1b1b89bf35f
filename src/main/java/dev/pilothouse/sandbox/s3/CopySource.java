package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Call;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the header {@code x-amz-copy-source} names. */
record CopySource(String bucket, String key) {
    private static final String HEADER = "x-amz-copy-source";
    private static final Pattern SHAPE = Pattern.compile("/?([^/]+)/([^?]+)(\\?versionId=.+)?");

    static CopySource sent(Call call) {
        String header = call.http().header(HEADER).orElse("");
        Matcher shape = SHAPE.matcher(header.replace("%2F", "/"));
        if (!shape.matches()) {
            throw S3Errors.invalidArgument(
                    HEADER, header, "Copy Source must mention the source bucket and key: sourcebucket/sourcekey");
        }
        if (shape.group(3) != null) {
            throw S3Errors.headerNotImplemented(HEADER);
        }
        return new CopySource(shape.group(1), decode(header, shape.group(2)));
    }

    boolean is(String otherBucket, String otherKey) {
        return bucket.equals(otherBucket) && key.equals(otherKey);
    }

    private static String decode(String header, String text) {
        try {
            return UrlEncoding.decodePath(text);
        } catch (IllegalArgumentException e) {
            throw (RuntimeException) S3Errors.invalidArgument(HEADER, header, "Invalid copy source encoding.")
                    .initCause(e);
        }
    }
}
