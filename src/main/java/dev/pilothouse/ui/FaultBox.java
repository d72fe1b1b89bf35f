package dev.pilothouse.ui;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Text;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A fault where it happened: what, whether anything was saved, what next; technical details on demand. */
public final class FaultBox extends VBox {
    private final FlowPane actions = new FlowPane();

    public FaultBox(Fault fault) {
        getStyleClass().add("fault-box");
        setAccessibleText(FaultWords.sentence(fault));
        setMinHeight(USE_PREF_SIZE);
        actions.getStyleClass().add("actions");
        Label what = Labels.wrapped(fault.what(), "strong");
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox title = new HBox(8, Labels.icon("fth-alert-circle", "danger"), what);
        title.setAlignment(Pos.TOP_LEFT);
        getChildren().add(title);
        Stream.of(FaultWords.outcome(fault), fault.next())
                .filter(words -> !words.isEmpty())
                .forEach(words -> getChildren().add(Labels.wrapped(words)));
        getChildren().add(actions);
        addDetails(FaultWords.details(fault.technical()));
        Hyperlink copy = link("copy", Text.tr("Copy"));
        copy.setOnAction(event -> Copying.copy(copy, FaultWords.report(fault)));
        actions.getChildren().add(copy);
    }

    /** Offers the same again. */
    public FaultBox retry(Runnable retry) {
        return offer("retry", Text.tr("Try again"), retry);
    }

    /** Offers a way on, before all else: "Sign in", "Look at what is there". */
    public FaultBox offer(String id, String title, Runnable action) {
        actions.getChildren().addFirst(Buttons.of(id, title, action));
        return this;
    }

    private void addDetails(Map<String, String> details) {
        if (details.isEmpty()) {
            return;
        }
        Facts facts = new Facts();
        facts.getStyleClass().add("details");
        details.forEach(facts::add);
        facts.setVisible(false);
        facts.managedProperty().bind(facts.visibleProperty());
        Hyperlink open = link("details", "");
        open.setOnAction(event -> facts.setVisible(!facts.isVisible()));
        open.textProperty()
                .bind(facts.visibleProperty().map(shown -> shown ? Text.tr("Hide details") : Text.tr("Details")));
        actions.getChildren().add(open);
        getChildren().add(facts);
    }

    private static Hyperlink link(String id, String text) {
        Hyperlink link = new Hyperlink(text);
        link.setId(id);
        return link;
    }
}
