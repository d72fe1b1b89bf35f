package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.s3.ObjectHeaders;
import dev.pilothouse.sandbox.s3.S3Service;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudfront.model.ContinuousDeploymentPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.Method;
import software.amazon.awssdk.services.cloudfront.model.Origin;

/**
 * The shop's help pages, behind a distribution of their own, of which another configuration is being tried with a share of the
 * visitors. It speaks no HTTP/3, with which CloudFront takes no continuous deployment.
 */
final class HelpSeed {
    private static final String BUCKET = "acme-shop-help";
    private static final String POLICY = "8c1f4d70-2a5b-4e63-9d84-0b7e6a5c4d32";
    private static final String ORIGIN = "help";
    private static final float SHARE = 0.05f;

    private HelpSeed() {}

    static void plant(S3Service s3, CloudFrontService cloudFront) {
        s3.createBucket(BUCKET);
        s3.putPolicy(BUCKET, Assets.text("policies/help.json"));
        for (String page : List.of("now/index.html", "next/index.html")) {
            s3.put(
                    BUCKET,
                    page,
                    Assets.bytes("help/" + page),
                    ObjectHeaders.of("text/html; charset=utf-8", "no-cache", Map.of("cache-tag", "help")));
        }
        cloudFront.create(AcmeShop.HELP_DISTRIBUTION, config());
        cloudFront.create(AcmeShop.HELP_STAGING, next());
        cloudFront.continuous(POLICY, AcmeShop.HELP_DISTRIBUTION, AcmeShop.HELP_STAGING, aShare());
        for (String id : List.of(AcmeShop.HELP_DISTRIBUTION, AcmeShop.HELP_STAGING)) {
            cloudFront.extraMetrics(id, true);
            cloudFront.cacheTags(id, "x-amz-meta-cache-tag");
        }
    }

    private static ContinuousDeploymentPolicyConfig aShare() {
        return ContinuousDeploymentPolicyConfig.builder()
                .enabled(true)
                .trafficConfig(traffic -> traffic.type("SingleWeight")
                        .singleWeightConfig(it -> it.weight(SHARE)
                                .sessionStickinessConfig(
                                        sticky -> sticky.idleTTL(300).maximumTTL(900))))
                .build();
    }

    private static DistributionConfig config() {
        return EdgeSeed.distribution()
                .callerReference("acme-help")
                .comment("Acme Help")
                .enabled(true)
                .aliases(it -> it.quantity(1).items("help.acme.example"))
                .defaultRootObject("index.html")
                .origins(it -> it.quantity(1).items(pages("/now")))
                .defaultCacheBehavior(it -> it.targetOriginId(ORIGIN)
                        .viewerProtocolPolicy("allow-all")
                        .allowedMethods(methods -> methods.quantity(2)
                                .items(Method.GET, Method.HEAD)
                                .cachedMethods(cached -> cached.quantity(2).items(Method.GET, Method.HEAD)))
                        .compress(false)
                        .cachePolicyId(EdgeSeed.CACHE_POLICY))
                .httpVersion("http2")
                .build();
    }

    /** What is tried: the new pages, which the edge asks for again after a minute. */
    private static DistributionConfig next() {
        return config().toBuilder()
                .callerReference("acme-help-next")
                .comment("Acme Help, new pages")
                .aliases(none -> none.quantity(0))
                .origins(it -> it.quantity(1).items(pages("/next")))
                .defaultCacheBehavior(config().defaultCacheBehavior().toBuilder()
                        .cachePolicyId(EdgeSeed.MINUTE_POLICY)
                        .build())
                .staging(true)
                .build();
    }

    private static Origin pages(String path) {
        return Origin.builder()
                .id(ORIGIN)
                .domainName(BUCKET + ".s3." + AcmeShop.REGION + ".amazonaws.com")
                .originPath(path)
                .originAccessControlId(EdgeSeed.ACCESS_CONTROL)
                .s3OriginConfig(it -> it.originAccessIdentity(""))
                .build();
    }
}
