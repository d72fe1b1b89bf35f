package dev.pilothouse.feature.tables.kept;

import dev.pilothouse.core.Notice;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.tables.settings.SavedQuery;
import dev.pilothouse.ui.Labels;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Queries with a name, below the tables: the workspace's, then one's own, which can be renamed and deleted. */
public final class KeptView extends VBox {
    private final SavedQueries queries;
    private final Notices notices;
    private final Ways ways;

    /**
     * @param run opens a query
     * @param rename asks for another name
     */
    public record Ways(Consumer<SavedQuery> run, Consumer<SavedQuery> rename) {}

    public KeptView(SavedQueries queries, Notices notices, Ways ways) {
        this.queries = queries;
        this.notices = notices;
        this.ways = ways;
        getStyleClass().add("saved-queries");
        queries.own().addListener((ListChangeListener<SavedQuery>) change -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        add(Text.tr("Saved queries"), "saved-query-", queries.ofWorkspace(), false);
        add(Text.tr("My queries"), "own-query-", queries.own(), true);
    }

    private void add(String title, String id, List<SavedQuery> all, boolean own) {
        if (all.isEmpty()) {
            return;
        }
        getChildren().add(Labels.of(title, "group"));
        for (int i = 0; i < all.size(); i++) {
            Hyperlink link = link(id + (i + 1), all.get(i));
            getChildren().add(own ? own(link, more(id + (i + 1), all.get(i))) : link);
        }
    }

    private static Node own(Hyperlink link, Node more) {
        HBox row = new HBox(link, more);
        row.getStyleClass().add("own-query");
        return row;
    }

    private Hyperlink link(String id, SavedQuery query) {
        Hyperlink link = new Hyperlink(Visible.line(query.name()));
        link.setId(id);
        link.getStyleClass().add("saved-query");
        link.setMaxWidth(Double.MAX_VALUE);
        link.setMinWidth(0);
        link.setMnemonicParsing(false);
        link.setTooltip(new Tooltip(Text.tr("{0} · {1}", query.table(), new Recent(query, Instant.EPOCH).words())));
        HBox.setHgrow(link, Priority.ALWAYS);
        link.setOnAction(event -> {
            link.setVisited(false);
            ways.run().accept(query);
        });
        return link;
    }

    private Node more(String id, SavedQuery query) {
        MenuButton more = new MenuButton();
        more.setId("more-" + id);
        more.setGraphic(Labels.icon("fth-more-horizontal"));
        more.getStyleClass().addAll("icon-menu", "quiet");
        more.setMinWidth(USE_PREF_SIZE);
        more.setAccessibleText(Text.tr("More about {0}", query.name()));
        more.getItems()
                .addAll(
                        item(
                                "rename-" + id,
                                Text.tr("Rename…"),
                                () -> ways.rename().accept(query)),
                        item("delete-" + id, Text.tr("Delete"), () -> delete(query)));
        return more;
    }

    private void delete(SavedQuery query) {
        queries.delete(query.name());
        notices.done(
                Text.tr("“{0}” is not kept any more.", query.name()),
                Optional.of(new Notice.Offer(Text.tr("Keep it"), () -> queries.keep(query))));
    }

    private static MenuItem item(String id, String title, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
