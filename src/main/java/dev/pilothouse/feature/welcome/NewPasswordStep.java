package dev.pilothouse.feature.welcome;

import dev.pilothouse.aws.signin.SignIn;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.FormRow;
import dev.pilothouse.ui.Labels;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;

/** One's own password in place of the administrator's, and what the pool wants to know of somebody new. */
final class NewPasswordStep extends StepBox {
    private final Map<String, TextField> attributes = new LinkedHashMap<>();
    private final NewPasswordFields password;

    NewPasswordStep(SignIn.NewPassword wanted, SignInModel model) {
        password = new NewPasswordFields(wanted.rules());
        title(
                Text.tr("Choose your own password"),
                Text.tr("The one you have for {0} is temporary: an administrator knows it.", wanted.person()));
        wanted.attributes().forEach(this::attribute);
        add(password);
        answer(
                "set-password",
                Text.tr("Set password and sign in"),
                password.complete().flatMap(both -> filledIn().map(all -> both && all)),
                () -> model.answer(password.take(), values()),
                model);
        add(Labels.wrapped(
                Text.tr("The user pool has to be sent a new password once, encrypted. Pilothouse keeps it nowhere."),
                "muted"));
        back(model, new Countdown());
    }

    private void attribute(String name) {
        TextField field = new TextField();
        field.setId("attribute-" + name);
        attributes.put(name, field);
        add(new FormRow(AttributeWords.of(name), field));
    }

    private ObservableValue<Boolean> filledIn() {
        return Bindings.createBooleanBinding(
                () -> attributes.values().stream()
                        .noneMatch(field -> field.getText().isBlank()),
                attributes.values().stream().map(TextField::textProperty).toArray(javafx.beans.Observable[]::new));
    }

    private Map<String, String> values() {
        return attributes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getText().strip()));
    }
}
