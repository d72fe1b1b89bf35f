package dev.pilothouse.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.app.Person;
import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.cloudwatch.CloudWatchService;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.ui.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of the CDN pane in both themes and two sizes, also of what can't be read, to be looked at. */
@Tag("tour")
class CdnPicturesTest {
    private static final List<String> DENIED = List.of(
            "cloudwatch:GetMetricData",
            "cloudfront:DescribeFunction",
            "cloudfront:GetCachePolicy",
            "acm:DescribeCertificate",
            "cloudfront:ListTagsForResource",
            "logs:DescribeDeliverySources");

    @ParameterizedTest
    @CsvSource({"DARK, 1440, 900", "LIGHT, 1280, 800"})
    void pictures(String theme, int width, int height, @TempDir Path settings) throws Exception {
        Files.writeString(settings.resolve("settings.json"), "{\"theme\": \"" + theme + "\"}");
        SandboxInReach playground = new SandboxInReach();
        String end = "-%s-%d.png".formatted(theme.toLowerCase(Locale.ROOT), width);
        try (Person person = Person.on(playground, settings)) {
            person.sees("workspace-sandbox").onScreen(() -> {
                Stage stage =
                        (Stage) person.node("workspace-sandbox").getScene().getWindow();
                stage.setWidth(width);
                stage.setHeight(height);
                return stage;
            });
            person.click("workspace-sandbox").click("person-operator").click("sign-in");
            person.click("go-cdn")
                    .sees("behaviours")
                    .reads("certificate 61 days")
                    .reads("Hit ratio, last ");
            assertThat(person.text("hit-ratio")).endsWith("%");
            picture(person, "distribution" + end);
            person.click("show-traffic").click("range-week").reads("from the edge");
            picture(person, "traffic" + end);
            person.click("show-configuration").reads("acme-pages-five-minutes");
            picture(person, "configuration" + end);
            tried(person, end);
            person.press(KeyCode.CONTROL, KeyCode.K)
                    .write("configuration of e2x")
                    .reads("Configuration of E2X");
            person.press(KeyCode.ENTER).reads("acme-legacy-one-minute");
            change(playground.sandbox());
            person.press(KeyCode.F5).reads("settings changed");
            picture(person, "changed" + end);
            person.click("show-distribution").reads("settings changed");
            picture(person, "note" + end);
            unmeasured(playground.sandbox());
            person.click("show-traffic").press(KeyCode.F5).reads("additional metrics");
            picture(person, "unmeasured" + end);
            deny(playground.sandbox());
            person.click("show-configuration").press(KeyCode.F5).reads("cloudfront:DescribeFunction");
            picture(person, "configuration-denied" + end);
            person.click("show-traffic").reads("cloudwatch:GetMetricData");
            picture(person, "denied" + end);
            person.click("show-distribution").sees("behaviours");
            picture(person, "distribution-denied" + end);
        }
    }

    private static void tried(Person person, String end) {
        person.press(KeyCode.CONTROL, KeyCode.K)
                .write(AcmeShop.HELP_DISTRIBUTION)
                .reads("Traffic of " + AcmeShop.HELP_DISTRIBUTION);
        person.press(KeyCode.ENTER).reads("Promoting changes 3 settings");
        person.type("paths", "/ #help").reads("2 paths · free");
        picture(person, "staging" + end);
        person.click("promote-staging").reads("Both distributions").sees("deploying");
        picture(person, "deploying" + end);
    }

    private static void change(Sandbox sandbox) {
        CloudFrontService edge = sandbox.service(CloudFrontService.class);
        edge.create(
                AcmeShop.DISTRIBUTION,
                edge.config(AcmeShop.DISTRIBUTION).toBuilder()
                        .priceClass("PriceClass_All")
                        .webACLId("arn:aws:wafv2:us-east-1:402112345678:global/webacl/shop-only-people/1f2e3d4c")
                        .build());
    }

    private static void unmeasured(Sandbox sandbox) {
        sandbox.service(CloudWatchService.class).reset();
        sandbox.service(CloudFrontService.class).extraMetrics(AcmeShop.DISTRIBUTION, false);
    }

    private static void deny(Sandbox sandbox) {
        String deny = "[{\"Effect\": \"Deny\", \"Resource\": \"*\", \"Action\": [\"%s\"]},"
                .formatted(String.join("\", \"", DENIED));
        AcmeShop.people()
                .forEach(person -> sandbox.world()
                        .keys()
                        .role(person.roleArn(), AcmeShop.policy(person).replaceFirst("\\[", deny)));
    }

    private static void picture(Person person, String name) {
        Pictures.write(person.picture(), Path.of("target/pictures/cdn-" + name));
    }
}
