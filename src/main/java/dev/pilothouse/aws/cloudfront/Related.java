package dev.pilothouse.aws.cloudfront;

import dev.pilothouse.core.Fault;

/**
 * Something that a distribution's configuration names or that belongs to it, and that is read apart.
 *
 * @param id as the distribution names it; empty where there is one of its kind
 */
public record Related(Kind kind, String id, Finding finding) {
    /** What there is of that sort. */
    public enum Kind {
        CACHE_POLICY,
        ORIGIN_REQUEST_POLICY,
        RESPONSE_HEADERS_POLICY,
        /** How CloudFront signs what it asks an origin for. */
        ACCESS_CONTROL,
        /** A CloudFront Function as it runs; by its ARN. */
        FUNCTION,
        /** The same as it is being worked on. */
        DRAFT,
        /** A configuration of real-time logs, by its ARN. */
        REALTIME_LOG,
        /** Where standard logs of the newer kind are delivered. */
        DELIVERIES,
        /** The certificate that viewers are shown, by its ARN. */
        CERTIFICATE,
        TAGS
    }

    /** What reading it came to. */
    public sealed interface Finding {
        record Found(Document document) implements Finding {}

        /** @param action the IAM action that the role lacks */
        record Denied(String action) implements Finding {}

        /** There is none, or not any more. */
        record Missing() implements Finding {}

        /** It could not be read, for whatever other reason. */
        record Failed(Fault fault) implements Finding {}
    }
}
