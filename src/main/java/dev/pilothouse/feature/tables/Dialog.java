package dev.pilothouse.feature.tables;

import dev.pilothouse.ui.Dialogs;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.layout.Region;

/** A dialog that can be closed by what it shows. Screen thread only. */
final class Dialog {
    private final Dialogs dialogs;
    private final AtomicReference<Dialogs.Opened> opened = new AtomicReference<>();

    Dialog(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    /** See {@link Dialogs#open}. */
    void open(Region content, Runnable dismissed) {
        opened.set(dialogs.open(content, dismissed));
    }

    void close() {
        opened.get().close();
    }
}
