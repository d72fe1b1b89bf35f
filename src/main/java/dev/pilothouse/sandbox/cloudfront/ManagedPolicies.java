package dev.pilothouse.sandbox.cloudfront;

import java.util.Map;
import software.amazon.awssdk.services.cloudfront.model.FrameOptionsList;
import software.amazon.awssdk.services.cloudfront.model.OriginRequestPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.OriginRequestPolicyHeaderBehavior;
import software.amazon.awssdk.services.cloudfront.model.ReferrerPolicyList;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyConfig;

/** Those of AWS's managed policies that suit a site or an API: Developer Guide, "Use managed origin request policies" and "Use managed response headers policies". */
final class ManagedPolicies {
    static final String ALL_VIEWER = "216adef6-5c7f-47e4-b989-5492eafa07d3";
    static final String ALL_VIEWER_EXCEPT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";
    static final String ALL_VIEWER_AND_CLOUDFRONT = "33f36d7e-f396-46d9-90e0-52428a34d9dc";

    static final Map<String, OriginRequestPolicyConfig> ORIGIN_REQUEST = Map.of(
            ALL_VIEWER, all("AllViewer", OriginRequestPolicyHeaderBehavior.ALL_VIEWER),
            ALL_VIEWER_EXCEPT_HOST, exceptHost(),
            ALL_VIEWER_AND_CLOUDFRONT,
                    all(
                            "AllViewerAndCloudFrontHeaders-2022-06",
                            OriginRequestPolicyHeaderBehavior.ALL_VIEWER_AND_WHITELIST_CLOUD_FRONT));

    static final Map<String, ResponseHeadersPolicyConfig> RESPONSE_HEADERS =
            Map.of("67f7725c-6f97-4210-82d7-5512b31e9d03", security());

    private ManagedPolicies() {}

    private static OriginRequestPolicyConfig all(String name, OriginRequestPolicyHeaderBehavior headers) {
        return OriginRequestPolicyConfig.builder()
                .name("Managed-" + name)
                .headersConfig(it -> it.headerBehavior(headers))
                .cookiesConfig(it -> it.cookieBehavior("all"))
                .queryStringsConfig(it -> it.queryStringBehavior("all"))
                .build();
    }

    private static OriginRequestPolicyConfig exceptHost() {
        return all("AllViewerExceptHostHeader", OriginRequestPolicyHeaderBehavior.ALL_EXCEPT).toBuilder()
                .headersConfig(it -> it.headerBehavior(OriginRequestPolicyHeaderBehavior.ALL_EXCEPT)
                        .headers(names -> names.quantity(1).items("host")))
                .build();
    }

    private static ResponseHeadersPolicyConfig security() {
        return ResponseHeadersPolicyConfig.builder()
                .name("Managed-SecurityHeadersPolicy")
                .comment("Adds a set of security headers to every response")
                .securityHeadersConfig(it -> it.contentTypeOptions(options -> options.override(true))
                        .frameOptions(options -> options.override(false).frameOption(FrameOptionsList.SAMEORIGIN))
                        .referrerPolicy(options -> options.override(false)
                                .referrerPolicy(ReferrerPolicyList.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .strictTransportSecurity(
                                options -> options.override(false).accessControlMaxAgeSec(31_536_000))
                        .xssProtection(options ->
                                options.override(false).protection(true).modeBlock(true)))
                .build();
    }
}
