package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.app.update.Channel;
import dev.pilothouse.app.update.UpdateCheck;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.FaultyServer;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Settings;
import dev.pilothouse.core.Web;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.ui.Mouse;
import dev.pilothouse.ui.Pictures;
import dev.pilothouse.ui.theme.Appearance;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the settings say of newer versions: nothing until it is asked, then what came of it. */
@ExtendWith(ApplicationExtension.class)
class UpdatePartTest {
    private final Mouse mouse = new Mouse();
    private static final String PAGE = "https://pilothouse.example/9.9";
    private final List<URI> opened = new ArrayList<>();

    @TempDir
    private Path folder;

    private Stage stage;
    private Appearance appearance;

    @Start
    void open(Stage stage) {
        Platform.setImplicitExit(false);
        this.stage = stage;
        appearance = new Appearance();
        stage.setScene(new Scene(new javafx.scene.layout.StackPane(), 460, 220));
        appearance.dress(stage.getScene());
        stage.show();
    }

    @Test
    void nothingIsAskedBeforeOneWantsItAndANewerVersionLeadsToItsPage(FxRobot robot) throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        try (FaultyServer server = new FaultyServer(FaultyServer.answer(200, "", sealed(keys)))) {
            show(robot, new Channel(server.uri(), keys.getPublic()));
            assertThat(robot.lookup("#update-check")
                            .queryAs(javafx.scene.control.CheckBox.class)
                            .isSelected())
                    .isFalse();
            assertThat(said(robot)).isEqualTo("Not asked yet.");
            assertThat(robot.lookup("#open-page").query().isVisible()).isFalse();
            pictures(robot, "idle");
            assertThat(server.requests()).isEmpty();
            mouse.click("#check-now");
            assertThat(said(robot)).isEqualTo("There is version 9.9.");
            pictures(robot, "newer");
            mouse.click("#open-page");
            assertThat(opened).containsExactly(URI.create(PAGE));
        }
    }

    @Test
    void whatIsNotGenuineIsToldAndLeadsNowhere(FxRobot robot) throws Exception {
        KeyPair ours = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair strangers = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        try (FaultyServer server = new FaultyServer(FaultyServer.answer(200, "", sealed(strangers)))) {
            show(robot, new Channel(server.uri(), ours.getPublic()));
            mouse.click("#check-now");
            assertThat(said(robot)).contains("not signed by whoever made this program");
            assertThat(robot.lookup("#open-page").query().isVisible()).isFalse();
            pictures(robot, "refused");
        }
    }

    // With direct executors the answer is there when the click returns.
    private void show(FxRobot robot, Channel channel) {
        Clock clock = Clock.systemUTC();
        Tasks tasks = new Tasks(Runnable::run, Runnable::run, new Faults()::explain, new Notices(clock), clock);
        robot.interact(() -> stage.getScene()
                .setRoot(new UpdatePart(
                        new UpdateCheck(channel, () -> Web.PLAIN, "1.0"),
                        Settings.in(folder, fault -> {}),
                        tasks.scope(),
                        opened::add)));
    }

    private void pictures(FxRobot robot, String name) {
        for (Appearance.Choice theme : List.of(Appearance.Choice.LIGHT, Appearance.Choice.DARK)) {
            robot.interact(() -> {
                appearance.choice().set(theme);
                Pictures.write(Pictures.of(stage), Path.of("target/pictures/updates-" + name + "-" + theme + ".png"));
            });
        }
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#update-said").queryLabeled().getText();
    }

    private static String sealed(KeyPair keys) throws Exception {
        byte[] manifest = ("{\"version\":\"9.9\",\"page\":\"" + PAGE + "\"}").getBytes(StandardCharsets.UTF_8);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(manifest);
        Base64.Encoder base64 = Base64.getEncoder();
        return "{\"manifest\":\"" + base64.encodeToString(manifest) + "\",\"signature\":\""
                + base64.encodeToString(signature.sign()) + "\"}";
    }
}
