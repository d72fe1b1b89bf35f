package dev.pilothouse.aws.cloudfront;

import java.net.URI;
import java.util.List;

/** Where the edge gets what it does not have. */
public sealed interface Origin {
    /** As behaviours name it. */
    String id();

    /**
     * A bucket, asked by S3's API.
     *
     * @param path what stands before every path, such as {@code /live}; empty for none
     * @param controlled whether CloudFront signs, so that visitors can't go round it
     */
    record Bucket(String id, String name, String path, boolean controlled) implements Origin {}

    /**
     * A server that is asked by HTTP.
     *
     * @param base scheme, host and, where it isn't the scheme's own, port
     * @param path what stands before every path, such as {@code /prod}; empty for none
     * @param secret whether CloudFront adds headers or a signature, so that others may be refused
     */
    record Server(String id, Kind kind, URI base, String path, boolean secret) implements Origin {}

    /** In a private network, where only CloudFront gets to. */
    record Private(String id, String domain) implements Origin {}

    /** Origins of which the next one is asked where one fails; members by their ids, at least one. */
    record Group(String id, List<String> members) implements Origin {
        public Group {
            members = List.copyOf(members);
        }
    }

    /** What a server's name tells about it. */
    enum Kind {
        /** API Gateway. */
        API,
        /** A Lambda function's URL. */
        FUNCTION,
        /** An S3 bucket's website endpoint. */
        WEBSITE,
        LOAD_BALANCER,
        /** An EC2 instance by its public name. */
        INSTANCE,
        CUSTOM
    }
}
