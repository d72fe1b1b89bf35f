package dev.pilothouse.feature.welcome;

import dev.pilothouse.aws.signin.SignIn;
import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Text;
import java.util.Optional;

/** The code that an authenticator app shows. */
final class CodeStep extends StepBox {
    CodeStep(SignIn.Totp wanted, Optional<Playground.Running> sandbox, SignInModel model) {
        CodeField code = new CodeField(Text.tr("Code of 6 digits"));
        sandbox.ifPresent(it ->
                code.sandbox(Text.tr("In the sandbox the app shows"), () -> it.authenticatorCode(wanted.person())));
        title(
                Text.tr("Code of your authenticator"),
                Text.tr("Open your authenticator app and type the code for {0}.", wanted.person()));
        add(code);
        answer("answer-code", Text.tr("Sign in"), code.complete(), () -> model.answer(code.take()), model);
        back(model, new Countdown());
    }
}
