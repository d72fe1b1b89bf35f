package dev.pilothouse.sandbox.cloudfront;

import static dev.pilothouse.sandbox.cloudfront.EdgeTown.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.ContinuousDeploymentPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.GetContinuousDeploymentPolicyResponse;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionConfigResponse;
import software.amazon.awssdk.services.cloudfront.model.IllegalUpdateException;
import software.amazon.awssdk.services.cloudfront.model.InvalidArgumentException;
import software.amazon.awssdk.services.cloudfront.model.InvalidIfMatchVersionException;
import software.amazon.awssdk.services.cloudfront.model.NoSuchContinuousDeploymentPolicyException;
import software.amazon.awssdk.services.cloudfront.model.PreconditionFailedException;

/** A staging distribution gets who the policy says, and its configuration goes live. */
class ContinuousDeploymentTest {
    private static final String STAGING = "E2STAGINGEXMPL";
    private static final String POLICY = "5d7b3f02-1c38-4f5e-9f0d-2b6a7c8d9e01";
    private static final String OPEN = """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject",
          "Resource": "arn:aws:s3:::%s/*"}]}
        """.formatted(EdgeTown.BUCKET);
    private final EdgeTown town = new EdgeTown();

    @BeforeEach
    void stage() {
        town.s3.putPolicy(EdgeTown.BUCKET, OPEN);
        town.put("index.html", "old", "no-store");
        town.put("new.html", "new", "no-store");
        town.cloudFront.create(
                STAGING, EdgeTown.config(config -> config.staging(true).defaultRootObject("new.html")));
        town.cloudFront.continuous(POLICY, ID, STAGING, header(true));
        town.cloudFront.deploymentsTake(Duration.ZERO);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whoSendsTheHeaderGetsTheStagingDistributionWhileThePolicyIsOn() {
        assertThat(town.get("/").body()).isEqualTo("old");
        assertThat(town.get("/", "aws-cf-cd-try", "yes").body()).isEqualTo("new");
        assertThat(town.get("/", "aws-cf-cd-try", "no").body()).isEqualTo("old");

        update(header(false));

        assertThat(town.get("/", "aws-cf-cd-try", "yes").body()).isEqualTo("old");
    }

    @Test
    void aShareOfTheRequestsGoesThere() {
        update(share(0.1f));
        long staged = IntStream.range(0, 50)
                .filter(n -> town.get("/").body().equals("new"))
                .count();
        assertThat(staged).isEqualTo(5);
    }

    @Test
    void aViewerStaysWhereTheSessionBeganUntilItIsIdleOrTheSettingsChange() {
        update(sticky(0.15f));
        List<HttpResponse<String>> first =
                IntStream.range(0, 7).mapToObj(n -> town.get("/")).toList();
        HttpResponse<String> staged = first.getLast();
        assertThat(first).extracting(HttpResponse::body).endsWith("new").containsOnlyOnce("new");
        assertThat(bodies(cookie(staged), 20)).containsOnly("new");
        assertThat(bodies(cookie(first.getFirst()), 20)).containsOnly("old");

        town.sandbox.clock().advance(Duration.ofSeconds(299));
        String later = cookie(town.get("/", "Cookie", cookie(staged)));
        town.sandbox.clock().advance(Duration.ofSeconds(299));
        assertThat(bodies(later, 1)).containsOnly("new");
        assertThat(bodies(cookie(staged), 5)).as("idle").containsOnly("old");

        String again = cookie(town.get("/", "Cookie", later));
        town.sandbox.clock().advance(Duration.ofSeconds(2));
        assertThat(bodies(again, 1)).as("longer than a session lasts").containsOnly("old");

        String fresh = cookie(town.get("/"));
        update(off(sticky(0.15f)));
        update(sticky(0.15f));
        assertThat(cookie(town.get("/", "Cookie", fresh)))
                .as("all sessions were reset")
                .doesNotStartWith(fresh.split("-[01]-")[0]);
    }

    @Test
    void whatIsPromotedIsInProgressUntilItHasComeToTheEdgeAndItsInvalidationsStay() {
        town.cloudFront.invalidationsTake(Duration.ofHours(1));
        town.invalidate("before", "/old.html");
        town.cloudFront.deploymentsTake(Duration.ofHours(1));

        promote(versions());

        assertThat(status()).isEqualTo("InProgress");
        assertThat(town.get("/").body()).isEqualTo("old");
        assertThat(town.get("/", "aws-cf-cd-try", "yes").body()).isEqualTo("new");
        assertThat(town.sdk
                        .listInvalidations(q -> q.distributionId(ID))
                        .invalidationList()
                        .items())
                .hasSize(1);
        assertThat(town.sdk.getDistribution(q -> q.id(ID)).distribution().inProgressInvalidationBatches())
                .isEqualTo(1);

        town.cloudFront.deploymentsTake(Duration.ZERO);

        assertThat(status()).isEqualTo("Deployed");
        assertThat(town.get("/").body()).isEqualTo("new");
    }

    @Test
    void aDistributionIsUpdatedFromTheVersionThatWasReadAndNobodyComesToAStagingOneDirectly() {
        town.cloudFront.deploymentsTake(Duration.ofHours(1));
        GetDistributionConfigResponse read = town.sdk.getDistributionConfig(q -> q.id(ID));
        DistributionConfig next = read.distributionConfig().toBuilder()
                .defaultRootObject("new.html")
                .build();
        town.sdk.updateDistribution(q -> q.id(ID).ifMatch(read.eTag()).distributionConfig(next));
        assertThat(status()).isEqualTo("InProgress");
        assertThat(town.get("/").body()).isEqualTo("old");
        town.cloudFront.deploymentsTake(Duration.ZERO);
        assertThat(town.get("/").body()).isEqualTo("new");
        assertThatThrownBy(() -> town.sdk.updateDistribution(
                        q -> q.id(ID).ifMatch(read.eTag()).distributionConfig(next)))
                .isInstanceOf(PreconditionFailedException.class);
        assertThatThrownBy(() -> town.sdk.updateDistribution(q -> q.id(ID)
                        .ifMatch(town.sdk.getDistribution(it -> it.id(ID)).eTag())
                        .distributionConfig(
                                next.toBuilder().callerReference("other").build())))
                .isInstanceOf(IllegalUpdateException.class);
        assertThatThrownBy(() -> town.sdk.updateDistribution(q -> q.id(ID)
                        .ifMatch(town.sdk.getDistribution(it -> it.id(ID)).eTag())
                        .distributionConfig(
                                next.toBuilder().httpVersion("http3").build())))
                .isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(
                        () -> town.cloudFront.edge(STAGING).resolve("/").toURL().openStream())
                .hasMessageContaining("403");
    }

    @Test
    void aPolicyIsOnlyChangedFromTheVersionThatWasReadAndToWhatCloudFrontTakes() {
        GetContinuousDeploymentPolicyResponse read = read();
        assertThat(read.continuousDeploymentPolicy()
                        .continuousDeploymentPolicyConfig()
                        .stagingDistributionDnsNames()
                        .items())
                .containsExactly("d2stagingexmpl.cloudfront.net");
        assertThat(town.sdk
                        .listContinuousDeploymentPolicies(q -> {})
                        .continuousDeploymentPolicyList()
                        .items())
                .hasSize(1);
        update(header(false));
        assertThatThrownBy(() -> update(read.eTag(), header(true))).isInstanceOf(PreconditionFailedException.class);
        assertThatThrownBy(() -> update(null, header(true))).isInstanceOf(InvalidIfMatchVersionException.class);
        assertThatThrownBy(() -> update(share(0.2f))).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> town.sdk.getContinuousDeploymentPolicy(q -> q.id("none")))
                .isInstanceOf(NoSuchContinuousDeploymentPolicyException.class);
    }

    @Test
    void promotingGivesThePrimaryTheOtherConfigurationButItsNamesAndTurnsThePolicyOff() {
        String primary = versions().split(", ")[0];
        assertThatThrownBy(() -> promote(primary + ", other")).isInstanceOf(PreconditionFailedException.class);
        assertThatThrownBy(() -> promote(primary)).isInstanceOf(InvalidIfMatchVersionException.class);
        assertThat(town.get("/").body()).isEqualTo("old");

        promote(versions());

        DistributionConfig now = town.sdk.getDistributionConfig(q -> q.id(ID)).distributionConfig();
        assertThat(now.defaultRootObject()).isEqualTo("new.html");
        assertThat(now.staging()).isFalse();
        assertThat(now.continuousDeploymentPolicyId()).isEqualTo(POLICY);
        assertThat(town.get("/").body()).isEqualTo("new");
        assertThat(read().continuousDeploymentPolicy()
                        .continuousDeploymentPolicyConfig()
                        .enabled())
                .isFalse();
    }

    private String versions() {
        return town.sdk.getDistribution(q -> q.id(ID)).eTag() + ", "
                + town.sdk.getDistributionConfig(q -> q.id(STAGING)).eTag();
    }

    private String status() {
        return town.sdk.getDistribution(q -> q.id(ID)).distribution().status();
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("set-cookie").orElseThrow().split(";")[0];
    }

    private List<String> bodies(String cookie, int times) {
        return IntStream.range(0, times)
                .mapToObj(n -> town.get("/", "Cookie", cookie).body())
                .toList();
    }

    private GetContinuousDeploymentPolicyResponse read() {
        return town.sdk.getContinuousDeploymentPolicy(q -> q.id(POLICY));
    }

    private void update(ContinuousDeploymentPolicyConfig config) {
        update(read().eTag(), config);
    }

    private void update(String version, ContinuousDeploymentPolicyConfig config) {
        town.sdk.updateContinuousDeploymentPolicy(q -> q.id(POLICY)
                .ifMatch(version)
                .continuousDeploymentPolicyConfig(config.toBuilder()
                        .stagingDistributionDnsNames(read().continuousDeploymentPolicy()
                                .continuousDeploymentPolicyConfig()
                                .stagingDistributionDnsNames())
                        .build()));
    }

    private void promote(String versions) {
        town.sdk.updateDistributionWithStagingConfig(
                q -> q.id(ID).stagingDistributionId(STAGING).ifMatch(versions));
    }

    private static ContinuousDeploymentPolicyConfig header(boolean enabled) {
        return ContinuousDeploymentPolicyConfig.builder()
                .enabled(enabled)
                .trafficConfig(traffic -> traffic.type("SingleHeader")
                        .singleHeaderConfig(it -> it.header("aws-cf-cd-try").value("yes")))
                .build();
    }

    private static ContinuousDeploymentPolicyConfig share(float weight) {
        return ContinuousDeploymentPolicyConfig.builder()
                .enabled(true)
                .trafficConfig(traffic -> traffic.type("SingleWeight").singleWeightConfig(it -> it.weight(weight)))
                .build();
    }

    private static ContinuousDeploymentPolicyConfig sticky(float weight) {
        return share(weight).toBuilder()
                .trafficConfig(traffic -> traffic.type("SingleWeight")
                        .singleWeightConfig(it -> it.weight(weight)
                                .sessionStickinessConfig(
                                        sticky -> sticky.idleTTL(300).maximumTTL(600))))
                .build();
    }

    private static ContinuousDeploymentPolicyConfig off(ContinuousDeploymentPolicyConfig on) {
        return on.toBuilder().enabled(false).build();
    }
}
