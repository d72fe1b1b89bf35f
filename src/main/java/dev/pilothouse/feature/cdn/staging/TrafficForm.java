package dev.pilothouse.feature.cdn.staging;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.WrappingRow;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Where it is entered whose requests go to the staging distribution, and for how long a visitor stays with it. */
final class TrafficForm extends VBox {
    private final EnteredTraffic entered;

    TrafficForm(EnteredTraffic entered, Node set) {
        this.entered = entered;
        getStyleClass().add("staging");
        WrappingRow traffic = new WrappingRow(
                box("staging-on", Text.tr("Send requests to it:"), entered.enabled()),
                which(),
                only(
                        byShare(),
                        field("staging-percent", Text.tr("Share of the requests in percent"), entered.percent(), 4)),
                only(entered.byHeader(), field("staging-header", Text.tr("Name of the header"), entered.header(), 14)),
                only(entered.byHeader(), field("staging-value", Text.tr("Value of the header"), entered.value(), 8)),
                set);
        traffic.getStyleClass().add("title-row");
        getChildren().addAll(traffic, only(byShare(), sessions()));
    }

    private Node sessions() {
        ObservableValue<Boolean> sticky = entered.sticky();
        WrappingRow row = new WrappingRow(
                box("staging-sticky", Text.tr("Keep a visitor where the first request went"), entered.sticky()),
                only(sticky, words(Text.tr("for up to"))),
                only(sticky, field("staging-most", Text.tr("Seconds that a session lasts at most"), entered.most(), 4)),
                only(sticky, words(Text.tr("seconds, or until"))),
                only(
                        sticky,
                        field(
                                "staging-idle",
                                Text.tr("Seconds without a request that end a session"),
                                entered.idle(),
                                4)),
                only(sticky, words(Text.tr("seconds without a request"))));
        row.getStyleClass().add("title-row");
        return row;
    }

    private Node which() {
        String share = Text.tr("a share, in percent");
        String header = Text.tr("those with a header");
        ChoiceBox<String> which = new ChoiceBox<>();
        which.setId("staging-which");
        which.setAccessibleText(Text.tr("Which requests go to the staging distribution"));
        which.getItems().setAll(share, header);
        which.setValue(entered.byHeader().get() ? header : share);
        which.valueProperty().subscribe(value -> entered.byHeader().set(header.equals(value)));
        return which;
    }

    private ObservableValue<Boolean> byShare() {
        return entered.byHeader().map(byHeader -> !byHeader);
    }

    private static CheckBox box(String id, String text, BooleanProperty chosen) {
        CheckBox box = new CheckBox(text);
        box.setId(id);
        box.setMinWidth(USE_PREF_SIZE);
        box.selectedProperty().bindBidirectional(chosen);
        return box;
    }

    private static Label words(String text) {
        Label words = Labels.of(text);
        words.setMinWidth(USE_PREF_SIZE);
        return words;
    }

    private static TextField field(String id, String name, StringProperty text, int columns) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(name);
        field.setPromptText(id.equals("staging-header") ? Traffic.PREFIX + "…" : "");
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private static Node only(ObservableValue<Boolean> where, Node node) {
        node.visibleProperty().bind(where);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }
}
