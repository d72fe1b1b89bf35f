package dev.pilothouse.feature.welcome;

import dev.pilothouse.aws.signin.PasswordRule;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.FormRow;
import dev.pilothouse.ui.Labels;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A new password, typed twice, and the rules that it keeps so far. */
final class NewPasswordFields extends VBox {
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();

    NewPasswordFields(List<PasswordRule> rules) {
        password.setId("new-password");
        again.setId("new-password-again");
        getStyleClass().add("new-password");
        VBox list = new VBox(Labels.wrapped(
                Text.tr("What user pools usually ask for; yours decides, and may ask for something else."),
                "muted",
                "small"));
        list.getStyleClass().add("rules");
        rules.forEach(rule -> list.getChildren().add(tick(rule)));
        getChildren()
                .addAll(
                        new FormRow(Text.tr("New password"), password),
                        list,
                        new FormRow(Text.tr("The same once more"), again));
    }

    /** Whether there is one, twice the same. The rules are advice: they don't count. */
    ObservableValue<Boolean> complete() {
        return password.textProperty()
                .flatMap(one -> again.textProperty().map(two -> !one.isEmpty() && one.equals(two)));
    }

    /** What was typed; the fields are empty afterwards. */
    char[] take() {
        char[] typed = password.getText().toCharArray();
        password.clear();
        again.clear();
        return typed;
    }

    // The icon's shape tells it too, not its colour alone.
    private Label tick(PasswordRule rule) {
        Label label = Labels.of(rule.words(), "small", "rule");
        label.setId("rule-" + rule.name().toLowerCase(java.util.Locale.ROOT));
        FontIcon icon = Labels.icon("fth-circle", "muted");
        label.setGraphic(icon);
        password.textProperty().map(rule::keptBy).subscribe(kept -> {
            icon.setIconLiteral(kept ? "fth-check-circle" : "fth-circle");
            icon.getStyleClass().removeAll("muted", "success");
            icon.getStyleClass().add(kept ? "success" : "muted");
            label.setAccessibleText(kept ? Text.tr("{0}: kept", rule.words()) : Text.tr("{0}: not yet", rule.words()));
        });
        return label;
    }
}
