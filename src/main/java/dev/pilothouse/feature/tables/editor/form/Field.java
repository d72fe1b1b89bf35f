package dev.pilothouse.feature.tables.editor.form;

import javafx.scene.Node;

/** What a value is shown and edited in. */
interface Field {
    Node node();

    /** What of it takes the focus. */
    default Node entry() {
        return node();
    }

    /** Shows the value as it is now, except while somebody types. */
    void refresh();
}
