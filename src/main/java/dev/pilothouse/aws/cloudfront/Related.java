package dev.pilothouse.aws.cloudfront;

import dev.pilothouse.core.Fault;

/**
 * Something that a distribution's configuration names or that belongs to it, and that is read apart.
 *
 * @param id as the distribution names it; empty where there is one of its kind
 */
public record Related(Kind kind, String id, Finding finding) {
    /** Which service tells of it; one that does not answer keeps nothing of the others from being shown. */
    public enum Service {
        CLOUDFRONT,
        /** AWS Certificate Manager. */
        CERTIFICATES,
        /** CloudWatch Logs. */
        LOGS
    }

    /** What there is of that sort. */
    public enum Kind {
        CACHE_POLICY(Service.CLOUDFRONT),
        ORIGIN_REQUEST_POLICY(Service.CLOUDFRONT),
        RESPONSE_HEADERS_POLICY(Service.CLOUDFRONT),
        /** How CloudFront signs what it asks an origin for. */
        ACCESS_CONTROL(Service.CLOUDFRONT),
        /** A CloudFront Function as it runs; by its ARN. */
        FUNCTION(Service.CLOUDFRONT),
        /** The same as it is being worked on. */
        DRAFT(Service.CLOUDFRONT),
        /** A configuration of real-time logs, by its ARN. */
        REALTIME_LOG(Service.CLOUDFRONT),
        /** Where standard logs of the newer kind are delivered. */
        DELIVERIES(Service.LOGS),
        /** The certificate that viewers are shown, by its ARN. */
        CERTIFICATE(Service.CERTIFICATES),
        TAGS(Service.CLOUDFRONT);

        private final Service service;

        Kind(Service service) {
            this.service = service;
        }

        public Service service() {
            return service;
        }
    }

    /** Whether it is the same thing, whatever was found of it. */
    public boolean isOf(Related other) {
        return kind == other.kind && id.equals(other.id);
    }

    /** What reading it came to. */
    public sealed interface Finding {
        /** Nothing yet. */
        record Awaited() implements Finding {}

        record Found(Document document) implements Finding {}

        /** @param action the IAM action that the role lacks */
        record Denied(String action) implements Finding {}

        /** There is none, or not any more. */
        record Missing() implements Finding {}

        /** It could not be read, for whatever other reason. */
        record Failed(Fault fault) implements Finding {}
    }
}
