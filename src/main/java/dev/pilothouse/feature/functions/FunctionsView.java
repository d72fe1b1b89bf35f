package dev.pilothouse.feature.functions;

import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Usual;
import dev.pilothouse.feature.functions.catalog.CatalogView;
import dev.pilothouse.feature.functions.catalog.FunctionTable;
import dev.pilothouse.feature.functions.invoke.InvokeView;
import dev.pilothouse.feature.functions.shape.FunctionShape;
import dev.pilothouse.ui.LoadPane;
import dev.pilothouse.ui.ReadAt;
import dev.pilothouse.ui.Sided;
import dev.pilothouse.ui.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The Functions pane: the list, and one function or all of them with how they do. */
final class FunctionsView implements View {
    private final FunctionsModel model;
    private final InvokeView.Around around;
    private final CatalogView catalog;
    private final StackPane main = new StackPane();
    private final Sided node = new Sided("function", main);
    private final FunctionTable all;
    private Optional<FunctionPane> pane = Optional.empty();

    FunctionsView(FunctionsModel model, InvokeView.Around around) {
        this.model = model;
        this.around = around;
        this.catalog = new CatalogView(model.catalog());
        this.all = new FunctionTable(model.catalog());
        node.setId("functions-pane");
        node.getStyleClass().addAll("tables", "functions");
        node.list("functions-list", catalog);
        model.opened().subscribe(this::draw);
    }

    /** Shows what a place names of the function that is looked at. */
    void show(FunctionPane.Tab tab, Optional<String> event) {
        pane.ifPresent(it -> {
            it.show(tab);
            event.ifPresent(it.invoking()::choose);
        });
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String subtitle() {
        return "";
    }

    @Override
    public ObservableValue<String> trail() {
        return model.catalog().selected().map(name -> name.orElse(""));
    }

    @Override
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>(List.of(
                Action.reads(Usual.REFRESH, around.gate(), this::refresh),
                Action.reads(Usual.FIND, around.gate(), catalog::find)));
        pane.ifPresent(it -> actions.addAll(it.actions()));
        return actions;
    }

    @Override
    public ObservableValue<Optional<Instant>> readAt() {
        return ReadAt.of(model.catalog().catalog());
    }

    @Override
    public Optional<String> waiting() {
        return model.opened().get().flatMap(it -> it.setup().settings().waiting());
    }

    @Override
    public void close() {
        model.close();
    }

    private void refresh() {
        model.refresh();
        pane.ifPresent(FunctionPane::refresh);
    }

    private void draw(Optional<OpenFunction> opened) {
        pane = opened.map(it -> new FunctionPane(it, model.catalog(), around, model::leave));
        main.getChildren().setAll(pane.<Node>map(it -> it).orElseGet(this::none));
    }

    private Node none() {
        LoadPane<FunctionShape> loading = new LoadPane<>(model.shape(), shape -> new StackPane(), model::readShape);
        all.visibleProperty().bind(model.catalog().selected().map(Optional::isEmpty));
        return new StackPane(loading, all);
    }
}
