package dev.pilothouse.tour;

import dev.pilothouse.app.Person;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.cognito.UserPoolService;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.wire.Fault;
import dev.pilothouse.sites.SwaggerUi;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

/** A working day in production without a mouse; the sign-in ends in the middle of it. */
final class KeySteps {
    private static final String BY = "the keyboard alone";
    private static final dev.pilothouse.sandbox.seed.Person OPERATOR =
            AcmeShop.people().getFirst();
    private final Keyboard keys;
    private final KeyRest rest;
    private final Sandbox sandbox;
    private final LateClock clock;

    KeySteps(Person person, Sandbox sandbox, LateClock clock) {
        this.keys = new Keyboard(person);
        this.rest = new KeyRest(keys, person);
        this.sandbox = sandbox;
        this.clock = clock;
    }

    List<Chapter> all() {
        return Stream.of(
                        new Chapter("keys-site", site()),
                        new Chapter("keys-tables", new KeyTables(keys).all()),
                        new Chapter("keys-functions", new KeyRuns(keys).functions()),
                        new Chapter("keys-functions-more", rest.functions()),
                        new Chapter("keys-logs", new KeyRuns(keys).logs()),
                        new Chapter("keys-logs-more", rest.logs()),
                        new Chapter("keys-cdn", rest.cdn()),
                        new Chapter("keys-previews", rest.previews()),
                        new Chapter("keys-expired", expired()),
                        new Chapter("keys-releases", new KeyReleases(keys).all()),
                        new Chapter("keys-window", rest.window()),
                        new Chapter("keys-out", out()),
                        new Chapter("keys-workspaces", rest.workspaces()))
                .map(chapter -> chapter.by(BY))
                .toList();
    }

    private List<Step> site() {
        return List.of(
                Step.of("keys-welcome", "welcome", this::choose),
                Step.of("keys-locked", "app", this::signIn),
                Step.of("keys-palette", "app", this::findThePane),
                Step.of("keys-plan", "site", () -> plan(SwaggerUi.FIRST.folder())),
                Step.of("keys-guard", "site", this::beRefused),
                Step.of("keys-unlocked", "app", this::unlock),
                Step.of("keys-deployed", "site", this::deploy),
                Step.of("keys-invalidation", "cdn", this::invalidate),
                Step.of("keys-activity", "activity", this::lookBack));
    }

    private List<Step> expired() {
        return List.of(
                Step.of("keys-expired", "welcome", this::expireWhileDeploying),
                Step.of("keys-back", "site", this::comeBack));
    }

    private List<Step> out() {
        return List.of(
                Step.of("keys-settings", "app", this::setUp),
                Step.of(
                        "keys-out",
                        "welcome",
                        () -> keys.press(KeyCode.SPACE).run("sign out").sees("workspace-sandbox")));
    }

    private void choose() {
        keys.to("workspace-acme-shop-production").press(KeyCode.SPACE).sees("email");
    }

    private void signIn() {
        keys.fill("email", OPERATOR.email()).fill("password", OPERATOR.password());
        keys.press(KeyCode.ENTER).sees("unlock");
    }

    private void findThePane() {
        keys.run("CDN").sees("invalidations");
        keys.run("Site").sees("folder");
    }

    private void plan(Path build) {
        keys.fill("folder", build.toString())
                .press(KeyCode.CONTROL, KeyCode.R)
                .sees("changes")
                .fill("typed-name", AcmeShop.BUCKET);
    }

    private void beRefused() {
        keys.press(KeyCode.CONTROL, KeyCode.ENTER).at("reason");
    }

    private void unlock() {
        keys.write("Ticket 4711: new opening hours").press(KeyCode.ENTER).sees("lock");
    }

    private void deploy() {
        sandbox.service(CloudFrontService.class).invalidationsTake(Duration.ofMillis(1));
        keys.press(KeyCode.CONTROL, KeyCode.ENTER).sees("plan-again").reads("verified");
    }

    private void invalidate() {
        keys.run("CDN").sees("invalidations");
        keys.fill("paths", "/products/*").press(KeyCode.CONTROL, KeyCode.ENTER).reads("done in");
    }

    private void lookBack() {
        keys.run("Activity").sees("entries");
        keys.to("entries").press(KeyCode.HOME).sees("entry").reads("Can’t be undone from here");
    }

    // As over a line that is slow: a local deploy is over before anything can happen in the middle of it.
    private void expireWhileDeploying() {
        keys.run("Site").sees("folder");
        plan(SwaggerUi.SECOND.folder());
        sandbox.faults().when((n, operation) -> operation.equals("PutObject"), new Fault.Delay(Duration.ofMillis(500)));
        keys.press(KeyCode.CONTROL, KeyCode.ENTER).reads("step 2 of");
        sandbox.service(UserPoolService.class).signOutEverywhere(AcmeShop.USER_POOL, OPERATOR.email());
        clock.jump(Duration.ofMinutes(61));
        keys.sees("sign-in-again").reads("A change waits");
    }

    private void comeBack() {
        sandbox.faults().clear();
        keys.fill("email", OPERATOR.email()).fill("password", OPERATOR.password());
        keys.press(KeyCode.ENTER).sees("plan-again").reads("verified");
    }

    private void setUp() {
        keys.press(KeyCode.CONTROL, KeyCode.COMMA).sees("settings-board").to("close-settings");
    }
}
