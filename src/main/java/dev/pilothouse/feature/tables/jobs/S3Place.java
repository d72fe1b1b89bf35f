package dev.pilothouse.feature.tables.jobs;

import dev.pilothouse.core.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a job's files lie.
 *
 * @param prefix what their keys begin with; may be empty
 */
record S3Place(String bucket, String prefix) {
    // Amazon S3 User Guide, "General purpose bucket naming rules".
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern ADDRESS = Pattern.compile("s3://([^/]+)/?(.*)");
    private static final int LONGEST = 1024;

    /** What somebody typed: a bucket with its prefix, or the address of both in the field for the bucket. */
    static S3Place of(String bucket, String prefix) {
        var address = ADDRESS.matcher(bucket.strip());
        return address.matches() && prefix.isBlank()
                ? new S3Place(address.group(1), address.group(2))
                : new S3Place(bucket.strip(), prefix.strip());
    }

    /** What is wrong with it. */
    Optional<String> problem() {
        if (!BUCKET.matcher(bucket).matches() || bucket.contains("..")) {
            return Optional.of(Text.tr("A bucket has 3 to 63 small letters, digits, dots and hyphens."));
        }
        return prefix.length() > LONGEST
                ? Optional.of(Text.tr("A prefix has {0} characters at most.", LONGEST))
                : Optional.empty();
    }

    String address() {
        return "s3://" + bucket + "/" + prefix;
    }
}
