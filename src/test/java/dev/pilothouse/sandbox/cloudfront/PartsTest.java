package dev.pilothouse.sandbox.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.DescribeFunctionResponse;
import software.amazon.awssdk.services.cloudfront.model.FrameOptionsList;
import software.amazon.awssdk.services.cloudfront.model.FunctionAssociation;
import software.amazon.awssdk.services.cloudfront.model.FunctionStage;
import software.amazon.awssdk.services.cloudfront.model.FunctionSummary;
import software.amazon.awssdk.services.cloudfront.model.NoSuchFunctionExistsException;
import software.amazon.awssdk.services.cloudfront.model.NoSuchOriginAccessControlException;
import software.amazon.awssdk.services.cloudfront.model.NoSuchOriginRequestPolicyException;
import software.amazon.awssdk.services.cloudfront.model.NoSuchRealtimeLogConfigException;
import software.amazon.awssdk.services.cloudfront.model.NoSuchResourceException;
import software.amazon.awssdk.services.cloudfront.model.NoSuchResponseHeadersPolicyException;
import software.amazon.awssdk.services.cloudfront.model.OriginAccessControlConfig;
import software.amazon.awssdk.services.cloudfront.model.RealtimeLogConfig;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyCustomHeader;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyRemoveHeader;
import software.amazon.awssdk.services.cloudfront.model.Tag;

/** What distributions name, as CloudFront tells it. */
class PartsTest {
    private final EdgeTown town = new EdgeTown();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void managedPoliciesAreThereByTheirIds() {
        assertThat(town.sdk
                        .getOriginRequestPolicy(it -> it.id("b689b0a8-53d0-40ab-baf2-68738e2966ac"))
                        .originRequestPolicy()
                        .originRequestPolicyConfig()
                        .headersConfig()
                        .headers()
                        .items())
                .containsExactly("host");
        assertThat(town.sdk
                        .getResponseHeadersPolicy(it -> it.id("67f7725c-6f97-4210-82d7-5512b31e9d03"))
                        .responseHeadersPolicy()
                        .responseHeadersPolicyConfig()
                        .securityHeadersConfig()
                        .strictTransportSecurity()
                        .accessControlMaxAgeSec())
                .isEqualTo(31_536_000);
    }

    @Test
    void aResponseHeadersPolicyIsFollowedByTheEdge() {
        town.cloudFront
                .parts()
                .responseHeadersPolicy(
                        "own",
                        ResponseHeadersPolicyConfig.builder()
                                .name("own")
                                .securityHeadersConfig(it -> it.frameOptions(
                                        frame -> frame.override(true).frameOption(FrameOptionsList.DENY)))
                                .customHeadersConfig(it -> it.quantity(1)
                                        .items(ResponseHeadersPolicyCustomHeader.builder()
                                                .header("Cache-Control")
                                                .value("no-store")
                                                .override(false)
                                                .build()))
                                .removeHeadersConfig(it -> it.quantity(1)
                                        .items(ResponseHeadersPolicyRemoveHeader.builder()
                                                .header("ETag")
                                                .build()))
                                .build());
        town.cloudFront.create(
                EdgeTown.ID,
                EdgeTown.config(config -> config.defaultCacheBehavior(it -> it.targetOriginId("bucket")
                        .viewerProtocolPolicy("allow-all")
                        .cachePolicyId(EdgeTown.BY_HEADER)
                        .responseHeadersPolicyId("own"))));
        town.put("a.txt", "a", "max-age=60");
        var answer = town.get("/a.txt");
        assertThat(answer.headers().firstValue("x-frame-options")).contains("DENY");
        assertThat(answer.headers().firstValue("cache-control")).contains("max-age=60");
        assertThat(answer.headers().firstValue("etag")).isEmpty();
    }

    @Test
    void whatIsNotThereIsAnErrorOfItsOwn() {
        assertThatThrownBy(() -> town.sdk.getOriginRequestPolicy(it -> it.id("none")))
                .isInstanceOf(NoSuchOriginRequestPolicyException.class);
        assertThatThrownBy(() -> town.sdk.getResponseHeadersPolicy(it -> it.id("none")))
                .isInstanceOf(NoSuchResponseHeadersPolicyException.class);
        assertThatThrownBy(() -> town.sdk.getOriginAccessControl(it -> it.id("ENONE")))
                .isInstanceOf(NoSuchOriginAccessControlException.class);
        assertThatThrownBy(() -> town.sdk.getRealtimeLogConfig(it -> it.name("none")))
                .isInstanceOf(NoSuchRealtimeLogConfigException.class);
        assertThatThrownBy(() -> town.sdk.describeFunction(it -> it.name("none")))
                .isInstanceOf(NoSuchFunctionExistsException.class);
        assertThatThrownBy(() -> town.sdk.listTagsForResource(
                        it -> it.resource("arn:aws:cloudfront::402112345678:distribution/ENONE")))
                .isInstanceOf(NoSuchResourceException.class);
    }

    @Test
    void aFunctionHasAVersionAtEachStageAndRunsOnlyOncePublished() {
        Parts parts = town.cloudFront.parts();
        parts.function("folder-index", "first");
        assertThat(town.sdk
                        .describeFunction(it -> it.name("folder-index"))
                        .functionSummary()
                        .status())
                .isEqualTo("UNPUBLISHED");
        assertThatThrownBy(() -> live("folder-index")).isInstanceOf(NoSuchFunctionExistsException.class);
        parts.publish("folder-index");
        DescribeFunctionResponse live = live("folder-index");
        assertThat(live.functionSummary().status()).isEqualTo("UNASSOCIATED");
        parts.function("folder-index", "second");
        assertThat(live("folder-index").functionSummary()).isEqualTo(live.functionSummary());
        assertThat(live("folder-index").eTag()).isEqualTo(live.eTag());
        assertThat(town.sdk.describeFunction(it -> it.name("folder-index")).eTag())
                .isNotEqualTo(live.eTag());
        town.cloudFront.create(
                "E2",
                EdgeTown.config(config -> config.defaultCacheBehavior(it -> it.targetOriginId("bucket")
                        .viewerProtocolPolicy("allow-all")
                        .cachePolicyId(EdgeTown.BY_HEADER)
                        .functionAssociations(all -> all.quantity(1)
                                .items(FunctionAssociation.builder()
                                        .eventType("viewer-request")
                                        .functionARN(FolderIndex.arn("402112345678"))
                                        .build())))));
        assertThat(live("folder-index").functionSummary().status()).isEqualTo("ASSOCIATED");
    }

    @Test
    void functionsAreListedInPagesAndByStage() {
        Parts parts = town.cloudFront.parts();
        parts.function("one", "");
        parts.function("two", "");
        parts.publish("two");
        var first = town.sdk.listFunctions(it -> it.maxItems("2")).functionList();
        assertThat(first.items()).extracting(FunctionSummary::name).containsExactly("one", "two");
        var rest = town.sdk
                .listFunctions(it -> it.maxItems("2").marker(first.nextMarker()))
                .functionList();
        assertThat(rest.items()).extracting(it -> it.functionMetadata().stage()).containsExactly(FunctionStage.LIVE);
        assertThat(rest.nextMarker()).isNull();
        assertThat(town.sdk
                        .listFunctions(it -> it.stage(FunctionStage.LIVE))
                        .functionList()
                        .items())
                .hasSize(1);
    }

    @Test
    void accessControlsRealtimeLogsAndTagsComeBackAsTheyWereMade() {
        Parts parts = town.cloudFront.parts();
        OriginAccessControlConfig control = OriginAccessControlConfig.builder()
                .name("site")
                .originAccessControlOriginType("s3")
                .signingBehavior("always")
                .signingProtocol("sigv4")
                .build();
        parts.accessControl("E1", control);
        assertThat(town.sdk
                        .getOriginAccessControl(it -> it.id("E1"))
                        .originAccessControl()
                        .originAccessControlConfig())
                .isEqualTo(control);
        RealtimeLogConfig log = RealtimeLogConfig.builder()
                .arn("arn:aws:cloudfront::402112345678:realtime-log-config/visits")
                .name("visits")
                .samplingRate(10L)
                .fields("timestamp", "c-ip")
                .build();
        parts.realtimeLog(log);
        assertThat(town.sdk.getRealtimeLogConfig(it -> it.arn(log.arn())).realtimeLogConfig())
                .isEqualTo(log);
        String arn = "arn:aws:cloudfront::402112345678:distribution/" + EdgeTown.ID;
        assertThat(town.sdk.listTagsForResource(it -> it.resource(arn)).tags().items())
                .isEmpty();
        parts.tag(arn, Map.of("team", "shop", "app", "acme"));
        assertThat(town.sdk.listTagsForResource(it -> it.resource(arn)).tags().items())
                .extracting(Tag::key)
                .containsExactly("app", "team");
    }

    private DescribeFunctionResponse live(String name) {
        return town.sdk.describeFunction(it -> it.name(name).stage(FunctionStage.LIVE));
    }
}
