package dev.pilothouse.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.app.Person;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.wire.Fault;
import dev.pilothouse.sites.SwaggerUi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import javafx.scene.input.KeyCode;

/** Two releases of a real site, and one that is blocked. */
final class SiteSteps {
    private final Person person;
    private final Sandbox sandbox;

    SiteSteps(Person person, Sandbox sandbox) {
        this.person = person;
        this.sandbox = sandbox;
    }

    List<Step> first() {
        return List.of(
                Step.of("site-plan", "site", () -> plan(SwaggerUi.FIRST.folder()))
                        .by("a drop can't be made headless: the path was typed"),
                Step.of(
                        "site-without-maps",
                        "site",
                        () -> person.click("exclude-maps")
                                .reads("6 source maps are left out")
                                .click("include-maps")
                                .reads("6 source maps will be public")),
                Step.of("site-deploying", "site", this::deploySlowly),
                Step.of("site-live", "site", this::arrive),
                Step.of("site-verified", "site", this::beVerified),
                Step.of("site-visitor", "site", this::visit)
                        .by("no browser is started headless: the address it was given was fetched"));
    }

    List<Step> second() {
        return List.of(
                Step.of("site-second-plan", "site", () -> {
                    person.press(KeyCode.ESCAPE);
                    plan(SwaggerUi.SECOND.folder());
                }),
                Step.of(
                        "site-second-verified",
                        "site",
                        () -> person.click("deploy").sees("plan-again").reads("verified")),
                Step.of("site-blocked", "site", () -> plan(withSecret())),
                Step.of(
                        "site-waiver",
                        "site",
                        () -> person.click("waive")
                                .type("waive-reason", "a sample for the manual")
                                .sees("waive-confirm")),
                Step.of(
                        "site-waived",
                        "site",
                        () -> person.click("waive-confirm").reads("published although a rule forbids it")));
    }

    /** The former of the two under an address of its own: looked at, made live, removed. */
    List<Step> previews() {
        return List.of(
                Step.of("preview-plan", "site", this::planPreview),
                Step.of(
                        "preview-deployed",
                        "site",
                        () -> person.type("preview-note", "the look of before")
                                .click("preview")
                                .reads("fetched as a visitor")
                                .sees("promotion-note")),
                Step.of("preview-visitor", "site", this::visitPreview)
                        .by("no browser is started headless: the address it was given was fetched"),
                Step.of("preview-live", "site", this::promote),
                Step.of("preview-removal", "site", this::askForRemoval)
                        .by("cells have no ids: the row was chosen with the arrow keys"),
                Step.of("preview-removed", "site", this::removePreview));
    }

    private void planPreview() {
        person.press(KeyCode.ESCAPE);
        plan(SwaggerUi.FIRST.folder());
        person.click("try-as-preview")
                .type("preview-name", "look-of-before")
                .click("look-at-preview")
                .sees("preview-note");
    }

    private void visitPreview() throws IOException, InterruptedException {
        person.click("open-preview");
        URI address = StreamSupport.stream(person.opened().spliterator(), false)
                .filter(opened -> opened.getPath().endsWith("/look-of-before/index.html"))
                .findFirst()
                .orElseThrow();
        assertThat(fetched(address))
                .isEqualTo(Files.readAllBytes(SwaggerUi.FIRST.folder().resolve("index.html")));
    }

    private void promote() {
        typeBucket();
        person.click("promote").reads("verified").sees("plan-again");
    }

    private void askForRemoval() {
        person.click("tab-previews").click("previews-table").press(KeyCode.HOME).sees("ask-removal");
        person.click("ask-removal").sees("remove-preview");
    }

    private void removePreview() {
        typeBucket();
        person.click("remove-preview").reads("No previews yet");
    }

    private void typeBucket() {
        if (person.has("typed-bucket")) {
            person.type("typed-bucket", AcmeShop.BUCKET);
        }
    }

    /** The former of the two comes back, and Activity takes that back. */
    List<Step> releases() {
        return List.of(
                Step.of(
                        "releases",
                        "site",
                        () -> person.press(KeyCode.ESCAPE)
                                .click("tab-releases")
                                .reads("winter collection")
                                .reads("live")),
                Step.of("releases-compared", "site", this::compare)
                        .by("cells have no ids: the row was chosen with the arrow keys"),
                Step.of(
                        "releases-lines",
                        "site",
                        () -> person.click("all-differences")
                                .reads("swagger-ui.js.map")
                                .sees("rollback-note")),
                Step.of("releases-rolled-back", "site", this::rollBack),
                Step.of(
                        "releases-leftovers",
                        "site",
                        () -> person.click("look-for-leftovers").reads("Kept are the last 5 releases")),
                Step.of(
                        "site-planning-again",
                        "site",
                        () -> person.click("close-leftovers").click("tab-plan").sees("folder")));
    }

    private void compare() {
        person.click("releases-table").press(KeyCode.HOME).press(KeyCode.DOWN);
        person.reads("compared with").sees("rollback-note").reads("That takes about");
    }

    private void rollBack() {
        person.type("rollback-note", "checkout broken");
        typeBucket();
        person.click("roll-back").reads("rolled back").reads("verified");
    }

    private void plan(Path build) {
        person.type("folder", build.toString()).click("plan").sees("changes");
    }

    // As over a line that is slow: a local deploy is over before anybody could look. The first upload is the lock.
    private void deploySlowly() {
        sandbox.service(CloudFrontService.class).invalidationsTake(Duration.ofHours(1));
        AtomicInteger uploads = new AtomicInteger();
        sandbox.faults()
                .when(
                        (n, operation) -> operation.equals("PutObject") && uploads.incrementAndGet() > 9,
                        new Fault.Delay(Duration.ofSeconds(4)));
        person.click("deploy").reads("8 of 16 new files");
    }

    private void arrive() {
        sandbox.faults().clear();
        person.reads("invalidation pending");
    }

    private void beVerified() {
        sandbox.service(CloudFrontService.class).invalidationsTake(Duration.ofSeconds(1));
        person.sees("plan-again").reads("verified");
    }

    private void visit() throws IOException, InterruptedException {
        person.click("open-site");
        URI address = person.opened().iterator().next();
        assertThat(fetched(address))
                .isEqualTo(Files.readAllBytes(SwaggerUi.FIRST.folder().resolve("index.html")));
    }

    private static byte[] fetched(URI address) throws IOException, InterruptedException {
        try (HttpClient visitor = HttpClient.newHttpClient()) {
            return visitor.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }

    private Path withSecret() throws IOException {
        Path build = Files.createDirectories(Path.of("target/sites/shop"));
        Files.writeString(
                build.resolve("index.html"), "<!doctype html><title>Shop</title><script src=app.js></script>");
        Files.writeString(build.resolve("app.js"), "const key = \"AKIA" + "Z7QF3MXW2JTRY5LK\";\n");
        Files.writeString(build.resolve(".env"), "TOKEN=1\n");
        return build;
    }
}
