package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.s3.Origin;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudfront.model.CacheBehaviors;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/**
 * A distribution's configuration as its edge follows it.
 *
 * @param behaviours in the order they are tried, the default last
 * @param root what {@code /} stands for
 */
record EdgeRules(
        List<Behaviour> behaviours, Map<String, EdgeOrigin> origins, UrlPath root, Map<Integer, ErrorPage> errorPages) {

    /**
     * The rules of a configuration.
     *
     * @throws IllegalArgumentException where it uses what the sandbox's edge does not know, rather than serving it wrongly
     */
    static EdgeRules of(DistributionConfig config, CachePolicies policies, Parts parts, String arn, Origin door) {
        return new EdgeRules(
                behaviours(config, policies, parts),
                origins(config, arn, door),
                UrlPath.of("/" + Objects.requireNonNullElse(config.defaultRootObject(), "")),
                ErrorPage.of(config.customErrorResponses()));
    }

    Behaviour behaviour(UrlPath path) {
        return behaviours.stream().filter(it -> it.covers(path)).findFirst().orElseThrow();
    }

    EdgeOrigin origin(Behaviour behaviour) {
        return origins.get(behaviour.origin());
    }

    ErrorPage errorPage(int status) {
        return errorPages.getOrDefault(status, ErrorPage.plain(status));
    }

    private static List<Behaviour> behaviours(DistributionConfig config, CachePolicies policies, Parts parts) {
        CacheBehaviors more = config.cacheBehaviors();
        Stream<Behaviour> listed =
                more == null ? Stream.empty() : more.items().stream().map(it -> Behaviour.of(it, policies, parts));
        return Stream.concat(listed, Stream.of(Behaviour.of(config.defaultCacheBehavior(), policies, parts)))
                .toList();
    }

    private static Map<String, EdgeOrigin> origins(DistributionConfig config, String arn, Origin door) {
        return config.origins().items().stream()
                .collect(Collectors.toUnmodifiableMap(
                        software.amazon.awssdk.services.cloudfront.model.Origin::id, it -> origin(it, arn, door)));
    }

    private static EdgeOrigin origin(
            software.amazon.awssdk.services.cloudfront.model.Origin it, String arn, Origin door) {
        String path = Objects.requireNonNullElse(it.originPath(), "");
        if (it.customOriginConfig() != null) {
            return WebsiteOrigin.of(it.domainName(), door, path)
                    .<EdgeOrigin>map(website -> website)
                    .orElseGet(() -> CustomOrigin.of(it.domainName(), it.customOriginConfig(), path));
        }
        Optional<String> signer = Optional.ofNullable(it.originAccessControlId())
                .filter(id -> !id.isEmpty())
                .map(_ -> arn);
        return new BucketOrigin(door, BucketOrigin.bucketOf(it.domainName()), path, signer);
    }
}
