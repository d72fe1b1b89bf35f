package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.feature.site.Shop;
import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.s3.ObjectHeaders;
import dev.pilothouse.sandbox.s3.OriginObject;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.wire.Fault;
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
import org.testfx.api.FxRobot;

/** Two builds are released, compared, and the former is brought back; Activity takes that back again. */
class ReleasesPaneTest {
    private SandboxInReach playground;

    @Test
    void aReleaseIsComparedBroughtBackAndThatIsUndoneByClicksAlone(@TempDir Path settings) throws Exception {
        playground = new SandboxInReach();
        playground.sandbox().service(CloudFrontService.class).invalidationsTake(Duration.ZERO);
        try (Person person = Person.on(playground, settings)) {
            person.click("workspace-sandbox")
                    .click("person-operator")
                    .click("sign-in")
                    .sees("folder");
            deploy(person, Shop.write(settings, 1), "the first");
            deploy(person, Shop.write(settings, 2), "the second");

            person.click("tab-releases").sees("releases-table").reads("“the first”");
            choose(person, 1);
            person.reads("From 3 to 4").sees("rollback-note").reads("That takes about");
            pictures(person, "releases");
            person.click("all-differences").reads("sw.js");

            person.type("rollback-note", "checkout broken").click("roll-back").reads("verified");
            person.reads("rolled back").reads("“checkout broken”");
            assertThat(served("index.html")).contains("index.html 1");
            pictures(person, "releases-rolled-back");

            choose(person, 2);
            person.click("pin").reads("pinned");
            person.click("close-release").click("look-for-leftovers").reads("no old file can go");
            pictures(person, "releases-leftovers");

            person.click("go-activity").sees("entries").reads("Roll back to release 3");
            person.type("filter", "roll back to");
            person.click("entries")
                    .press(KeyCode.HOME)
                    .sees("undo")
                    .click("undo")
                    .reads("was undone");
            assertThat(served("index.html")).contains("index.html 2");
            person.click("go-site").click("tab-releases").reads("release 4");

            spoilt(person, Shop.write(settings, 3));
            person.reads("not as built").reads("about.html · visitors get other content than was built");
            pictures(person, "releases-not-as-built");
            person.click("offer-rollback").sees("rollback-note").reads("That takes about");
            failsInItsPlaceAlone(person, Shop.write(settings, 4));
        }
    }

    private void failsInItsPlaceAlone(Person person, Path site) {
        person.click("tab-plan").type("folder", site.toString()).click("plan").reads("not deployed");
        playground.sandbox().faults().next(1, "PutObject", new Fault.Fail(403, "AccessDenied", "Not today"));
        person.click("deploy").sees("plan-again").reads("Not done: nothing was changed.");
        assertThat(new FxRobot().lookup("#release .fault-box").tryQuery()).isPresent();
        assertThat(new FxRobot().lookup("#toasts .fault-box").tryQuery()).isEmpty();
        pictures(person, "releases-failed");
    }

    // Somebody overwrites a page before visitors' pages are compared.
    private void spoilt(Person person, Path site) {
        CloudFrontService edge = playground.sandbox().service(CloudFrontService.class);
        edge.invalidationsTake(Duration.ofHours(1));
        person.click("tab-plan")
                .type("folder", site.toString())
                .click("plan")
                .sees("changes")
                .reads("not deployed");
        person.click("deploy").reads("invalidation pending");
        playground
                .sandbox()
                .service(S3Service.class)
                .put(
                        AcmeShop.BUCKET,
                        "about.html",
                        "by hand".getBytes(StandardCharsets.UTF_8),
                        ObjectHeaders.of("text/html; charset=utf-8", "no-cache", Map.of()));
        edge.invalidationsTake(Duration.ZERO);
    }

    private static void deploy(Person person, Path site, String note) {
        person.type("folder", site.toString()).click("plan").sees("changes").reads("not deployed");
        person.type("note", note).click("deploy").sees("plan-again").reads("verified");
    }

    private static void choose(Person person, int row) {
        person.click("releases-table").press(KeyCode.HOME);
        for (int down = 0; down < row; down++) {
            person.press(KeyCode.DOWN);
        }
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
