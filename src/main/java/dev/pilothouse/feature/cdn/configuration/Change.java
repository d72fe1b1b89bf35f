package dev.pilothouse.feature.cdn.configuration;

import dev.pilothouse.aws.cloudfront.Document;
import dev.pilothouse.core.Text;
import java.util.Optional;

/**
 * A setting that is not as it was.
 *
 * @param document what it belongs to, in words
 * @param path in CloudFront's names
 * @param before empty where it is new
 * @param after empty where it is gone
 */
record Change(String document, String path, Optional<String> before, Optional<String> after) {
    /** What it was, as it may be shown. */
    String was() {
        return before.map(Cards::hidden).orElse(Text.tr("not set"));
    }

    /** What it is, as it may be shown. */
    String is() {
        boolean both = before.filter(value -> value.startsWith(Document.SECRET)).isPresent() && after.isPresent();
        return both
                ? Text.tr("(hidden, another value)")
                : after.map(Cards::hidden).orElse(Text.tr("not set any more"));
    }
}
