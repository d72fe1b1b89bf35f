package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.sandbox.s3.OriginObject;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.wire.Fault;
import dev.pilothouse.ui.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going: by signing out, by closing the window, and because the session ended. */
class LeavingTest {
    private final SandboxInReach playground = new SandboxInReach();
    private final CountDownLatch answers = new CountDownLatch(1);
    private Path build;
    private Person person;

    @BeforeEach
    void signIn(@TempDir Path settings, @TempDir Path folder) throws IOException {
        build = folder;
        Files.writeString(build.resolve("index.html"), "<!doctype html><title>Moved</title>");
        person = Person.on(playground, settings, playground.sandbox().clock());
        person.click("workspace-sandbox");
        as("operator");
    }

    @AfterEach
    void close() {
        answers.countDown();
        playground.sandbox().faults().clear();
        person.close();
        playground.sandbox().close();
    }

    @Test
    void theNextPersonSeesNeitherTheTasksNorTheNoticesOfTheLast() {
        playground.sandbox().faults().next(1, "PutObject", new Fault.Fail(403, "AccessDenied", "Access Denied"));
        plan();
        person.click("deploy").sees("toasts").reads("Not done");
        person.click("tasks").sees("task-list").reads("Failed");
        person.press(KeyCode.ESCAPE);
        person.choose("person", "sign-out").sees("workspace-sandbox");
        person.click("workspace-sandbox");
        as("support");
        person.click("tasks").reads("No tasks yet");
        person.press(KeyCode.ESCAPE);
        person.click("notices").reads("No notices yet");
        Pictures.write(person.picture(), Path.of("target/pictures/leaving-nothing-left.png"));
    }

    @Test
    void whoSignsOutWhileAChangeRunsIsAskedAndThenItStops() {
        String before = live();
        deployThatHangs();
        person.choose("person", "sign-out").reads("Sign out while changes run?");
        Pictures.write(person.picture(), Path.of("target/pictures/leaving-asked.png"));
        person.click("cancel");
        assertThat(person.text("running")).doesNotContain("No running tasks");
        person.choose("person", "sign-out").click("confirm").sees("workspace-sandbox");
        playground.sandbox().faults().clear();
        await().until(() -> playground.sandbox().faults().counts().containsKey("RevokeToken"));
        assertThat(live()).isEqualTo(before);
    }

    @Test
    void whoSwitchesIsAskedWhereAndWhatThatEnds() {
        deployThatHangs();
        person.click("person").click("switch-workspace").reads("Acme Shop stays open beside it");
        person.reads("What runs is stopped.");
        Pictures.write(person.picture(), Path.of("target/pictures/leaving-switch.png"));
        person.click("cancel");
        assertThat(person.text("running")).doesNotContain("No running tasks");
        person.click("person").click("switch-workspace").click("switch-here").sees("workspace-sandbox");
    }

    @Test
    void whoClosesTheWindowWhileAChangeRunsIsAskedAndThenItStops() {
        String before = live();
        deployThatHangs();
        closeWindow();
        person.reads("Close this window while changes run?").click("cancel");
        assertThat(window().isShowing()).isTrue();
        closeWindow();
        Stage window = window();
        person.click("confirm");
        await().until(() -> !window.isShowing());
        assertThat(live()).isEqualTo(before);
    }

    @Test
    void afterTheSessionEndedThePaneStaysAndWhatWasAskedGoesOnWithItsPerson() {
        String place = place();
        playground.sandbox().clock().advance(Duration.ofDays(31));
        person.type("folder", build.toString()).click("plan");
        person.reads("has ended").sees("person-operator");
        assertThat(person.has("shell")).isTrue();
        Pictures.write(person.picture(), Path.of("target/pictures/leaving-expired.png"));
        as("operator");
        person.sees("deploy");
        assertThat(person.has("sign-in-again")).isFalse();
        assertThat(place()).isEqualTo(place);
    }

    @Test
    void aQuestionThatIsOpenWhenTheSessionEndsGoesToo() {
        deployThatHangs();
        person.choose("person", "sign-out").reads("Sign out while changes run?");
        playground.sandbox().clock().advance(Duration.ofDays(31));
        playground.sandbox().faults().clear();
        answers.countDown();
        person.reads("has ended");
        assertThat(person.has("confirm")).isFalse();
    }

    private void as(String who) {
        person.click("person-" + who).click("sign-in").sees("rail");
    }

    private void plan() {
        person.type("folder", build.toString()).click("plan").sees("deploy");
    }

    private void deployThatHangs() {
        plan();
        playground.sandbox().faults().when((n, operation) -> operation.equals("PutObject"), new Fault.Hold(answers));
        person.click("deploy");
        await().until(() -> !person.text("running").contains("No running tasks"));
    }

    private void closeWindow() {
        Stage window = window();
        person.onScreen(() -> {
            window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
    }

    private String place() {
        return person.text("pane-title") + " " + person.text("pane-subtitle");
    }

    private String live() {
        try (OriginObject page = playground
                .sandbox()
                .service(S3Service.class)
                .read(AcmeShop.BUCKET, "index.html")
                .orElseThrow()) {
            return page.etag();
        }
    }

    private Stage window() {
        return person.onScreen(() -> Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow());
    }
}
