package dev.pilothouse.feature.welcome;

import dev.pilothouse.aws.signin.SignIn;
import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Copying;
import dev.pilothouse.ui.Labels;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** An authenticator app is set up with a picture or by typing, and proves that it works. */
final class SetUpStep extends StepBox {
    private static final Duration ON_CLIPBOARD = Duration.seconds(30);

    SetUpStep(SignIn.SetUpTotp wanted, Optional<Playground.Running> sandbox, SignInModel model) {
        CodeField code = new CodeField(Text.tr("Code that the app shows"));
        sandbox.ifPresent(it ->
                code.sandbox(Text.tr("In the sandbox the app shows"), () -> it.authenticatorCode(wanted.person())));
        title(
                Text.tr("Set up an authenticator"),
                Text.tr("Your user pool wants codes from now on. Scan this with an authenticator app, or type the"
                        + " secret into it."));
        QrCode picture = new QrCode(wanted.address().toString());
        HBox middle = new HBox(picture);
        middle.setAlignment(Pos.CENTER);
        add(middle, secret(wanted.secret()), code);
        answer("answer-code", Text.tr("Set up and sign in"), code.complete(), () -> model.answer(code.take()), model);
        back(model, new Countdown());
    }

    private static Node secret(String secret) {
        Label groups = Labels.wrapped(secret.replaceAll("(.{4})(?!$)", "$1 "), "mono");
        groups.setId("secret");
        groups.setAccessibleText(Text.tr("Secret: {0}", String.join(" ", secret.split(""))));
        Button[] copy = new Button[1];
        copy[0] = Buttons.of("copy-secret", Text.tr("Copy"), () -> copy(copy[0], secret), "quiet");
        copy[0].setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(Labels.of(Text.tr("Secret"), "muted", "small"), groups);
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        HBox row = new HBox(words, copy[0]);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    // Whoever comes to the computer next shall not find it there.
    private static void copy(Node from, String secret) {
        Copying.copy(from, secret);
        PauseTransition wait = new PauseTransition(ON_CLIPBOARD);
        wait.setOnFinished(event -> {
            if (secret.equals(Clipboard.getSystemClipboard().getString())) {
                Clipboard.getSystemClipboard().clear();
            }
        });
        wait.play();
    }
}
