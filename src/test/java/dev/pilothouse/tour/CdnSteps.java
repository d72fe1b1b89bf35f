package dev.pilothouse.tour;

import dev.pilothouse.app.Person;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.s3.ObjectHeaders;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;

/** A stale file at the edge: seen, forgotten, and seen anew. */
final class CdnSteps {
    private static final String FILE = "notice.txt";
    private final Person person;
    private final Sandbox sandbox;

    CdnSteps(Person person, Sandbox sandbox) {
        this.person = person;
        this.sandbox = sandbox;
    }

    List<Step> all() {
        return List.of(
                Step.of("cdn", "cdn", this::open),
                Step.of("cdn-stale", "cdn", this::seeTheOldCopy),
                Step.of("cdn-paths", "cdn", this::typePaths),
                Step.of(
                        "cdn-in-progress",
                        "cdn",
                        () -> person.click("invalidate").reads("in progress")),
                Step.of("cdn-done", "cdn", this::beDone),
                Step.of("cdn-same", "cdn", () -> person.click("fetch").reads("The same")),
                Step.of(
                        "cdn-traffic",
                        "cdn",
                        () -> person.click("show-traffic").click("range-day").reads("from the edge")),
                Step.of(
                        "cdn-configuration",
                        "cdn",
                        () -> person.click("show-configuration").reads("acme-pages-five-minutes")),
                Step.of("cdn-changed", "cdn", this::changeIt),
                Step.of("cdn-seen", "cdn", () -> person.click("seen").sees("settings-filter")),
                Step.of(
                        "cdn-certificate",
                        "cdn",
                        () -> person.type("settings-filter", "good until").reads("Good until")),
                Step.of("cdn-staging", "cdn", this::seeWhatIsTried),
                Step.of("cdn-staging-share", "cdn", this::sendMore),
                Step.of("cdn-tags", "cdn", () -> person.type("paths", "/ #help").reads("2 paths · free")),
                Step.of("cdn-deploying", "cdn", this::promote),
                Step.of("cdn-deployed", "cdn", this::beDeployed),
                Step.of("cdn-back", "cdn", this::goBack));
    }

    private void open() {
        put("Closed on Sundays.\n");
        person.press(KeyCode.ESCAPE).click("go-cdn").sees("behaviours").sees("invalidations");
    }

    private void seeTheOldCopy() {
        person.type("visit", "/" + FILE).click("fetch").reads("The same");
        sandbox.clock().advance(Duration.ofSeconds(41));
        put("Open on Sundays, too.\n");
        person.click("fetch").reads("older copy");
        scrollDown();
    }

    // With the wheel, to see the answer.
    private void scrollDown() {
        person.onScreen(() -> {
            Node up = person.node("visit");
            while (!(up instanceof ScrollPane scroll)) {
                up = up.getParent();
            }
            scroll.setVvalue(scroll.getVmax());
            return true;
        });
    }

    private void typePaths() {
        person.type("paths", "notice.txt").reads("has to begin with a slash");
        person.type("paths", "/" + FILE + " /products/*").reads("2 paths · free");
    }

    private void changeIt() {
        CloudFrontService edge = sandbox.service(CloudFrontService.class);
        edge.create(
                AcmeShop.DISTRIBUTION,
                edge.config(AcmeShop.DISTRIBUTION).toBuilder()
                        .priceClass("PriceClass_All")
                        .comment("Acme Shop, everywhere")
                        .build());
        person.press(KeyCode.F5).reads("2 settings changed");
    }

    private void seeWhatIsTried() {
        sandbox.service(CloudFrontService.class).deploymentsTake(Duration.ofHours(1));
        person.type("settings-filter", "").press(KeyCode.CONTROL, KeyCode.K).write(AcmeShop.HELP_DISTRIBUTION);
        person.reads("Traffic of " + AcmeShop.HELP_DISTRIBUTION)
                .press(KeyCode.ENTER)
                .reads("Promoting changes 3 settings");
    }

    private void sendMore() {
        person.type("staging-percent", "15").click("set-staging").reads("gets 15 % of the requests");
    }

    private void promote() {
        person.type("paths", "").click("promote-staging").reads("Both distributions are set up alike.");
        person.sees("deploying");
    }

    private void beDeployed() {
        sandbox.service(CloudFrontService.class).deploymentsTake(Duration.ofSeconds(6));
        person.reads("deployed").reads("Acme Help, new pages");
    }

    private void goBack() {
        person.press(KeyCode.CONTROL, KeyCode.K).write(AcmeShop.DISTRIBUTION);
        person.reads("Traffic of " + AcmeShop.DISTRIBUTION)
                .press(KeyCode.ENTER)
                .reads("acme-shop-site (S3, access control)");
    }

    private void beDone() {
        sandbox.service(CloudFrontService.class).invalidationsTake(Duration.ofSeconds(1));
        person.reads("done in");
    }

    private void put(String text) {
        sandbox.service(CloudFrontService.class).invalidationsTake(Duration.ofHours(1));
        sandbox.service(S3Service.class)
                .put(
                        AcmeShop.BUCKET,
                        FILE,
                        text.getBytes(StandardCharsets.UTF_8),
                        ObjectHeaders.of("text/plain", "public, max-age=3600", Map.of()));
    }
}
