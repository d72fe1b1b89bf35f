package dev.pilothouse.feature.tables.editor;

import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.tables.editor.hidden.Hidden;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.ui.code.CodeModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** An item as a text that somebody writes; what can't be read waits with its item until it can. Screen thread only. */
final class JsonModel {
    private final CodeModel<Item> code;
    private final ObjectProperty<ItemText.Notation> notation = new SimpleObjectProperty<>(ItemText.Notation.PLAIN);
    private final Map<Key, String> broken = new HashMap<>();
    // Read off the screen's thread too, where the text is long.
    private volatile ItemText text = ItemText.of(Item.EMPTY, Hidden.nothing(), ItemText.Notation.PLAIN);

    /** @param edit told what the item becomes by what was written */
    JsonModel(Scope scope, Consumer<Item> edit) {
        code = new CodeModel<>(scope, written -> text.read(written));
        code.onRead(edit);
    }

    CodeModel<Item> code() {
        return code;
    }

    ObjectProperty<ItemText.Notation> notation() {
        return notation;
    }

    /** All that is hidden in it. */
    List<Path> hidden() {
        return List.copyOf(text.covered().values().keySet());
    }

    /** Writes the item anew. */
    void write(Item item, Hidden hidden) {
        text = ItemText.of(item, hidden, notation.get());
        code.show(text.write());
    }

    /** Another item follows. */
    void leave(Optional<Key> key) {
        code.broken().ifPresent(written -> key.ifPresent(it -> broken.put(it, written)));
    }

    /** Goes on with what could not be read of this item, if there is something. */
    void resume(Optional<Key> key) {
        key.map(broken::remove).ifPresent(code::resume);
    }
}
