package dev.pilothouse.feature.functions.setup;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.feature.functions.shape.FunctionShape;
import dev.pilothouse.feature.functions.version.Versions;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Facts;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import dev.pilothouse.ui.WrappingRow;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How a function is set up: what can be changed at the left, what it is and what it is wired to at the right. */
public final class SetupView extends BorderPane {
    private final SetupModel model;
    private final Action save;
    private final Action reserve;
    private final Action provision;
    private final VBox facts = new VBox();
    private final ScrollPane whole;

    public SetupView(
            SetupModel model, ConcurrencyModel copies, ObservableValue<Optional<Versions>> versions, Gate gate) {
        this.model = model;
        getStyleClass().add("setup");
        save = Action.writes(SetupCommands.SAVE, gate, model.obstacle(), model::save);
        reserve = Action.writes(SetupCommands.RESERVE, gate, copies.unreservable(), copies::reserve);
        provision = Action.writes(SetupCommands.PROVISION, gate, copies.unprovidable(), copies::provision);
        VBox left = new VBox(
                new SettingsCard(model, Buttons.of(save, "accent")),
                new ConcurrencyCard(copies, versions, Buttons.of(reserve), Buttons.of(provision)));
        VBox right = new VBox(facts, wiring());
        left.getStyleClass().add("setup-left");
        right.getStyleClass().add("setup-right");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox columns = new WrappingRow(left, right);
        columns.getStyleClass().add("setup-columns");
        whole = new ScrollPane(columns);
        whole.setFitToWidth(true);
        whole.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(new LoadPane<>(model.shape(), this::show, model::readShape));
    }

    public List<Action> actions() {
        return List.of(save, reserve, provision);
    }

    private Node show(FunctionShape shape) {
        Facts made = new Facts()
                .add(Text.tr("Runtime"), shape.code().kind())
                .add(Text.tr("Handler"), Labels.id(shape.code().handler().orElse(Text.tr("the image’s own"))))
                .add(Text.tr("Processor"), shape.code().arm() ? Text.tr("Arm") : Text.tr("x86"))
                .add(
                        Text.tr("Code"),
                        Labels.exact(
                                Humane.bytes(shape.code().bytes()),
                                Humane.exactBytes(shape.code().bytes())))
                .add(
                        Text.tr("Disk"),
                        Text.tr("{0} MB", String.valueOf(shape.limits().disk())))
                .add(Text.tr("Acts as"), Labels.id(shape.around().role()))
                .add(Text.tr("Lines go to"), Labels.id(shape.around().logGroup()))
                .add(Text.tr("Network"), shape.around().network().orElse(Text.tr("the internet, no VPC")))
                .add(Text.tr("Dead letters"), shape.around().deadLetters().orElse(Text.tr("not kept")));
        shape.code().layers().forEach(layer -> made.add(Text.tr("Layer"), Labels.id(layer)));
        VBox card = new VBox(Labels.of(Text.tr("What it is"), "strong"), made);
        shape.around()
                .unreadable()
                .ifPresent(why -> card.getChildren()
                        .add(Labels.wrapped(Text.tr("Its variables can’t be read: {0}", why), "warning")));
        if (!shape.standing().active()) {
            card.getChildren()
                    .add(Labels.wrapped(
                            shape.standing().reason().orElse(Text.tr("It can’t be invoked just now.")), "warning"));
        }
        card.getStyleClass().addAll("card", "function-facts");
        facts.getChildren().setAll(card);
        return whole;
    }

    private Node wiring() {
        VBox card = new VBox(
                Labels.of(Text.tr("What invokes it, and where outcomes go"), "strong"),
                new LoadPane<>(model.wiring(), SetupView::wired, model::refresh));
        card.getStyleClass().addAll("card", "function-facts");
        return card;
    }

    private static Node wired(Wiring wiring) {
        Facts facts = new Facts();
        wiring.triggers()
                .forEach(it -> facts.add(
                        it.service().isEmpty() ? Text.tr("somebody") : it.service(),
                        it.source().isEmpty()
                                ? Labels.of(it.detail())
                                : new VBox(Labels.id(it.source()), Labels.of(it.detail(), "muted", "small"))));
        wiring.destinations().forEach(it -> facts.add(it.when(), Labels.id(it.target())));
        VBox all = new VBox(facts);
        boolean nothing = wiring.triggers().isEmpty() && wiring.destinations().isEmpty();
        if (nothing && wiring.denied().isEmpty()) {
            all.getChildren().setAll(Labels.wrapped(Text.tr("Nothing that Lambda knows of invokes it."), "muted"));
        }
        wiring.denied()
                .forEach(action -> all.getChildren()
                        .add(Labels.wrapped(
                                Text.tr("Not all is shown: your role lacks {0}.", action), "muted", "small")));
        return all;
    }
}
