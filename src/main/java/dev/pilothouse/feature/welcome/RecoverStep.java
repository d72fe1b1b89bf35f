package dev.pilothouse.feature.welcome;

import dev.pilothouse.aws.signin.SignIn;
import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Buttons;
import java.util.Optional;

/** The code that was sent, and the password that it sets. */
final class RecoverStep extends StepBox {
    RecoverStep(SignIn.Recover wanted, Optional<Playground.Running> sandbox, SignInModel model) {
        CodeField code = new CodeField(Text.tr("Code that was sent"));
        sandbox.ifPresent(
                it -> code.sandbox(Text.tr("The sandbox would have sent"), () -> it.sentCode(wanted.email())));
        NewPasswordFields password = new NewPasswordFields(wanted.rules());
        title(
                Text.tr("Set a new password"),
                Text.tr(
                        "If there is an account for {0} that can be reached, a code is on its way. It is good for an"
                                + " hour.",
                        wanted.email()));
        add(code, password);
        answer(
                "reset-password",
                Text.tr("Set password"),
                code.complete().flatMap(six -> password.complete().map(both -> six && both)),
                () -> model.reset(code.take(), password.take()),
                model);
        back(model, Buttons.of("send-again", Text.tr("Send another code"), model::send, "quiet"));
    }
}
