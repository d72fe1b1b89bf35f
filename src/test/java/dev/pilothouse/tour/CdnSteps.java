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
                Step.of("cdn-seen", "cdn", () -> person.click("seen").sees("settings-filter")));
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
