package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.cloudfront.FolderIndex;
import java.net.URI;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyQueryStringBehavior;
import software.amazon.awssdk.services.cloudfront.model.CustomErrorResponse;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.FunctionAssociation;
import software.amazon.awssdk.services.cloudfront.model.Method;
import software.amazon.awssdk.services.cloudfront.model.Origin;

/** The distribution: one bucket read by origin access control, folder pages, an error page. */
final class EdgeSeed {
    private static final String CACHE_POLICY = "6f1d2c5e-0c39-4a8e-8a53-7d1b9e3f2a44";
    private static final String ORIGIN = "site";

    /** The edge keeps even pages that browsers must not keep, and each release has them forgotten: that spares the origin. */
    private static final long PAGES_STAY = 300;

    private static final long DAY = 86_400;

    private EdgeSeed() {}

    static URI plant(CloudFrontService cloudFront) {
        cloudFront.cachePolicy(
                CACHE_POLICY,
                CachePolicyConfig.builder()
                        .name("acme-pages-five-minutes")
                        .minTTL(PAGES_STAY)
                        .defaultTTL(DAY)
                        .maxTTL(365 * DAY)
                        .parametersInCacheKeyAndForwardedToOrigin(it -> it.queryStringsConfig(
                                strings -> strings.queryStringBehavior(CachePolicyQueryStringBehavior.NONE)))
                        .build());
        return cloudFront.create(AcmeShop.DISTRIBUTION, config());
    }

    private static DistributionConfig config() {
        return DistributionConfig.builder()
                .callerReference("acme-shop")
                .comment("Acme Shop")
                .enabled(true)
                .aliases(it -> it.quantity(1).items("shop.acme.example"))
                .defaultRootObject("index.html")
                .origins(it -> it.quantity(1).items(origin()))
                .defaultCacheBehavior(it -> it.targetOriginId(ORIGIN)
                        .viewerProtocolPolicy("allow-all")
                        .allowedMethods(methods -> methods.quantity(2)
                                .items(Method.GET, Method.HEAD)
                                .cachedMethods(cached -> cached.quantity(2).items(Method.GET, Method.HEAD)))
                        .compress(false)
                        .cachePolicyId(CACHE_POLICY)
                        .functionAssociations(functions -> functions.quantity(1).items(folderIndex())))
                .cacheBehaviors(it -> it.quantity(0))
                .customErrorResponses(it -> it.quantity(2).items(notFound(403), notFound(404)))
                .priceClass("PriceClass_100")
                .httpVersion("http2and3")
                .isIPV6Enabled(true)
                .staging(false)
                .webACLId("")
                .viewerCertificate(it -> it.cloudFrontDefaultCertificate(true))
                .restrictions(it ->
                        it.geoRestriction(geo -> geo.restrictionType("none").quantity(0)))
                .build();
    }

    private static Origin origin() {
        return Origin.builder()
                .id(ORIGIN)
                .domainName(AcmeShop.BUCKET + ".s3." + AcmeShop.REGION + ".amazonaws.com")
                .originPath("")
                .originAccessControlId("E1AZ2BY3CX4DW5")
                .s3OriginConfig(it -> it.originAccessIdentity(""))
                .build();
    }

    private static FunctionAssociation folderIndex() {
        return FunctionAssociation.builder()
                .eventType("viewer-request")
                .functionARN(FolderIndex.arn(AcmeShop.ACCOUNT))
                .build();
    }

    /** What the policy denies looks like what is not there. */
    private static CustomErrorResponse notFound(int instead) {
        return CustomErrorResponse.builder()
                .errorCode(instead)
                .responsePagePath("/404.html")
                .responseCode("404")
                .errorCachingMinTTL(10L)
                .build();
    }
}
