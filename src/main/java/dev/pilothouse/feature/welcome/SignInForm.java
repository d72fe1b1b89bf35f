package dev.pilothouse.feature.welcome;

import dev.pilothouse.aws.signin.SignIn;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.FaultBox;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Pill;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The panel that somebody signs in with: one step after the other in the same place, and below it what came of the last. */
final class SignInForm extends VBox {
    private final Choice choice;
    private final SignInModel model;
    private final StackPane place = new StackPane();
    private final VBox after = new VBox();

    /** @param head what stands above every step */
    SignInForm(Node head, Choice choice, SignInModel model) {
        this.choice = choice;
        this.model = model;
        setId("sign-in-form");
        getStyleClass().add("sign-in");
        setMaxHeight(USE_PREF_SIZE);
        after.getStyleClass().add("after");
        getChildren().addAll(head, remark(), place, after);
        model.step().subscribe(this::show);
        model.signingIn().subscribe(this::show);
        sceneProperty().subscribe(scene -> focusFirst());
    }

    /** Which workspace this is. */
    static Node head(Choice choice) {
        HBox title = new HBox(
                Labels.wrapped(Text.tr("Sign in to {0}", choice.workspace().name()), "display"),
                Pill.of(choice.workspace().environment()));
        title.getStyleClass().add("title");
        title.setAlignment(Pos.CENTER_LEFT);
        return new VBox(
                4,
                title,
                Labels.of(Text.tr("User pool {0}", choice.workspace().signIn().userPool()), "muted"));
    }

    private Label remark() {
        Label remark = Labels.wrapped("", "remark");
        remark.textProperty().bind(model.remark().map(text -> text.orElse("")));
        remark.visibleProperty().bind(model.remark().map(Optional::isPresent));
        remark.managedProperty().bind(remark.visibleProperty());
        return remark;
    }

    private void show(SignInStep step) {
        place.getChildren()
                .setAll(
                        switch (step) {
                            case SignInStep.Password first -> new PasswordStep(choice, model);
                            case SignInStep.Forgotten forgotten -> new ForgottenStep(model);
                            case SignInStep.Asked asked -> asked(asked.challenge());
                        });
        focusFirst();
    }

    private Node asked(SignIn.Challenged challenge) {
        return switch (challenge) {
            case SignIn.NewPassword wanted -> new NewPasswordStep(wanted, model);
            case SignIn.Totp wanted -> new CodeStep(wanted, choice.playground(), model);
            case SignIn.SetUpTotp wanted -> new SetUpStep(wanted, choice.playground(), model);
            case SignIn.Recover wanted -> new RecoverStep(wanted, choice.playground(), model);
            case SignIn.ChooseRole wanted -> new RoleStep(wanted, choice.workspace(), model);
            case SignIn.Unsupported other -> new StepBox(new FaultBox(other.fault())).back(model);
        };
    }

    private void show(Load<SignIn> load) {
        after.getChildren().clear();
        switch (load) {
            case Load.Idle<SignIn> idle -> {}
            case Load.Busy<SignIn> busy -> after.getChildren().setAll(busy());
            case Load.Ready<SignIn> ready -> {}
            case Load.Failed<SignIn> failed -> after.getChildren().setAll(new FaultBox(failed.fault()));
        }
    }

    private Node busy() {
        HBox row = new HBox(
                Labels.of(Text.tr("Signing in…"), "muted"), Buttons.of("stop-sign-in", Text.tr("Stop"), model::stop));
        row.getStyleClass().add("title");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void focusFirst() {
        if (getScene() != null && place.getChildren().getFirst() instanceof StepBox box) {
            box.focusFirst();
        }
    }
}
