package dev.pilothouse.feature.tables;

import dev.pilothouse.core.Place;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.tables.browse.RowsOwner;
import dev.pilothouse.feature.tables.browse.TableModel;
import dev.pilothouse.feature.tables.change.ChangeGateway;
import dev.pilothouse.feature.tables.editor.EditedTable;
import dev.pilothouse.feature.tables.editor.ItemAsks;
import dev.pilothouse.feature.tables.editor.ItemModel;
import dev.pilothouse.feature.tables.editor.Opened;
import dev.pilothouse.feature.tables.editor.peek.PeekDialog;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.settings.KeyLink;
import dev.pilothouse.feature.tables.shape.TableShape;
import dev.pilothouse.feature.tables.staged.StagedModel;
import dev.pilothouse.ui.Desk;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What an item's panel asks of the pane: the journal, the rest of an item, another table. */
final class ItemsFeature implements ItemAsks {
    private final Desk desk;
    private final Scope scope;
    private final ChangeGateway gateway;
    private final String table;
    private final ObjectProperty<Load<Optional<Item>>> whole = new SimpleObjectProperty<>(Load.idle());
    private final ItemModel model;

    ItemsFeature(
            Desk desk, Scope scope, ChangeGateway gateway, TableShape shape, TableModel browse, StagedModel staged) {
        this.desk = desk;
        this.scope = scope;
        this.gateway = gateway;
        this.table = shape.name();
        this.model = new ItemModel(
                new EditedTable(shape, browse.mask()),
                staged.staging(),
                new ItemModel.Around(scope, desk.window().prompts(), Clock.systemUTC(), browse.zone()),
                this);
        whole.subscribe(this::read);
    }

    ItemModel model() {
        return model;
    }

    @Override
    public void recordReveal(String title, List<Path> paths) {
        desk.journal()
                .reveal(
                        TablesFeature.ID,
                        title,
                        table,
                        paths.stream().map(Path::toString).toList());
    }

    @Override
    public void readWhole(Key key) {
        scope.load(Text.tr("Item {0}", key.words()), whole, progress -> gateway.read(table, key));
    }

    @Override
    public void peek(String name, Value value) {
        Dialog dialog = new Dialog(desk.window().dialogs());
        dialog.open(new PeekDialog(name, value, scope, dialog::close), () -> {});
    }

    @Override
    public void follow(KeyLink link, Value key) {
        Place place = RowsOwner.place(link, key);
        desk.window().navigator().go(place);
    }

    private void read(Load<Optional<Item>> load) {
        switch (load) {
            case Load.Ready<Optional<Item>> ready ->
                ready.value()
                        .ifPresentOrElse(
                                item -> model.open(Opened.whole(item, ready.at())),
                                () -> desk.window().notices().info(Text.tr("The item is not there any more.")));
            case Load.Failed<Optional<Item>> failed ->
                desk.window().notices().failed(Text.tr("The whole item can’t be read"), failed.fault());
            case Load.Idle<Optional<Item>> idle -> {}
            case Load.Busy<Optional<Item>> busy -> {}
        }
    }
}
