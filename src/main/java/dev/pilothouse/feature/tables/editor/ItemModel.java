package dev.pilothouse.feature.tables.editor;

import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.tables.change.Problem;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.editor.form.FormModel;
import dev.pilothouse.feature.tables.editor.hidden.Covered;
import dev.pilothouse.feature.tables.editor.hidden.Hidden;
import dev.pilothouse.feature.tables.item.Diff;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.ui.code.CodeModel;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The item that somebody looks at in one table, and edits: what fits is staged at once, what doesn't stays here with the reason.
 * Screen thread only.
 */
public final class ItemModel {
    private final EditedTable table;
    private final Drafts drafts;
    private final Around around;
    private final ItemAsks asks;
    private final FormModel form;
    private final JsonModel json;
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Item>> mine = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final Revealing revealing;
    private final Differs differs = new Differs();

    /** What the pane lends; people read dates in the zone. */
    public record Around(Scope scope, Prompts prompts, Clock clock, ZoneId zone) {}

    /** @param staging what waits to be saved in the table */
    public ItemModel(EditedTable table, ObjectProperty<Staging> staging, Around around, ItemAsks asks) {
        this.table = table;
        this.around = around;
        this.asks = asks;
        drafts = new Drafts(table.shape(), staging);
        form = new FormModel(Dates.rules(table, around.zone()), next -> {
            edited(next);
            write();
        });
        json = new JsonModel(around.scope(), this::edited);
        json.notation().subscribe((before, now) -> {
            finish();
            write();
        });
        staging.subscribe((before, now) -> follow());
        revealing = new Revealing(around.scope(), around.prompts(), asks, () -> {
            form.hide(hidden());
            write();
        });
    }

    /** Shows an item, with what waits for it. */
    public void open(Opened item) {
        leave();
        revealing.forget();
        opened.set(Optional.of(item));
        form.hide(hidden());
        load(item);
        json.resume(key());
    }

    /** Goes on with a new item that waits to be saved. */
    public void resume(Key waits) {
        if (looksAt(waits)) {
            return;
        }
        leave();
        revealing.forget();
        opened.set(Optional.of(new Opened(Optional.empty(), around.clock().instant(), true)));
        form.hide(hidden());
        drafts.resume(waits);
        drafts.mine().ifPresent(form::open);
        show(drafts.mine());
    }

    /** Whether the item that is looked at has this key; of a new one, once it waits. */
    public boolean looksAt(Key key) {
        return opened.get().isPresent() && drafts.key().filter(key::equals).isPresent();
    }

    /** A new item with nothing but an empty key. */
    public void begin() {
        begin(drafts.bare());
    }

    /** A copy of the item, which needs another key. */
    public void duplicate() {
        finish();
        mine.get().ifPresent(this::begin);
    }

    /** Shows nothing any more; what waits goes on waiting. */
    public void close() {
        leave();
        opened.set(Optional.empty());
        mine.set(Optional.empty());
    }

    /** The item is to go, once it is saved; a new one is dropped. */
    public void delete() {
        drafts.delete();
        if (opened.get().flatMap(Opened::read).isEmpty()) {
            opened.set(Optional.empty());
        }
        show(drafts.mine());
    }

    /** What waits for the item is dropped. */
    public void putBack() {
        drafts.putBack();
        opened.get().ifPresent(this::load);
    }

    /** Takes whatever was typed and not taken yet: to be called before anything is saved. Answers whether all of it is staged. */
    public boolean finish() {
        boolean typed = form.finish();
        boolean written = json.code().finish();
        return typed && written && problems.get().isEmpty();
    }

    /** Shows what lies at a path in full, with what is hidden masked. */
    void peek(Path path) {
        seen().flatMap(item -> item.at(path))
                .ifPresent(value -> asks.peek(path.toString(), Covered.of(path, value, hidden())));
    }

    /** Asks whether hidden values are to be shown; it is recorded before they are. */
    public void reveal(List<Path> paths) {
        revealing.ask(paths, name());
    }

    /** All that is hidden in the item's JSON, where somebody looks at it. */
    public List<Path> hiddenPaths() {
        return json.hidden();
    }

    /** Reads all of it, where a part is known. */
    public void readWhole() {
        key().ifPresent(asks::readWhole);
    }

    /** What is looked at; empty where nothing is. */
    public ReadOnlyObjectProperty<Optional<Opened>> opened() {
        return opened.getReadOnlyProperty();
    }

    /** As it is to be; empty where it is to go, or nothing is looked at. */
    public ReadOnlyObjectProperty<Optional<Item>> mine() {
        return mine.getReadOnlyProperty();
    }

    /** A command of the AWS CLI that reads the item; empty for a new one. */
    Optional<String> command() {
        return key().map(key -> ReadCommand.of(table.shape().name(), key));
    }

    /** What leads to the item whose key stands at a path. */
    Optional<Runnable> link(Path path) {
        return table.settings()
                .link(path)
                .flatMap(link ->
                        mine.get().flatMap(item -> item.at(path)).map(key -> (Runnable) () -> asks.follow(link, key)));
    }

    /** Why it can't be staged as it is; none where it is. */
    public ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    /** The item as people call it. */
    public String name() {
        return drafts.key()
                .filter(key -> opened.get().isPresent())
                .map(Key::words)
                .orElse(Text.tr("New item"));
    }

    /** What differs from how it was read. */
    Diff diff() {
        return differs.of(
                opened.get().flatMap(Opened::read).orElse(Item.EMPTY),
                mine.get().orElse(Item.EMPTY));
    }

    JsonModel writing() {
        return json;
    }

    /** How long ago it was read. */
    Duration age() {
        return opened.get().map(it -> it.age(around.clock().instant())).orElse(Duration.ZERO);
    }

    EditedTable table() {
        return table;
    }

    FormModel form() {
        return form;
    }

    CodeModel<Item> json() {
        return json.code();
    }

    ObjectProperty<ItemText.Notation> notation() {
        return json.notation();
    }

    Revealing revealing() {
        return revealing;
    }

    Hidden hidden() {
        return revealing.from(Hidden.of(table.mask()));
    }

    /** Whether it is to go once it is saved. */
    boolean isToGo() {
        return opened.get().isPresent() && mine.get().isEmpty();
    }

    private void leave() {
        finish();
        json.leave(key());
    }

    private Optional<Key> key() {
        return opened.get()
                .flatMap(Opened::read)
                .map(item -> Key.of(item, table.shape().keys().names()));
    }

    private void load(Opened item) {
        drafts.open(item);
        drafts.mine().or(item::read).ifPresent(form::open);
        show(drafts.mine());
    }

    private void begin(Item item) {
        opened.set(Optional.of(new Opened(Optional.empty(), around.clock().instant(), true)));
        drafts.begin();
        form.editable(true);
        json.editable(true);
        form.open(item);
        edited(item);
        write();
    }

    private void edited(Item next) {
        if (opened.get().isEmpty()) {
            return;
        }
        problems.set(drafts.take(next));
        form.problems(problems.get());
        mine.set(Optional.of(next));
        form.show(next);
    }

    // Others changed what waits: undo, a bulk edit, saving.
    private void follow() {
        if (opened.get().isPresent() && drafts.follow()) {
            show(drafts.mine());
        }
    }

    private void show(Optional<Item> now) {
        mine.set(now);
        problems.set(now.map(drafts::problems).orElse(List.of()));
        boolean editable = now.isPresent() && opened.get().filter(Opened::whole).isPresent();
        form.editable(editable);
        json.editable(editable);
        now.ifPresent(form::show);
        form.problems(problems.get());
        write();
    }

    private void write() {
        json.write(seen().orElse(Item.EMPTY), hidden());
    }

    private Optional<Item> seen() {
        return mine.get().or(() -> opened.get().flatMap(Opened::read));
    }
}
