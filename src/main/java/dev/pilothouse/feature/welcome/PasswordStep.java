package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.FormRow;
import dev.pilothouse.ui.Labels;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
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

    private PersonCard card(Playground.Person person, Playground.Running sandbox) {
        PersonCard card = new PersonCard(person, sandbox);
        card.setOnAction(event -> fill(person));
        return card;
    }

    private void fill(Playground.Person person) {
        model.email().set(person.email());
        password.setText(person.password());
    }
}
