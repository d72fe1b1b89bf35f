package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.cloudfront.FolderIndex;
import dev.pilothouse.sandbox.cloudfront.Parts;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.services.cloudfront.model.AllowedMethods;
import software.amazon.awssdk.services.cloudfront.model.CacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyQueryStringBehavior;
import software.amazon.awssdk.services.cloudfront.model.CustomErrorResponse;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.FunctionAssociation;
import software.amazon.awssdk.services.cloudfront.model.Method;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.cloudfront.model.OriginAccessControlConfig;

/**
 * The distribution: the site's bucket read by origin access control, folder pages, an error page; an API under /api/* and an
 * old server under /legacy/*, neither of which is there yet, so that the edge answers 502 for them.
 */
final class EdgeSeed {
    static final String CACHE_POLICY = "6f1d2c5e-0c39-4a8e-8a53-7d1b9e3f2a44";
    static final String MINUTE_POLICY = "0b7c1a52-96d4-4a1f-8f6e-2d3c4b5a6978";
    private static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
    private static final String ALL_VIEWER_EXCEPT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";
    static final String ACCESS_CONTROL = "E1AZ2BY3CX4DW5";
    private static final String SITE = "site";
    private static final String API = "api";
    private static final String LEGACY = "legacy";

    /** The edge keeps even pages that browsers must not keep, and each release has them forgotten: that spares the origin. */
    private static final long PAGES_STAY = 300;

    private static final long MINUTE = 60;
    private static final long DAY = 86_400;

    private EdgeSeed() {}

    static URI plant(CloudFrontService cloudFront) {
        cloudFront.cachePolicy(CACHE_POLICY, policy("acme-pages-five-minutes", PAGES_STAY, DAY, 365 * DAY));
        cloudFront.cachePolicy(MINUTE_POLICY, policy("acme-legacy-one-minute", MINUTE, MINUTE, MINUTE));
        Parts parts = cloudFront.parts();
        parts.accessControl(ACCESS_CONTROL, accessControl());
        parts.function(FolderIndex.NAME, "Folders have an index page");
        parts.publish(FolderIndex.NAME);
        URI edge = cloudFront.create(AcmeShop.DISTRIBUTION, config());
        cloudFront.extraMetrics(AcmeShop.DISTRIBUTION, true);
        parts.tag(
                "arn:aws:cloudfront::" + AcmeShop.ACCOUNT + ":distribution/" + AcmeShop.DISTRIBUTION,
                Map.of("application", "acme-shop", "environment", "sandbox"));
        return edge;
    }

    private static CachePolicyConfig policy(String name, long min, long usual, long max) {
        return CachePolicyConfig.builder()
                .name(name)
                .minTTL(min)
                .defaultTTL(usual)
                .maxTTL(max)
                .parametersInCacheKeyAndForwardedToOrigin(it -> it.queryStringsConfig(
                        strings -> strings.queryStringBehavior(CachePolicyQueryStringBehavior.NONE)))
                .build();
    }

    private static OriginAccessControlConfig accessControl() {
        return OriginAccessControlConfig.builder()
                .name("acme-shop-site")
                .description("Only the shop's distribution reads the site's bucket")
                .originAccessControlOriginType("s3")
                .signingBehavior("always")
                .signingProtocol("sigv4")
                .build();
    }

    /** What the account's distributions have in common: whom they serve, and with which certificate. */
    static DistributionConfig.Builder distribution() {
        return DistributionConfig.builder()
                .priceClass("PriceClass_100")
                .isIPV6Enabled(true)
                .staging(false)
                .webACLId("")
                .viewerCertificate(it -> it.cloudFrontDefaultCertificate(false)
                        .acmCertificateArn(CertificateSeed.ARN)
                        .sslSupportMethod("sni-only")
                        .minimumProtocolVersion("TLSv1.2_2021"))
                .restrictions(it ->
                        it.geoRestriction(geo -> geo.restrictionType("none").quantity(0)));
    }

    private static DistributionConfig config() {
        return distribution()
                .callerReference("acme-shop")
                .comment("Acme Shop")
                .enabled(true)
                .aliases(it -> it.quantity(2).items("shop.acme.example", "www.shop.acme.example"))
                .defaultRootObject("index.html")
                .origins(it -> it.quantity(3).items(site(), api(), legacy()))
                .defaultCacheBehavior(it -> it.targetOriginId(SITE)
                        .viewerProtocolPolicy("allow-all")
                        .allowedMethods(EdgeSeed::reading)
                        .compress(false)
                        .cachePolicyId(CACHE_POLICY)
                        .functionAssociations(functions -> functions.quantity(1).items(folderIndex())))
                .cacheBehaviors(it -> it.quantity(2).items(apiCalls(), legacyPages()))
                .customErrorResponses(it -> it.quantity(2).items(notFound(403), notFound(404)))
                .httpVersion("http2and3")
                .build();
    }

    private static Origin site() {
        return Origin.builder()
                .id(SITE)
                .domainName(AcmeShop.BUCKET + ".s3." + AcmeShop.REGION + ".amazonaws.com")
                .originPath("")
                .originAccessControlId(ACCESS_CONTROL)
                .s3OriginConfig(it -> it.originAccessIdentity(""))
                .build();
    }

    private static Origin api() {
        return Origin.builder()
                .id(API)
                .domainName("k3x9ab12cd.execute-api." + AcmeShop.REGION + ".amazonaws.com")
                .originPath("/prod")
                .customOriginConfig(it -> it.httpPort(80)
                        .httpsPort(443)
                        .originProtocolPolicy("https-only")
                        .originSslProtocols(tls -> tls.quantity(1).itemsWithStrings("TLSv1.2")))
                .build();
    }

    private static Origin legacy() {
        return Origin.builder()
                .id(LEGACY)
                .domainName("ec2-198-51-100-23." + AcmeShop.REGION + ".compute.amazonaws.com")
                .originPath("")
                .customOriginConfig(it -> it.httpPort(80).httpsPort(443).originProtocolPolicy("http-only"))
                .build();
    }

    private static CacheBehavior apiCalls() {
        return CacheBehavior.builder()
                .pathPattern("/api/*")
                .targetOriginId(API)
                .viewerProtocolPolicy("redirect-to-https")
                .allowedMethods(methods -> methods.quantity(7)
                        .items(
                                Method.HEAD,
                                Method.DELETE,
                                Method.POST,
                                Method.GET,
                                Method.OPTIONS,
                                Method.PUT,
                                Method.PATCH)
                        .cachedMethods(cached -> cached.quantity(2).items(Method.GET, Method.HEAD)))
                .compress(true)
                .cachePolicyId(CACHING_DISABLED)
                .originRequestPolicyId(ALL_VIEWER_EXCEPT_HOST)
                .build();
    }

    private static CacheBehavior legacyPages() {
        return CacheBehavior.builder()
                .pathPattern("/legacy/*")
                .targetOriginId(LEGACY)
                .viewerProtocolPolicy("allow-all")
                .allowedMethods(EdgeSeed::reading)
                .compress(false)
                .cachePolicyId(MINUTE_POLICY)
                .build();
    }

    private static void reading(AllowedMethods.Builder methods) {
        methods.quantity(2)
                .items(Method.GET, Method.HEAD)
                .cachedMethods(cached -> cached.quantity(2).items(Method.GET, Method.HEAD));
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
