package dev.pilothouse.feature.welcome;

import dev.pilothouse.aws.signin.Role;
import dev.pilothouse.aws.signin.SignIn;
import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.FaultBox;
import dev.pilothouse.ui.FormRow;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Pill;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** E-mail and password for one workspace; what comes after them shows below. */
final class SignInForm extends VBox {
    private final WelcomeModel model;
    private final TextField email = new TextField();
    private final PasswordField password = new PasswordField();
    private final VBox after = new VBox();

    SignInForm(Choice choice, WelcomeModel model) {
        this.model = model;
        setId("sign-in-form");
        getStyleClass().add("sign-in");
        setMaxHeight(USE_PREF_SIZE);
        email.setId("email");
        password.setId("password");
        after.getStyleClass().add("after");
        HBox title = new HBox(
                Labels.of(Text.tr("Sign in to {0}", choice.workspace().name()), "display"),
                Pill.of(choice.workspace().environment()));
        title.getStyleClass().add("title");
        title.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        title,
                        Labels.of(
                                Text.tr(
                                        "User pool {0}",
                                        choice.workspace().signIn().userPool()),
                                "muted"),
                        remark());
        if (!choice.people().isEmpty()) {
            getChildren().add(people(choice));
        }
        getChildren()
                .addAll(
                        new FormRow(Text.tr("E-mail"), email),
                        new FormRow(Text.tr("Password"), password),
                        signIn(),
                        after,
                        Labels.wrapped(
                                Text.tr("The password is proved, never sent. Tokens are kept in memory only."),
                                "muted"));
        model.signingIn().subscribe(this::show);
    }

    private Label remark() {
        Label remark = Labels.wrapped("", "remark");
        remark.textProperty().bind(model.remark().map(text -> text.orElse("")));
        remark.visibleProperty().bind(model.remark().map(Optional::isPresent));
        remark.managedProperty().bind(remark.visibleProperty());
        return remark;
    }

    private Node people(Choice choice) {
        VBox list = new VBox(Labels.of(Text.tr("Who do you want to be?"), "strong"));
        list.getStyleClass().add("people");
        for (Playground.Person person : choice.people()) {
            VBox words = new VBox(Labels.of(person.title(), "strong"), Labels.of(person.about(), "muted", "small"));
            Button card = Buttons.of("person-" + person.email().replaceAll("@.*", ""), "", () -> fill(person));
            card.setGraphic(words);
            card.setAccessibleText(Text.tr("Fill in {0}", person.email()));
            card.getStyleClass().setAll("person-card");
            card.setMaxWidth(Double.MAX_VALUE);
            list.getChildren().add(card);
        }
        return list;
    }

    private void fill(Playground.Person person) {
        email.setText(person.email());
        password.setText(person.password());
    }

    private Button signIn() {
        Button button = Buttons.of("sign-in", Text.tr("Sign in"), this::begin, "accent");
        button.setDefaultButton(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.disableProperty()
                .bind(email.textProperty()
                        .map(String::isBlank)
                        .flatMap(none -> password.textProperty()
                                .flatMap(typed -> model.signingIn()
                                        .map(load -> none || typed.isEmpty() || load instanceof Load.Busy<SignIn>))));
        return button;
    }

    private void begin() {
        model.signIn(email.getText(), password.getText().toCharArray());
    }

    private void show(Load<SignIn> load) {
        after.getChildren().clear();
        switch (load) {
            case Load.Idle<SignIn> idle -> {}
            case Load.Busy<SignIn> busy -> after.getChildren().setAll(busy());
            case Load.Ready<SignIn> ready -> challenged(ready.value());
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

    private void challenged(SignIn result) {
        switch (result) {
            case SignIn.ChooseRole several -> after.getChildren().setAll(roles(several));
            case SignIn.Unsupported unsupported -> after.getChildren().setAll(new FaultBox(unsupported.fault()));
            case SignIn.SignedIn in -> password.clear();
            case SignIn.SignedOut out -> {}
            case SignIn.Expired expired -> {}
        }
    }

    private Node roles(SignIn.ChooseRole several) {
        VBox list = new VBox(Labels.of(Text.tr("In which role?"), "strong"));
        list.getStyleClass().add("people");
        for (Role role : several.roles()) {
            Button button = Buttons.of("role-" + role.name(), role.name(), () -> model.choose(role));
            button.setMaxWidth(Double.MAX_VALUE);
            list.getChildren().add(button);
        }
        return list;
    }
}
