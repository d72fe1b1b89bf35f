package dev.pilothouse.app;

import dev.pilothouse.aws.network.NetworkChoice;
import dev.pilothouse.aws.network.NetworkChoice.Trust;
import dev.pilothouse.aws.network.NetworkChoice.Way;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.FormRow;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Leaving;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The part of the settings that says how requests leave this computer, and who vouches for servers. Screen thread only. */
final class NetworkPart extends VBox {
    private final ObjectProperty<NetworkChoice> choice;

    /** @param password told of another password for the proxy; it is never shown */
    NetworkPart(ChosenNetwork network, Consumer<String> password) {
        choice = new SimpleObjectProperty<>(network.choice());
        choice.subscribe((before, now) -> network.choose(now));
        setId("network");
        getStyleClass().add("part");
        getChildren()
                .addAll(
                        Labels.of(Text.tr("Network"), "strong"),
                        new FormRow(
                                Text.tr("Reach AWS"),
                                box("network-way", Way.values(), choice.get().way(), NetworkPart::words, this::by)),
                        proxy(password),
                        new FormRow(
                                Text.tr("Trust, beside the authorities that come with Java"),
                                box(
                                        "network-trust",
                                        Trust.values(),
                                        choice.get().trust(),
                                        NetworkPart::words,
                                        this::trust)),
                        shown(file(), choice.map(it -> it.trust() == Trust.FILE)),
                        Labels.wrapped(
                                Text.tr("Holds from the next sign-in. What runs on this computer, such as the sandbox,"
                                        + " is never reached by a proxy. A server has always to prove who it is."),
                                "muted",
                                "small"));
    }

    private Node proxy(Consumer<String> password) {
        TextField host = field(
                "proxy-host",
                choice.get().host(),
                it -> choice.set(choice.get().at(it, choice.get().port())));
        TextField port = field("proxy-port", Integer.toString(choice.get().port()), this::port);
        TextField user = field(
                "proxy-user", choice.get().user(), it -> choice.set(choice.get().as(it)));
        TextField except = field(
                "proxy-except",
                choice.get().except(),
                it -> choice.set(choice.get().except(it)));
        except.setPromptText("intranet.example, *.acme.example");
        PasswordField secret = new PasswordField();
        secret.setId("proxy-password");
        secret.setPromptText(Text.tr("Unchanged"));
        whenLeft(secret, () -> {
            if (!secret.getText().isEmpty()) {
                password.accept(secret.getText());
                secret.clear();
            }
        });
        VBox rows = new VBox(
                new FormRow(Text.tr("Proxy’s host"), host)
                        .problem(host.textProperty().map(typed -> missing(typed, Text.tr("Name the proxy.")))),
                new FormRow(Text.tr("Port"), port)
                        .problem(Bindings.createObjectBinding(() -> portless(port), port.textProperty())),
                new FormRow(Text.tr("User, where the proxy asks for one"), user),
                new FormRow(Text.tr("Password"), secret),
                new FormRow(Text.tr("Reached past the proxy, between commas"), except));
        rows.getStyleClass().add("rows");
        return shown(rows, choice.map(it -> it.way() == Way.PROXY));
    }

    private Node file() {
        TextField file = field(
                "network-file",
                choice.get().file(),
                it -> choice.set(choice.get().trusting(choice.get().trust(), it)));
        return new FormRow(Text.tr("File of certificates, in PEM form"), file)
                .problem(file.textProperty().map(typed -> missing(typed, Text.tr("Name a file."))));
    }

    private void by(Way way) {
        choice.set(choice.get().by(way));
    }

    private void trust(Trust trust) {
        choice.set(choice.get().trusting(trust, choice.get().file()));
    }

    private void port(String typed) {
        if (typed.matches("[1-9]\\d{0,4}")) {
            choice.set(choice.get().at(choice.get().host(), Integer.parseInt(typed)));
        }
    }

    // While it is typed: what is kept follows only when the field is left.
    private static Optional<String> missing(String typed, String words) {
        return typed.isBlank() ? Optional.of(words) : Optional.empty();
    }

    private static Optional<String> portless(TextField port) {
        boolean fits = port.getText().strip().matches("[1-9]\\d{0,4}")
                && Integer.parseInt(port.getText().strip()) <= NetworkChoice.PORTS;
        return fits ? Optional.empty() : Optional.of(Text.tr("A number from 1 to 65535."));
    }

    private static String words(Way way) {
        return switch (way) {
            case SYSTEM -> Text.tr("As this computer is set up");
            case DIRECT -> Text.tr("Without a proxy");
            case PROXY -> Text.tr("By a proxy of one’s own");
        };
    }

    private static String words(Trust trust) {
        return switch (trust) {
            case JAVA -> Text.tr("Nobody else");
            case SYSTEM -> Text.tr("Whom this system trusts");
            case FILE -> Text.tr("A file of certificates");
        };
    }

    private static TextField field(String id, String text, Consumer<String> changed) {
        TextField field = new TextField(text);
        field.setId(id);
        whenLeft(field, () -> changed.accept(field.getText().strip()));
        return field;
    }

    // Each letter would be a file written.
    private static void whenLeft(TextField field, Runnable action) {
        field.setOnAction(event -> action.run());
        Leaving.of(field, action);
    }

    private static Node shown(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
        return node;
    }

    private static <T> ComboBox<T> box(String id, T[] values, T now, Function<T, String> words, Consumer<T> changed) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        });
        box.setValue(now);
        box.setOnAction(event -> changed.accept(box.getValue()));
        return box;
    }
}
