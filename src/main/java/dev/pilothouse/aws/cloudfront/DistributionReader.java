package dev.pilothouse.aws.cloudfront;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudfront.model.AllowedMethods;
import software.amazon.awssdk.services.cloudfront.model.CacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.CustomErrorResponse;
import software.amazon.awssdk.services.cloudfront.model.DefaultCacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.FunctionAssociations;
import software.amazon.awssdk.services.cloudfront.model.LambdaFunctionAssociations;
import software.amazon.awssdk.services.cloudfront.model.ViewerCertificate;

/**
 * Makes our distribution of CloudFront's: API Reference, "DistributionConfig".
 *
 * @param policies reads a cache policy by its id
 */
record DistributionReader(Function<String, Caching> policies) {
    private static final String DEPLOYED = "Deployed";
    private static final List<String> READING = List.of("GET", "HEAD");

    /** What CloudFront takes where a behaviour of the old kind says nothing: API Reference, "CacheBehavior". */
    private static final long DAY = 86_400;

    private static final long YEAR = 31_536_000;

    /** @param tags the header of its cache tags */
    Distribution distribution(software.amazon.awssdk.services.cloudfront.model.Distribution it, Optional<String> tags) {
        DistributionConfig config = it.distributionConfig();
        return new Distribution(
                it.id(),
                state(it),
                text(config.comment()),
                new Distribution.Domains(
                        it.domainName(),
                        config.aliases() == null ? List.of() : config.aliases().items(),
                        certificate(config.viewerCertificate())),
                new Distribution.Delivery(
                        text(config.httpVersionAsString()),
                        text(config.priceClassAsString()),
                        text(config.defaultRootObject()),
                        tags),
                origins(config),
                behaviours(config),
                errorPages(config));
    }

    // One that is being disabled serves until that has come to every edge.
    static Distribution.State state(software.amazon.awssdk.services.cloudfront.model.Distribution it) {
        boolean deployed = DEPLOYED.equals(it.status());
        if (deployed && !it.distributionConfig().enabled()) {
            return Distribution.State.DISABLED;
        }
        return deployed ? Distribution.State.DEPLOYED : Distribution.State.DEPLOYING;
    }

    private static Distribution.Certificate certificate(ViewerCertificate it) {
        if (it == null) {
            return new Distribution.Certificate("", "");
        }
        String id = Stream.of(it.acmCertificateArn(), it.iamCertificateId())
                .filter(name -> name != null && !name.isEmpty())
                .findFirst()
                .orElse("");
        return new Distribution.Certificate(id, text(it.minimumProtocolVersionAsString()));
    }

    private static List<Origin> origins(DistributionConfig config) {
        Stream<Origin> groups = config.originGroups() == null
                ? Stream.empty()
                : config.originGroups().items().stream().map(OriginReader::group);
        return Stream.concat(config.origins().items().stream().map(OriginReader::origin), groups)
                .toList();
    }

    private List<Behaviour> behaviours(DistributionConfig config) {
        Stream<Behaviour> listed = config.cacheBehaviors() == null
                ? Stream.empty()
                : config.cacheBehaviors().items().stream().map(this::behaviour);
        return Stream.concat(listed, Stream.of(rest(config.defaultCacheBehavior())))
                .toList();
    }

    @SuppressWarnings("deprecation") // distributions made long ago still have times instead of a policy
    private Behaviour behaviour(CacheBehavior it) {
        Caching caching = filled(it.cachePolicyId())
                ? policies.apply(it.cachePolicyId())
                : old(it.minTTL(), it.defaultTTL(), it.maxTTL());
        return new Behaviour(
                it.pathPattern(),
                it.targetOriginId(),
                methods(it.allowedMethods()),
                caching,
                rewrites(it.functionAssociations(), it.lambdaFunctionAssociations()));
    }

    @SuppressWarnings("deprecation") // distributions made long ago still have times instead of a policy
    private Behaviour rest(DefaultCacheBehavior it) {
        Caching caching = filled(it.cachePolicyId())
                ? policies.apply(it.cachePolicyId())
                : old(it.minTTL(), it.defaultTTL(), it.maxTTL());
        return new Behaviour(
                Behaviour.ALL,
                it.targetOriginId(),
                methods(it.allowedMethods()),
                caching,
                rewrites(it.functionAssociations(), it.lambdaFunctionAssociations()));
    }

    private static Caching old(Long min, Long usual, Long max) {
        return new Caching.Times(
                "",
                Duration.ofSeconds(Objects.requireNonNullElse(min, 0L)),
                Duration.ofSeconds(Objects.requireNonNullElse(usual, DAY)),
                Duration.ofSeconds(Objects.requireNonNullElse(max, YEAR)));
    }

    private static List<String> methods(AllowedMethods allowed) {
        return allowed == null ? READING : allowed.itemsAsStrings();
    }

    private static boolean rewrites(FunctionAssociations functions, LambdaFunctionAssociations lambdas) {
        return functions != null && functions.quantity() > 0 || lambdas != null && lambdas.quantity() > 0;
    }

    private static List<Distribution.ErrorPage> errorPages(DistributionConfig config) {
        return config.customErrorResponses() == null
                ? List.of()
                : config.customErrorResponses().items().stream()
                        .map(DistributionReader::errorPage)
                        .toList();
    }

    // Without a minimum of its own an error is believed for ten seconds: Developer Guide, "Error caching minimum TTL".
    private static Distribution.ErrorPage errorPage(CustomErrorResponse it) {
        return new Distribution.ErrorPage(
                it.errorCode(),
                Optional.ofNullable(it.responsePagePath()).filter(page -> !page.isEmpty()),
                filled(it.responseCode()) ? Integer.parseInt(it.responseCode()) : it.errorCode(),
                Objects.requireNonNullElse(it.errorCachingMinTTL(), 10L));
    }

    private static String text(String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static boolean filled(String text) {
        return text != null && !text.isEmpty();
    }
}
