package dev.pilothouse.sandbox.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bucket policy, kept as text and read for the two principals that come without keys: anybody, and CloudFront.
 *
 * @param text as it was put
 */
record BucketPolicy(String text, List<Statement> statements) {
    static final String GET = "s3:GetObject";
    static final String LIST = "s3:ListBucket";
    private static final int LIMIT = 20 * 1024;

    static BucketPolicy parse(String text) {
        if (text.length() > LIMIT) {
            throw malformed("Policies must not be larger than 20 KB");
        }
        try {
            JsonNode root = JsonMapper.shared().readTree(text);
            List<Statement> statements = new ArrayList<>();
            JsonNode given = root.path("Statement");
            if (given.isObject()) {
                statements.add(Statement.of(given));
            }
            if (given.isArray()) {
                given.forEach(one -> statements.add(Statement.of(one)));
            }
            if (statements.isEmpty()) {
                throw malformed("Missing required field Statement");
            }
            return new BucketPolicy(text, List.copyOf(statements));
        } catch (JacksonException e) {
            throw (RuntimeException) malformed("Policies must be valid JSON and the first byte must be '{'")
                    .initCause(e);
        }
    }

    boolean allowsAnybody(String action, String resource) {
        return allows(new Statement.Asking(Statement.ANYBODY, action, resource, Map.of()));
    }

    boolean allowsCloudFront(String action, String resource, String distributionArn) {
        return allows(new Statement.Asking(
                "Service:cloudfront.amazonaws.com", action, resource, Map.of("aws:sourcearn", distributionArn)));
    }

    /** A Deny counts more than any Allow. */
    private boolean allows(Statement.Asking asking) {
        List<Statement> meant =
                statements.stream().filter(one -> one.covers(asking)).toList();
        return meant.stream().anyMatch(Statement::allow) && meant.stream().allMatch(Statement::allow);
    }

    static RuntimeException malformed(String message) {
        return S3Errors.error(400, "MalformedPolicy", message, Map.of());
    }

    static Optional<String> member(JsonNode node, String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }
}
