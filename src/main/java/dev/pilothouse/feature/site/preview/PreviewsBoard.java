package dev.pilothouse.feature.site.preview;

import dev.pilothouse.core.Browser;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.ui.LoadPane;
import dev.pilothouse.ui.Sided;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The previews, a new one above them, and beside them what is chosen or about to be done. */
public final class PreviewsBoard extends BorderPane {
    private final PreviewsModel model;
    private final Browser browser;
    private final Action deploy;
    private final Action promote;
    private final Action remove;
    private final PreviewTable table;
    private final Sided sided;
    private boolean placed;
    private Object shown = "";

    public PreviewsBoard(PreviewsModel model, Gate gate, Browser browser) {
        this.model = model;
        this.browser = browser;
        this.deploy = Action.writes(PreviewCommands.PREVIEW, gate, PreviewObstacles.deploy(model), model::deploy);
        this.promote = Action.writes(PreviewCommands.PROMOTE, gate, PreviewObstacles.promote(model), model::promote);
        this.remove = Action.writes(PreviewCommands.REMOVE, gate, PreviewObstacles.remove(model), model::remove);
        this.table = new PreviewTable(model);
        VBox main = new VBox(new PreviewBar(model), new ExpiredBar(model), table);
        main.getStyleClass().add("release-list");
        VBox.setVgrow(table, Priority.ALWAYS);
        this.sided = new Sided("preview", main);
        setCenter(new LoadPane<>(model.previews(), this::board, model::refresh));
        model.selected().subscribe(this::beside);
        model.going().subscribe(this::beside);
        model.plan().subscribe(this::beside);
        model.job().subscribe(this::beside);
    }

    /** What the palette, menus and keys offer of it. */
    public List<Action> actions() {
        return List.of(deploy, promote, remove);
    }

    private Node board(List<Preview> previews) {
        table.show(previews);
        placed = true;
        beside();
        return sided;
    }

    // What is beside the list is made anew only where it is about something else: a click on it must not be lost.
    private void beside() {
        Object about = about();
        if (!placed || about.equals(shown)) {
            return;
        }
        shown = about;
        if (model.job().get().isPresent() || planning()) {
            sided.show(new PreviewPlanSide(model, deploy));
        } else if (!model.going().get().isEmpty()) {
            sided.show(new RemovalSide(model, remove));
        } else if (model.chosen().isPresent()) {
            sided.show(new PreviewSide(model.chosen().get(), model, promote, browser));
        } else {
            sided.hide();
        }
    }

    private Object about() {
        if (model.job().get().isPresent() || planning()) {
            return List.of(model.job().get(), planning());
        }
        return model.going().get().isEmpty() ? model.chosen() : model.going().get();
    }

    private boolean planning() {
        return !(model.plan().get() instanceof Load.Idle<PreviewPlan>);
    }
}
