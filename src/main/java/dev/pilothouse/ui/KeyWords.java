package dev.pilothouse.ui;

import dev.pilothouse.core.Text;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;

/** Keys as this computer's keyboard calls them: {@code Ctrl+K}, {@code ⌘K}. */
public final class KeyWords {
    private KeyWords() {}

    /** @param shortcut in {@code KeyCombination} form */
    public static String of(String shortcut) {
        return KeyCombination.valueOf(shortcut).getDisplayText().replace("↵", Text.tr("Enter"));
    }

    /** As a key looks. */
    public static Label key(String shortcut) {
        Label key = Labels.of(of(shortcut), "key");
        key.setMinWidth(Label.USE_PREF_SIZE);
        return key;
    }
}
