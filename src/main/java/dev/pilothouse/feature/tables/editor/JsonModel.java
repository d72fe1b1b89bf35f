package dev.pilothouse.feature.tables.editor;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.tables.editor.hidden.Hidden;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Values;
import dev.pilothouse.ui.code.CodeModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * An item as a text that somebody writes; what can't be read waits with its item until it can. It is written once somebody looks,
 * off the screen's thread where it is large. Screen thread only.
 */
final class JsonModel {
    /** Up to so many bytes are written in less time than the eye sees. */
    private static final int SMALL = 50_000;

    private final Scope scope;
    private final CodeModel<Item> code;
    private final ObjectProperty<ItemText.Notation> notation = new SimpleObjectProperty<>(ItemText.Notation.PLAIN);
    private final ObjectProperty<Load<Written>> written = new SimpleObjectProperty<>(Load.idle());
    private final Map<Key, String> broken = new HashMap<>();
    private Item item = Item.EMPTY;
    private Hidden hidden = Hidden.nothing();
    private boolean due;
    private boolean looking;
    private boolean editable = true;
    // Read off the screen's thread too, where the text is long.
    private volatile ItemText text = ItemText.of(Item.EMPTY, Hidden.nothing(), ItemText.Notation.PLAIN);

    private record Written(ItemText text, String words) {}

    /** @param edit told what the item becomes by what was written */
    JsonModel(Scope scope, Consumer<Item> edit) {
        this.scope = scope;
        code = new CodeModel<>(scope, words -> text.read(words));
        code.onRead(edit);
        written.subscribe(load -> {
            if (load instanceof Load.Ready<Written> ready) {
                show(ready.value());
            }
        });
    }

    CodeModel<Item> code() {
        return code;
    }

    /** What writes it; says why where it can't. */
    ObjectProperty<Load<Written>> written() {
        return written;
    }

    ObjectProperty<ItemText.Notation> notation() {
        return notation;
    }

    /** Whether somebody looks at the text: before, none is written. */
    void looking(boolean now) {
        looking = now;
        begin();
    }

    void editable(boolean now) {
        editable = now;
        code.editable().set(now && !due);
    }

    /** All that is hidden in the text; nothing as long as none is written. */
    List<Path> hidden() {
        return due
                ? List.of()
                : text.covered().values().entrySet().stream()
                        .filter(covered -> hidden.mask(covered.getKey(), covered.getValue())
                                .isPresent())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** Another item, or the same as it is now; what was written is dropped. */
    void write(Item next, Hidden now) {
        item = next;
        hidden = now;
        scope.cancel(written);
        written.set(Load.idle());
        due = true;
        code.editable().set(false);
        if (!looking || !code.shown().get().isEmpty() && isLarge()) {
            code.show("");
        }
        begin();
    }

    /** Another item follows. */
    void leave(Optional<Key> key) {
        code.broken().ifPresent(words -> key.ifPresent(it -> broken.put(it, words)));
    }

    /** Goes on with what could not be read of this item, if there is something. */
    void resume(Optional<Key> key) {
        key.map(broken::remove).ifPresent(words -> {
            scope.cancel(written);
            settle(ItemText.of(item, hidden, notation.get()));
            code.resume(words);
        });
    }

    private void begin() {
        if (!looking || !due || written.get() instanceof Load.Busy) {
            return;
        }
        if (isLarge()) {
            Item large = item;
            Hidden covered = hidden;
            ItemText.Notation as = notation.get();
            scope.load(Text.tr("Write the item as JSON"), written, progress -> written(large, covered, as));
        } else {
            show(written(item, hidden, notation.get()));
        }
    }

    private static Written written(Item item, Hidden hidden, ItemText.Notation notation) {
        ItemText text = ItemText.of(item, hidden, notation);
        return new Written(text, text.write());
    }

    private boolean isLarge() {
        return Values.bytes(item) > SMALL;
    }

    private void show(Written ready) {
        settle(ready.text());
        code.show(ready.words());
    }

    private void settle(ItemText now) {
        text = now;
        due = false;
        code.editable().set(editable);
    }
}
