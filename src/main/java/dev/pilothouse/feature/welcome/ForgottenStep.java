package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.FormRow;
import javafx.scene.control.TextField;

/** Whose password is forgotten. */
final class ForgottenStep extends StepBox {
    ForgottenStep(SignInModel model) {
        TextField email = new TextField();
        email.setId("forgotten-email");
        email.textProperty().bindBidirectional(model.email());
        title(
                Text.tr("Forgot your password?"),
                Text.tr("The user pool can send a code to the address or number that it has confirmed. With the code"
                        + " you set a new password."));
        add(new FormRow(Text.tr("E-mail"), email));
        answer("send-code", Text.tr("Send a code"), model.email().map(typed -> !typed.isBlank()), model::send, model);
        back(model);
    }
}
