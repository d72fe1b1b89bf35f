package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.iam.Ask;
import dev.pilothouse.sandbox.iam.Decision;
import dev.pilothouse.sandbox.iam.Policy;
import java.util.Map;

/**
 * A bucket policy, kept as text and read for the two principals that come without keys: anybody, and CloudFront.
 *
 * @param text as it was put
 */
record BucketPolicy(String text, Policy policy) {
    static final String GET = "s3:GetObject";
    static final String LIST = "s3:ListBucket";
    private static final int LIMIT = 20 * 1024;

    static BucketPolicy parse(String text) {
        if (text.length() > LIMIT) {
            throw malformed("Policies must not be larger than 20 KB");
        }
        try {
            return new BucketPolicy(text, Policy.ofResource(text));
        } catch (IllegalArgumentException e) {
            throw (RuntimeException) malformed(e.getMessage()).initCause(e);
        }
    }

    boolean allowsAnybody(String action, String resource) {
        return allows(new Ask("", action, resource, Map.of()));
    }

    boolean allowsCloudFront(String action, String resource, String distributionArn) {
        return allows(new Ask("cloudfront.amazonaws.com", action, resource, Map.of("aws:SourceArn", distributionArn)));
    }

    private boolean allows(Ask ask) {
        return policy.decide(ask) == Decision.ALLOWED;
    }

    private static RuntimeException malformed(String message) {
        return S3Errors.error(400, "MalformedPolicy", message, Map.of());
    }
}
