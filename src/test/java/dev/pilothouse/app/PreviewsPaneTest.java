package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.feature.site.Shop;
import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.s3.ObjectHeaders;
import dev.pilothouse.sandbox.s3.OriginObject;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.ui.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build is tried under an address of its own, made live, and the preview removed. */
class PreviewsPaneTest {
    private final SandboxInReach playground = new SandboxInReach().withShippedRoles();

    @Test
    void aPreviewIsDeployedOpenedMadeLiveAndRemovedByClicksAlone(@TempDir Path settings) throws Exception {
        playground.sandbox().service(CloudFrontService.class).invalidationsTake(Duration.ZERO);
        try (Person person = Person.on(playground, settings)) {
            person.click("workspace-sandbox")
                    .click("person-operator")
                    .click("sign-in")
                    .sees("folder");
            person.click("tab-previews").reads("No previews yet");
            pictures(person, "previews-empty");
            person.click("tab-plan")
                    .type("folder", Shop.write(settings, 1).toString())
                    .click("plan")
                    .sees("changes");
            person.click("try-as-preview")
                    .type("preview-name", "new-cart")
                    .click("look-at-preview")
                    .sees("preview-note")
                    .reads("lead to the live site");
            pictures(person, "previews-plan");

            person.type("preview-note", "the new cart").click("preview").reads("fetched as a visitor");
            assertThat(served("_preview/new-cart/index.html")).contains("index.html 1");
            assertThat(served("index.html")).doesNotContain("index.html 1");
            person.sees("promotion-note");
            pictures(person, "previews-chosen");
            person.click("open-preview");
            assertThat(person.opened()).anyMatch(address -> address.getPath().equals("/_preview/new-cart/index.html"));

            person.click("promote").reads("verified");
            assertThat(served("index.html")).contains("index.html 1");
            person.click("tab-releases").reads("preview new-cart").click("tab-previews");
            pictures(person, "previews-promoted");

            person.click("previews-table")
                    .press(KeyCode.HOME)
                    .sees("ask-removal")
                    .reads("file by file");
            person.click("ask-removal").sees("remove-preview");
            expire();
            person.click("tab-releases").click("look-for-leftovers").reads("1 expired preview goes whole: new-cart (");
            pictures(person, "leftovers-with-preview");
            person.click("close-leftovers")
                    .click("tab-previews")
                    .press(KeyCode.F5)
                    .sees("remove-expired");
            pictures(person, "previews-expired");
            person.click("remove-expired").click("remove-preview").reads("No previews yet");
            assertThat(playground
                            .sandbox()
                            .service(S3Service.class)
                            .read(AcmeShop.BUCKET, "_preview/new-cart/index.html"))
                    .isEmpty();
        }
    }

    // Its record says so: nobody can wait for days.
    private void expire() throws IOException {
        String key = ".pilothouse/previews/new-cart.json";
        String record = served(key).replaceFirst("(?<=\"expires\"\\s?:\\s?\")[^\"]+", "2020-01-01T00:00:00Z");
        playground
                .sandbox()
                .service(S3Service.class)
                .put(
                        AcmeShop.BUCKET,
                        key,
                        record.getBytes(StandardCharsets.UTF_8),
                        ObjectHeaders.of("application/json", "no-cache", Map.of()));
    }

    private String served(String key) throws IOException {
        try (OriginObject object = playground
                .sandbox()
                .service(S3Service.class)
                .read(AcmeShop.BUCKET, key)
                .orElseThrow()) {
            return new String(object.content().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void pictures(Person person, String name) {
        for (String theme : List.of("dark", "light")) {
            person.click("appearance").click("theme-" + theme).press(KeyCode.ESCAPE);
            Pictures.write(person.picture(), Path.of("target/pictures/" + name + "-" + theme + ".png"));
        }
    }
}
