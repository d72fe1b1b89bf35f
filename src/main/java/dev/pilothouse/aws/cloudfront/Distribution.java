package dev.pilothouse.aws.cloudfront;

import java.util.List;
import java.util.Optional;

/**
 * A distribution as it is configured.
 *
 * @param comment what its owner wrote about it; may be empty
 * @param behaviours in the order in which they are tried; the last one is for all other paths
 */
public record Distribution(
        String id,
        State state,
        String comment,
        Domains domains,
        Delivery delivery,
        List<Origin> origins,
        List<Behaviour> behaviours,
        List<ErrorPage> errorPages) {
    public Distribution {
        origins = List.copyOf(origins);
        behaviours = List.copyOf(behaviours);
        errorPages = List.copyOf(errorPages);
    }

    /** Whether it serves anybody. */
    public enum State {
        DEPLOYED,
        /** A change of its configuration is on its way to the edges. */
        DEPLOYING,
        DISABLED
    }

    /**
     * The names it answers to.
     *
     * @param cloudFront CloudFront's own, such as {@code d111111abcdef8.cloudfront.net}
     * @param certificate what proves the aliases
     */
    public record Domains(String cloudFront, List<String> aliases, Certificate certificate) {
        public Domains {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * The certificate that viewers are shown.
     *
     * @param id the ACM certificate's ARN or the IAM certificate's id; empty for CloudFront's own
     * @param minimumTls such as {@code TLSv1.2_2021}
     */
    public record Certificate(String id, String minimumTls) {}

    /**
     * How viewers are served.
     *
     * @param http such as {@code http2and3}
     * @param priceClass such as {@code PriceClass_100}
     * @param rootObject what {@code /} stands for; empty for nothing
     * @param tags the header by which origins tell cache tags; empty where none are kept
     */
    public record Delivery(String http, String priceClass, String rootObject, Optional<String> tags) {}

    /**
     * What viewers get in an error's place.
     *
     * @param code the origin's status
     * @param page its path; empty where the origin's own words are shown
     * @param shown the status that viewers get
     * @param seconds how long the error is believed before the origin is asked again
     */
    public record ErrorPage(int code, Optional<String> page, int shown, long seconds) {}

    /** The first behaviour whose pattern covers the path. */
    public Behaviour behaviour(String path) {
        return behaviours.stream().filter(it -> it.covers(path)).findFirst().orElseGet(behaviours::getLast);
    }

    /** The origin of that id, or the first of a group of that id. */
    public Optional<Origin> origin(String originId) {
        return origins.stream()
                .filter(it -> it.id().equals(originId))
                .findFirst()
                .flatMap(it -> it instanceof Origin.Group group
                        ? origin(group.members().getFirst())
                        : Optional.of(it));
    }
}
