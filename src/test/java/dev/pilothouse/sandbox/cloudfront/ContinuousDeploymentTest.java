package dev.pilothouse.sandbox.cloudfront;

import static dev.pilothouse.sandbox.cloudfront.EdgeTown.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.ContinuousDeploymentPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.GetContinuousDeploymentPolicyResponse;
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
        String primary = town.sdk.getDistribution(q -> q.id(ID)).eTag();
        String staging = town.sdk.getDistributionConfig(q -> q.id(STAGING)).eTag();
        assertThatThrownBy(() -> promote(primary + ", other")).isInstanceOf(PreconditionFailedException.class);
        assertThatThrownBy(() -> promote(primary)).isInstanceOf(InvalidIfMatchVersionException.class);
        assertThat(town.get("/").body()).isEqualTo("old");

        promote(primary + ", " + staging);

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
}
