package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Remembered;
import java.util.List;

/** Something personal that may be handed on with a workspace. */
record Shareable(Setting<?> entry, String title) {
    static final List<Shareable> ALL = List.of(new Shareable(Remembered.WIDTHS, Text.tr("Widths of columns")));
}
