package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.core.Settings;
import dev.pilothouse.core.work.PollingBudget;
import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.s3.ObjectHeaders;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.ui.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/** The CDN pane in the real window on the sandbox, by clicks alone. */
class CdnPaneTest {
    @Test
    void aStalePageIsSeenForgottenAndFetchedAnew(@TempDir Path settings) {
        SandboxInReach playground = new SandboxInReach();
        Settings.in(settings, fault -> {}).set(PollingBudget.REQUESTS, 0);
        try (Person person = Person.on(playground, settings)) {
            CloudFrontService edge = playground.sandbox().service(CloudFrontService.class);
            edge.invalidationsTake(Duration.ofHours(1));
            person.click("workspace-sandbox").click("person-operator").click("sign-in");
            person.click("go-cdn").sees("behaviours").reads("acme-shop-site (S3, access control)");

            person.type("visit", "/robots.txt").click("fetch").reads("The same");
            playground.sandbox().clock().advance(Duration.ofSeconds(41));
            put(playground, "robots.txt", "User-agent: *\n");
            person.click("fetch").reads("The edge has an older copy");
            picture(person, "older");

            person.type("paths", "robots.txt").reads("has to begin with a slash");
            person.type("paths", "/robots.txt /a*b").reads("has to stand last");
            picture(person, "problem");
            person.type("paths", "/robots.txt").reads("1 path · free").click("invalidate");
            person.reads("in progress").reads("Not read by itself, as chosen in the settings. F5 reads it now.");
            picture(person, "in-progress");
            edge.invalidationsTake(Duration.ZERO);
            person.reads("done in");
            person.press(KeyCode.CONTROL, KeyCode.F).write("/no/such");
            person.reads("None of those that were read matches the filter.");
            picture(person, "find");
            person.type("filter", "ROBOTS").reads("done in");
            assertThat(person.text("month-paths")).isEqualTo("1");

            person.click("fetch").reads("The same");
            picture(person, "done");

            person.press(KeyCode.CONTROL, KeyCode.K).write("traffic of e2x").reads("Traffic of E2XKQ7RSTUVWX");
            person.press(KeyCode.ENTER)
                    .click("range-day")
                    .reads("from the edge")
                    .reads("Hit ratio");
            await().until(() -> person.onScreen(
                    () -> person.node("chart-requests").getAccessibleText().contains("Release 2 at ")));
            picture(person, "traffic");

            person.click("show-configuration").reads("acme-pages-five-minutes");
            picture(person, "configuration");
            await("it was seen").until(() -> kept(settings));
            person.press(KeyCode.CONTROL, KeyCode.K).write("traffic of e2x").reads("Traffic of E2XKQ7RSTUVWX");
            person.press(KeyCode.ENTER).sees("range-day").click("show-configuration");
            DistributionConfig now = edge.config(AcmeShop.DISTRIBUTION);
            edge.create(
                    AcmeShop.DISTRIBUTION,
                    now.toBuilder()
                            .priceClass("PriceClass_200")
                            .defaultRootObject("start.html")
                            .build());
            person.press(KeyCode.F5).reads("2 settings changed since the configuration was seen on");
            picture(person, "configuration-changed");
            person.click("show-distribution")
                    .reads("2 settings changed")
                    .click("show-changes")
                    .click("seen");
            await().until(() -> !person.has("changes"));
            person.press(KeyCode.CONTROL, KeyCode.F).write("no such thing");
            person.reads("No setting matches the filter.");
            person.type("settings-filter", "tls").reads("TLSv1.2_2021");
            picture(person, "configuration-filtered");
            promote(person, edge);
        }
    }

    private static void promote(Person person, CloudFrontService edge) {
        edge.deploymentsTake(Duration.ofHours(1));
        person.press(KeyCode.CONTROL, KeyCode.K)
                .write(AcmeShop.HELP_DISTRIBUTION)
                .reads("Distribution");
        person.press(KeyCode.ENTER).reads("Promoting changes 3 settings").reads("5 % of the requests");
        picture(person, "staging");
        person.click("promote-staging").reads("Deploying: a change of the configuration");
        person.sees("deploying-not-looked-at").reads("F5 reads it now");
        person.reads("gets no requests of visitors");
        picture(person, "deploying");
        edge.deploymentsTake(Duration.ZERO);
        person.press(KeyCode.F5);
        await("it is deployed").until(() -> !person.has("deploying"));
        person.reads("Both distributions are set up alike.");
        picture(person, "promoted");
    }

    private static boolean kept(Path settings) throws IOException {
        try (Stream<Path> files = Files.walk(settings)) {
            return files.anyMatch(file -> file.toString().endsWith(".draft"));
        }
    }

    private static void put(SandboxInReach playground, String key, String text) {
        playground
                .sandbox()
                .service(S3Service.class)
                .put(
                        AcmeShop.BUCKET,
                        key,
                        text.getBytes(StandardCharsets.UTF_8),
                        ObjectHeaders.of("text/plain", "public, max-age=3600", Map.of()));
    }

    private static void picture(Person person, String name) {
        Pictures.write(person.picture(), Path.of("target/pictures/cdn-" + name + ".png"));
    }
}
