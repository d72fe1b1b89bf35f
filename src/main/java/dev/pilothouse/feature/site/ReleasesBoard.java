package dev.pilothouse.feature.site;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.site.collect.CollectPlan;
import dev.pilothouse.feature.site.history.Releases;
import dev.pilothouse.ui.EmptyState;
import dev.pilothouse.ui.LoadPane;
import dev.pilothouse.ui.Sided;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/** The releases, and beside them the chosen one, or the old files that could go. */
final class ReleasesBoard extends BorderPane {
    private final ReleasesModel model;
    private final Action rollBack;
    private final Action pin;
    private final Action collect;
    private final ReleaseTable list;
    private final Sided sided;

    ReleasesBoard(ReleasesModel model, Action rollBack, Action pin, Action collect) {
        this.model = model;
        this.rollBack = rollBack;
        this.pin = pin;
        this.collect = collect;
        this.list = new ReleaseTable(model);
        this.sided = new Sided("release", list);
        setCenter(new LoadPane<>(model.releases(), this::board, model::refresh));
        model.selected().subscribe(this::beside);
        model.leftovers().subscribe(this::beside);
    }

    private Node board(Releases releases) {
        if (releases.listed().isEmpty()) {
            return new EmptyState(
                    "fth-clock",
                    Text.tr("Nothing was released from here yet"),
                    Text.tr("Every deploy is kept here: who released what and when, what it changed, and the way back"
                            + " to it."));
        }
        list.show(releases);
        beside();
        return sided;
    }

    private void beside() {
        if (!(model.leftovers().get() instanceof Load.Idle<CollectPlan>)) {
            sided.show(new LeftoversSide(model, collect));
        } else if (model.chosen().isPresent()) {
            sided.show(new ReleaseSide(model.chosen().get(), model, rollBack, pin));
        } else {
            sided.hide();
        }
    }
}
