package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.FormRow;
import dev.pilothouse.ui.Labels;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** E-mail and password; in the sandbox its people can be filled in. */
final class PasswordStep extends StepBox {
    private final SignInModel model;
    private final PasswordField password = new PasswordField();

    PasswordStep(Choice choice, SignInModel model) {
        this.model = model;
        TextField email = new TextField();
        email.setId("email");
        email.textProperty().bindBidirectional(model.email());
        password.setId("password");
        Hyperlink forgot = new Hyperlink(Text.tr("Forgot password?"));
        forgot.setId("forgot-password");
        forgot.setOnAction(event -> model.forget());
        if (!choice.people().isEmpty()) {
            add(people(choice));
        }
        add(new FormRow(Text.tr("E-mail"), email), new FormRow(Text.tr("Password"), password));
        answer(
                "sign-in",
                Text.tr("Sign in"),
                model.email()
                        .map(String::isBlank)
                        .flatMap(none -> password.textProperty().map(typed -> !none && !typed.isEmpty())),
                this::begin,
                model);
        add(
                forgot,
                Labels.wrapped(
                        Text.tr("The password is proved, never sent. Tokens are kept in memory only."), "muted"));
    }

    private void begin() {
        char[] typed = password.getText().toCharArray();
        password.clear();
        model.signIn(typed);
    }

    private Node people(Choice choice) {
        VBox list = new VBox();
        list.getStyleClass().add("people");
        if (choice.people().size() > 1) {
            list.getChildren().add(Labels.of(Text.tr("Who do you want to be?"), "strong"));
        }
        choice.playground()
                .ifPresent(sandbox ->
                        choice.people().forEach(person -> list.getChildren().add(card(person, sandbox))));
        return list;
    }

    private Button card(Playground.Person person, Playground.Running sandbox) {
        VBox words = new VBox(Labels.of(person.title(), "strong"), Labels.wrapped(person.about(), "muted", "small"));
        HBox row = new HBox(words);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (sandbox.authenticatorCode(person.email()).isPresent()) {
            row.getChildren().add(new LiveCode(() -> sandbox.authenticatorCode(person.email())));
        }
        Button card = Buttons.of("person-" + person.email().replaceAll("@.*", ""), "", () -> fill(person));
        card.setGraphic(row);
        card.setAccessibleText(Text.tr("Fill in {0}", person.email()));
        card.getStyleClass().setAll("person-card");
        card.setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(card.widthProperty().subtract(26));
        // A button asks what stands on it for its height without telling the width.
        row.widthProperty()
                .subscribe(() -> words.setMinHeight(words.getWidth() > 0 ? words.prefHeight(words.getWidth()) : -1));
        return card;
    }

    private void fill(Playground.Person person) {
        model.email().set(person.email());
        password.setText(person.password());
    }
}
